import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import { blankEntry, changeEntry, type AppliedEntry, type Doing } from '#domain/register/entry';
import type { SeenIssue } from '#usecases/rating/issueAccess';
import { commitEntries } from '../commitEntry';
import type { WritesEntries } from '../registerTools';
import { epicStateOf } from '../rights';
import { savingAt } from '../saving';
import { homeOf } from './openOpinions';
import { asks, reread } from './saveOpinion';
import { GIVEN, OPINION, ownOpinionId } from './sight';

/** Records in one transaction: each with its history and a person. */
const AT_ONCE = 6;

/**
 * Asks people for an opinion, until a day or a time. Who has given one is not asked again.
 * @throws AppError `invalid` for a date that has passed and for people whom Jira does not know.
 */
export async function askOpinions(
  tools: WritesEntries,
  accountId: string,
  issue: SeenIssue,
  { people, dueAt }: Input<'opinion.ask'>,
): Promise<Output<'opinion.ask'>> {
  const { store, ids, clock } = tools;
  const due = dueAt.length === 10 ? `${dueAt}T23:59:59.999Z` : dueAt;
  const now = clock.now();
  demandSoon(due, now);
  const asked = [...new Set(people)];
  await demandKnown(tools, asked);
  const home = { issueId: issue.id };
  const idOf = new Map(asked.map((person) => [person, ownOpinionId(ids, issue.id, person)]));
  const basis = await store.readEntryBasis(home, [...idOf.values()]);
  const doing: Doing = { by: accountId, at: now, epic: epicStateOf(basis.record) };
  const applied = asked.flatMap((person): AppliedEntry[] => {
    const id = idOf.get(person) ?? '';
    const before = basis.entries.get(id) ?? blankEntry(OPINION, home, id, { ...doing, by: person });
    const next = changeEntry(before, asks(before, basis.record, due, doing), doing);
    return before.status === GIVEN || !next.changed ? [] : [next];
  });
  const at = await savingAt(tools, homeOf(accountId, issue), basis, OPINION);
  const saved = applied.map(({ next }) => next);
  let published = true;
  for (let start = 0; start < applied.length; start += AT_ONCE) {
    const record = start === 0 ? at.record : (await store.readBasisNow(issue.id)).record;
    const done = { beside: saved.slice(0, start), later: due, countsAtOnce: true };
    const outcome = await commitEntries(tools, { ...at, record }, applied.slice(start, start + AT_ONCE), done);
    published &&= outcome.published;
  }
  return { ...(await reread(tools, accountId, issue, saved)), published };
}

const LONGEST_DAYS = 731;
const DAY_MS = 86_400_000;

/** @throws AppError `invalid` for a date that has passed, or is so far away that nobody would be asked by it. */
function demandSoon(due: string, now: string): void {
  if (due <= now)
    throw new AppError('invalid', 'Choose a date that is still to come.', { problems: ['dueAt: it has passed'] });
  if (Date.parse(due) - Date.parse(now) > LONGEST_DAYS * DAY_MS)
    throw new AppError('invalid', 'Choose a date within two years.', { problems: ['dueAt: more than two years away'] });
}

async function demandKnown({ viewerJira }: WritesEntries, people: readonly string[]): Promise<void> {
  const known = await Promise.all(people.map((person) => viewerJira.personExists(person)));
  if (known.every(Boolean)) return;
  throw new AppError('invalid', 'Jira does not know everybody whom you ask. Search for the people again.', {
    problems: ['people: not known'],
  });
}
