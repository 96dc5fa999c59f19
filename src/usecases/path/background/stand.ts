import { readEntryId } from '#domain/register/entryId';
import { kindNamed } from '#domain/register/kinds/index';
import type { Work } from '#domain/work';
import type { StandMark } from '#ports/register/standings';
import { isUnsure, LAG_MS, LAG_SECONDS } from '#usecases/register/counting/unsure';
import { rebuildSheet } from './rebuildSheet';
import { standPath } from './standPath';
import type { StandTools } from './standTools';

/**
 * Works out the standing that a save changed: at once, by the records that were saved, and once more when indexes know
 * them; then the mark is taken away. Doing it twice, late or out of order does no harm.
 * @param work.saved what was saved, for the first of the two.
 */
export async function stand(
  tools: StandTools,
  { subject, saved }: Pick<Work & { kind: 'stand' }, 'subject' | 'saved'>,
): Promise<void> {
  const { store, queue, clock } = tools;
  const mark = await store.readStandMark(subject);
  if (saved && mark && mark.at > saved.at) return;
  // One that was set a moment ago may stand for records that no index knows yet.
  const settled = mark && !isUnsure(mark.at, clock.now()) ? mark : null;
  const done = await standSubject(tools, subject, saved?.ids ?? [], settled);
  if (settled && done) return store.dropStandMark(settled);
  // Who comes the second time and finds a newer mark leaves it to the save that set it.
  if (saved || settled) await queue.pushLater(LAG_SECONDS, { kind: 'stand', subject });
}

/** @returns whether a record stands under a path, as a measure does, or is one. */
export const standsUnder = (id: string): boolean => kindNamed(readEntryId(id).kind).parent !== undefined;

/** @returns false where something of it was saved so lately that it has to be looked at once more. */
async function standSubject(
  tools: StandTools,
  subject: string,
  saved: readonly string[],
  settled: StandMark | null,
): Promise<boolean> {
  if (!standsUnder(subject)) {
    await standPath(tools, subject, saved);
    return true;
  }
  const done = settled === null || (await rebuildSheet(tools, subject));
  const path = (await tools.store.readEntryNow(subject))?.values['path'];
  if (typeof path === 'string') await standPath(tools, path, saved);
  return done;
}

/** Every hour: works out what is marked and was not saved a moment ago. One that fails keeps no other from it. */
export async function standMarked(tools: StandTools): Promise<void> {
  const { store, clock, log } = tools;
  const before = new Date(Date.parse(clock.now()) - LAG_MS).toISOString();
  for (const { subject } of await store.listStandMarks(before)) {
    try {
      await stand(tools, { subject });
    } catch (error) {
      log.error('stand-failed', error, { subject });
    }
  }
}
