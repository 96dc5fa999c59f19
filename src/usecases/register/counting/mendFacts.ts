import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { Entry } from '#domain/register/entry';
import { COUNTED_KINDS, countedOf, type KindName } from '#domain/register/kinds/index';
import type { Settings } from '#domain/settings/settings';
import { sameJson } from '#kernel/sameJson';
import type { Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import { recount } from './recount';

interface Tools {
  appJira: AppJira;
  store: EntryStore & AssessmentStore;
  clock: Clock;
  log: Log;
}

/**
 * Every hour: counts anew what a save left to the background, what may have been counted too soon after another save,
 * and what ended by its date. One that fails keeps no other from being counted.
 */
export async function countMarked({ store, ...tools }: Tools): Promise<void> {
  for (const mark of await store.listRecounts(tools.clock.now())) {
    try {
      await recount({ store, ...tools }, mark.issueId);
      await store.dropRecount(mark);
    } catch (error) {
      tools.log.error('recount-failed', error, { issueId: mark.issueId });
    }
  }
}

/** After the ids of an issue's records; no id holds it. */
const LAST = '~';

/**
 * Every night, for a page of records in the order of their issue ids: counts all records of registers of these issues,
 * a query for each kind and hundred, and counts anew where what is stored says otherwise.
 * @param after the issue before the page; null at the start.
 * @returns the records as they are then.
 */
export async function mendFacts(
  tools: Tools,
  after: string | null,
  records: readonly AssessmentRecord[],
  settings: Settings,
): Promise<AssessmentRecord[]> {
  const last = records.at(-1)?.issueId;
  if (last === undefined) return [];
  const wrong = new Set<string>();
  for (const kind of COUNTED_KINDS) {
    const found = await entriesBetween(tools, kind, after, last);
    for (const record of records) {
      const entries = found.get(record.issueId) ?? [];
      const counted = entries.length === 0 ? undefined : countedOf(kind, entries, { now: tools.clock.now(), settings });
      if (!sameJson(counted, record.registers?.facts[kind])) wrong.add(record.issueId);
    }
  }
  for (const issueId of wrong) {
    try {
      await recount(tools, issueId);
    } catch (error) {
      tools.log.error('recount-failed', error, { issueId });
    }
  }
  if (wrong.size === 0) return [...records];
  const now = await tools.store.readAssessments([...wrong]);
  return records.map((record) => now.get(record.issueId) ?? record);
}

async function entriesBetween(
  { store }: Tools,
  kind: KindName,
  after: string | null,
  last: string,
): Promise<Map<string, Entry[]>> {
  const found = new Map<string, Entry[]>();
  const upTo = `${kind}-i${last}-${LAST}`;
  for (let from = after === null ? `${kind}-i` : `${kind}-i${after}-${LAST}`, more = true; more;) {
    const { items, next } = await store.listByIds(kind, from, upTo);
    for (const entry of items)
      if ('issueId' in entry.home) found.set(entry.home.issueId, [...(found.get(entry.home.issueId) ?? []), entry]);
    from = next ?? from;
    more = next !== undefined;
  }
  return found;
}
