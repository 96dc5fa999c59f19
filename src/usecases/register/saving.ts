import { AppError } from '#contract/errors';
import { readFields, type FieldProblem } from '#domain/register/entry';
import type { Values } from '#domain/register/kind';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { Settings } from '#domain/settings/settings';
import type { EntryBasis } from '#ports/register/entries';
import { isInitiative } from '#usecases/rating/issueAccess';
import type { SavingAt } from './commitEntry';
import { goneEntry } from './entryCall';
import type { SeenHome } from './homeAccess';
import { recordProblems } from './recordFields';
import type { ReadsEntries, WritesEntries } from './registerTools';

/** @throws AppError `invalid` with the first problem as its sentence, and each by the name of its field. */
export function refuse(problems: readonly FieldProblem[]): void {
  const [first] = problems;
  if (!first) return;
  throw new AppError('invalid', first.sentence, {
    problems: problems.map(({ field, sentence }) => `${field}: ${sentence}`),
  });
}

/** @throws AppError `invalid` for a kind whose records are written by procedures of their own. */
export function demandShared(kind: KindName): void {
  const { ownProcedures, name } = kindNamed(kind);
  if (ownProcedures) throw new AppError('invalid', `${name}: it is given in its own form. Reload the page.`);
}

/** @throws AppError `invalid` for a kind whose records are made by a procedure of its own. */
export function demandMadeHere(kind: KindName): void {
  const { madeApart, name } = kindNamed(kind);
  if (madeApart) throw new AppError('invalid', `${name}: it is made in its own form. Reload the page.`);
}

/** @throws AppError `invalid` for a kind of which there is one record at an issue: a table adds several. */
export function demandSeveral(kind: KindName): void {
  const { onePerIssue, name } = kindNamed(kind);
  if (onePerIssue) throw new AppError('invalid', `${name}: there is one at an issue. Add it there.`);
}

/** @returns what somebody sent for the fields of a record, and everything that is wrong with it. */
export function fieldsIn(
  kind: KindName,
  sent: Values,
  settings: Settings,
  before: Values,
): { values: Values; problems: FieldProblem[] } {
  const { fields, own, problem } = kindNamed(kind);
  const { values, problems } = readFields(fields, sent, settings, own);
  const together = problems.length === 0 ? problem?.({ ...before, ...values }) : null;
  if (!together) return { values, problems };
  const sentence = `${fields[together.field]?.label ?? ''}: ${together.sentence}`;
  return { values, problems: [{ field: together.field, sentence }] };
}

/**
 * @returns what somebody sent for the fields of a record.
 * @throws AppError `invalid` that names what is wrong with it, other records that it names among it.
 */
export async function demandFields(
  tools: ReadsEntries,
  seen: SeenHome,
  kind: KindName,
  sent: Values,
  { settings }: EntryBasis,
  before: Values,
): Promise<Values> {
  const { values, problems } = fieldsIn(kind, sent, settings.settings, before);
  refuse(problems);
  const [records = []] = await recordProblems(tools, seen, kind, [values]);
  refuse(records);
  return values;
}

/**
 * What a new record at an issue needs to know of it is asked of Jira where the place that calls does not tell it.
 * @param newOf the kind of a new record; null where one changes that was there before.
 */
export async function savingAt(
  { viewerJira }: WritesEntries,
  { home, rights, facts }: SeenHome,
  { settings, record }: EntryBasis,
  newOf: KindName | null,
): Promise<SavingAt> {
  const known = { home, mayEdit: rights.edit, settings, record };
  if (!('issueId' in home) || (record && newOf === null)) return { ...known, projectId: record?.projectId };
  const issue = facts ?? (await viewerJira.issueFacts(home.issueId));
  if (!issue) throw goneEntry();
  const isRatedOnly = newOf !== null && !kindNamed(newOf).ofAnyType;
  if (isRatedOnly && !isInitiative(issue.typeName, settings.settings))
    throw new AppError(
      'invalid',
      `Customer Lens listens to issues of type ${settings.settings.initiativeTypes.join(', ')}; ` +
        `this one is a ${issue.typeName}.`,
    );
  return { ...known, projectId: record?.projectId ?? issue.projectId };
}
