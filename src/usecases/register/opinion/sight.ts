import { AppError } from '#contract/errors';
import { isBlind } from '#domain/register/blind';
import type { Entry } from '#domain/register/entry';
import { entryIdOf } from '#domain/register/entryId';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { Clock } from '#ports/clock';
import type { ViewerJira } from '#ports/jira';
import type { AssessmentStore } from '#ports/rating';
import type { EntryBasis, EntryStore } from '#ports/register/entries';
import type { Ids } from '#ports/register/ids';

/**
 * Who was asked for an opinion on an epic and has neither given nor declined it is told nothing of its rating, nor of
 * what anybody thinks, until then or until the round is over. Everybody else sees the rating as always, and the
 * opinions of an open round only after giving their own, or when they rated the epic.
 */

/** The kind of record that an opinion is. */
export const OPINION: KindName = 'opinion';
export const ASKED = 'asked';
export const GIVEN = 'given';

export const ownOpinionId = (ids: Ids, issueId: string, accountId: string): string =>
  entryIdOf(OPINION, { issueId }, ids.of(OPINION, issueId, accountId));

/** @returns until when the round on an epic is open; null when there is none. */
export function roundOf(record: AssessmentRecord | undefined, now: string): string | null {
  const until = record?.registers?.facts[OPINION]?.roundUntil;
  return until !== undefined && until > now ? until : null;
}

/** @returns whether somebody owes the opinion that they were asked for. */
export function owes(own: Entry | undefined, record: AssessmentRecord | undefined, now: string): boolean {
  if (own?.status !== ASKED) return false;
  return (own.dueAt !== null && own.dueAt > now) || roundOf(record, now) !== null;
}

const FIRST_YOURS = 'You were asked for an opinion before you see the rating. Give it, decline it or pass it on first.';

/** @throws AppError `forbidden` for who owes an opinion. */
export function demandNothingOwed(isOwed: boolean): void {
  if (isOwed) throw new AppError('forbidden', FIRST_YOURS);
}

interface Reads {
  store: EntryStore & AssessmentStore;
  clock: Clock;
}

/** What somebody may see of an epic's opinions, and of what tells its rating. */
export interface Sight {
  owes: boolean;
  opinions: boolean;
}

/** @param basis with the viewer's own opinion, where there is one. */
export async function sightOf(
  { store, clock }: Reads,
  accountId: string,
  { record, entries }: Pick<EntryBasis, 'record' | 'entries'>,
  ownId: string,
): Promise<Sight> {
  const now = clock.now();
  const own = entries.get(ownId);
  if (owes(own, record, now)) return { owes: true, opinions: false };
  if (!record || roundOf(record, now) === null || own?.status === GIVEN) return { owes: false, opinions: true };
  if (record.assessment.updatedBy === accountId) return { owes: false, opinions: true };
  const { changes } = await store.listChanges(record.issueId);
  return { owes: false, opinions: changes.some(({ actor }) => actor === accountId) };
}

/**
 * @returns whether somebody with that sight may be told of a record. Their own opinion always; of what tells of the
 *   rating, while they owe one, what nobody else wrote in: an answer tells it to whoever asked, too. What somebody else
 *   is to judge without knowing it is told to its author alone.
 */
export function isSeen(entry: Entry, { owes: isOwed, opinions }: Sight, accountId: string): boolean {
  if (isBlind(entry)) return entry.by === accountId;
  if (entry.kind === OPINION) return opinions || entry.by === accountId;
  if (!isOwed || !kindNamed(entry.kind).tellsRating) return true;
  return entry.by === accountId && entry.updatedBy === accountId;
}

/** @returns those of these epics on which somebody owes an opinion: a read only where a round is open. */
export async function owedAmong(
  { store, clock, ids }: Reads & { ids: Ids },
  accountId: string,
  records: ReadonlyMap<string, AssessmentRecord>,
): Promise<string[]> {
  const now = clock.now();
  const open = [...records.values()].filter((record) => roundOf(record, now) !== null);
  if (open.length === 0) return [];
  const idOf = ({ issueId }: AssessmentRecord): string => ownOpinionId(ids, issueId, accountId);
  const own = await store.readEntries(open.map(idOf));
  return open.filter((record) => owes(own.get(idOf(record)), record, now)).map(({ issueId }) => issueId);
}

/** @returns the opinions that somebody was asked for and has neither given nor declined: a query for each hundred. */
export async function askedOf({ store }: Pick<Reads, 'store'>, accountId: string): Promise<Entry[]> {
  const asked: Entry[] = [];
  for (let after: string | undefined, more = true; more;) {
    const page = await store.listOwned({ onePerPerson: true }, accountId, ASKED, after);
    asked.push(...page.items);
    after = page.next;
    more = after !== undefined;
  }
  return asked;
}

/** @returns the issues on which somebody owes one of these opinions: a read where one of their dates has passed. */
export async function owedIn({ store, clock }: Reads, asked: readonly Entry[]): Promise<Set<string>> {
  const now = clock.now();
  const issueOf = ({ home }: Entry): string[] => ('issueId' in home ? [home.issueId] : []);
  const [open, late] = [
    asked.filter((one) => owes(one, undefined, now)),
    asked.filter((one) => !owes(one, undefined, now)),
  ];
  const records = late.length === 0 ? new Map() : await store.readAssessments(late.flatMap(issueOf));
  return new Set([
    ...open.flatMap(issueOf),
    ...late.flatMap(issueOf).filter((issueId) => roundOf(records.get(issueId), now) !== null),
  ]);
}

/** @returns the issues on which somebody owes an opinion. */
export const owedIssues = async (reads: Reads, accountId: string): Promise<Set<string>> =>
  owedIn(reads, await askedOf(reads, accountId));

/** Issues that one permission check takes. */
const MOST_CHECKED = 1_000;

/**
 * @throws AppError `forbidden` for who owes an opinion on any issue that they see. On one that is hidden from them, or
 * deleted, they could neither give nor decline it.
 */
export async function demandNoneOwed(
  { viewerJira, ...reads }: Reads & { viewerJira: ViewerJira },
  accountId: string,
): Promise<void> {
  const owed = [...(await owedIssues(reads, accountId))].slice(0, MOST_CHECKED);
  demandNothingOwed(owed.length > 0 && (await viewerJira.visibleIssues(owed)).length > 0);
}
