import type { Counted, TroubledEpic } from '#contract/health';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { Page } from '#ports/page';
import type { Clock } from '#ports/clock';
import type { AssessmentStore } from '#ports/rating';

/**
 * The background publishes within minutes, and the hourly sweep what it left: what waits for longer needs somebody to
 * look.
 */
const LATE_MS = 60 * 60 * 1000;

/** A page of records at each of the two troubles, the longest unchanged first. */
export interface Troubles {
  refused: Page<AssessmentRecord>;
  waiting: Page<AssessmentRecord>;
  /** Of those that wait, those that wait for too long. */
  late: Page<AssessmentRecord>;
}

/** Reads what Jira does not show: at most 100 records refused and 100 that wait, of those saved after a time. */
export async function readTroubles(
  { store, clock }: { store: AssessmentStore; clock: Clock },
  after?: string,
): Promise<Troubles> {
  const [refused, waiting] = await Promise.all([
    store.listInTrouble('refused', after),
    store.listInTrouble('waiting', after),
  ]);
  const lateBefore = new Date(Date.parse(clock.now()) - LATE_MS).toISOString();
  const late = waiting.items.filter((record) => savedAt(record) < lateBefore);
  // The longest unchanged come first: when one of the page is not late, none after it is.
  const all = late.length === waiting.items.length;
  return { refused, waiting, late: { items: late, ...(all && waiting.next ? { next: waiting.next } : {}) } };
}

const savedAt = ({ assessment, registers }: AssessmentRecord): string => assessment.updatedAt ?? registers?.at ?? '';

export const countPage = ({ items, next }: Page<AssessmentRecord>): Counted => ({
  count: items.length,
  more: next !== undefined,
});

/** @returns the epics that need somebody to look, the longest unchanged first. */
export function troubledEpics({ refused, late }: Troubles): TroubledEpic[] {
  const told = (why: TroubledEpic['why']) => (record: AssessmentRecord) => ({
    issueId: record.issueId,
    why,
    since: savedAt(record),
  });
  return [...refused.items.map(told('refused')), ...late.items.map(told('late'))].sort((a, b) =>
    a.since < b.since ? -1 : a.since > b.since ? 1 : 0,
  );
}
