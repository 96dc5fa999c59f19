import { AppError } from '#contract/errors';
import type { FieldProblem } from '#domain/register/entry';
import type { EntryBasis } from '#ports/register/entries';
import { isInitiative } from '#usecases/rating/issueAccess';
import type { SavingAt } from './commitEntry';
import { goneEntry } from './entryCall';
import type { SeenHome } from './homeAccess';
import type { WritesEntries } from './registerTools';

/** @throws AppError `invalid` with the first problem as its sentence, and each by the name of its field. */
export function refuse(problems: readonly FieldProblem[]): void {
  const [first] = problems;
  if (!first) return;
  throw new AppError('invalid', first.sentence, {
    problems: problems.map(({ field, sentence }) => `${field}: ${sentence}`),
  });
}

/** What a new record at an issue needs to know of it is asked of Jira where the place that calls does not tell it. */
export async function savingAt(
  { viewerJira }: WritesEntries,
  { home, rights, facts }: SeenHome,
  { settings, record }: EntryBasis,
  isNew: boolean,
): Promise<SavingAt> {
  const known = { home, mayEdit: rights.edit, settings, record };
  if (!('issueId' in home) || (record && !isNew)) return { ...known, projectId: record?.projectId };
  const issue = facts ?? (await viewerJira.issueFacts(home.issueId));
  if (!issue) throw goneEntry();
  if (isNew && !isInitiative(issue.typeName, settings.settings))
    throw new AppError(
      'invalid',
      `Customer Lens listens to issues of type ${settings.settings.initiativeTypes.join(', ')}; ` +
        `this one is a ${issue.typeName}.`,
    );
  return { ...known, projectId: record?.projectId ?? issue.projectId };
}
