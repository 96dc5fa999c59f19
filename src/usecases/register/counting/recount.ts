import { COUNTED_KINDS, countedOf } from '#domain/register/kinds/index';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { Facts } from '#domain/register/facts';
import type { Settings } from '#domain/settings/settings';
import { sameJson } from '#kernel/sameJson';
import type { Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import { publishAsApp } from '#usecases/publication/publishAsApp';
import { isUnsure } from './unsure';

interface Tools {
  appJira: AppJira;
  store: EntryStore & AssessmentStore;
  clock: Clock;
}

const ROUNDS = 3;

/**
 * Counts all registers of an issue anew, stores what differs and publishes it as the app. Doing it twice, late or out
 * of order does no harm: it reads what is stored now.
 */
export async function recount(tools: Tools, issueId: string): Promise<void> {
  const { store, clock } = tools;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { record, settings } = await store.readBasisNow(issueId);
    if (!record) return store.dropRecount({ issueId, when: 'now' });
    const counted = await countAll(tools, record, settings.settings);
    if (sameJson(counted, record.registers?.facts ?? {}) || (await put(tools, record, counted, clock.now()))) {
      await publishAsApp(tools, issueId);
      await store.dropRecount({ issueId, when: 'now' });
      return;
    }
  }
  throw new Error('The record kept moving while its registers were counted.');
}

/** @returns what is counted of each kind of which there is or was a record. */
async function countAll(
  { store, clock }: Tools,
  { issueId, registers }: AssessmentRecord,
  settings: Settings,
): Promise<Record<string, Facts>> {
  const now = clock.now();
  const before = isUnsure(registers?.at, now) ? registers?.facts : undefined;
  const counted: Record<string, Facts> = {};
  for (const kind of COUNTED_KINDS) {
    const entries = await store.allEntries(kind, { issueId });
    if (entries.length > 0)
      counted[kind] = countedOf(
        kind,
        entries,
        { now, settings },
        before?.[kind] && { before: before[kind], changes: [] },
      );
  }
  return counted;
}

function put({ store }: Tools, record: AssessmentRecord, facts: Record<string, Facts>, at: string): Promise<boolean> {
  const before = record.registers?.version;
  return store.commitFacts({ ...record, registers: { version: (before ?? 0) + 1, at, facts } }, before);
}
