import { restoredEntry, saysTheSame, type BackupEntry } from '#domain/backup/entries';
import { NEVER_RATED } from '#domain/rating/assessment';
import { overwriteEntry, type Entry } from '#domain/register/entry';
import type { Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { WorkQueue } from '#ports/queue';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import type { SampleStore } from '#ports/register/sample';
import type { StandMarkStore } from '#ports/register/standings';
import { drawMarksOf, pushDraws } from '#usecases/register/counting/drawMarks';
import { pushStands, standMarksAfter } from '#usecases/register/counting/standMarks';
import { epicStateOf } from '#usecases/register/rights';
import { recount } from '#usecases/register/counting/recount';

interface Tools {
  store: EntryStore & AssessmentStore & StandMarkStore & SampleStore;
  appJira: AppJira;
  queue: WorkQueue;
  clock: Clock;
  log: Log;
}

/**
 * Stores the records of a part: whole, with their history, where there is none; as one version more where what is there
 * says something else and has not moved since the preview. Then counts the registers of their issues anew, and has the
 * standings worked out that follow from them. Doing it again changes nothing more.
 * @param seen the versions that the records had at the preview, 0 for none, in their order.
 */
export async function applyEntries(
  tools: Tools,
  actor: string,
  entries: readonly BackupEntry[],
  seen: readonly number[],
): Promise<void> {
  const { store } = tools;
  const stored = await store.readEntries(entries.map(({ id }) => id));
  for (const [at, entry] of entries.entries())
    await applyEntry(tools, actor, entry, stored.get(entry.id), seen[at] ?? 0);
  const issueIds = new Set(
    entries.flatMap((entry) => {
      const { home } = restoredEntry(entry);
      return 'issueId' in home ? [home.issueId] : [];
    }),
  );
  await found(tools, [...issueIds]);
  for (const issueId of issueIds) await recount(tools, issueId);
  await standAnew(tools, entries.map(restoredEntry));
  await drawAnew(tools, entries.map(restoredEntry));
}

/** What the file knows of no draw is drawn; how many were is counted anew. */
async function drawAnew(tools: Tools, entries: readonly Entry[]): Promise<void> {
  const marks = drawMarksOf(
    entries.map((next) => ({ next })),
    tools.clock.now(),
  );
  for (const mark of marks) await tools.store.putDrawMark(mark);
  await pushDraws(tools, marks);
}

/** Sheets and standings are in no file: they follow from the records. */
async function standAnew(tools: Tools, entries: readonly Entry[]): Promise<void> {
  const marks = standMarksAfter(entries, tools.clock.now());
  await tools.store.putStandMarks(marks);
  await pushStands(tools, marks, []);
}

async function applyEntry(
  { store, clock }: Tools,
  actor: string,
  wanted: BackupEntry,
  current: Entry | undefined,
  seen: number,
): Promise<void> {
  const entry = restoredEntry(wanted);
  if (!current) {
    await store.restoreEntry(
      entry,
      wanted.changes.map((change) => ({ ...change, id: entry.id })),
    );
    return;
  }
  if (saysTheSame(current, wanted) || current.version !== seen) return;
  const doing = { by: actor, at: clock.now(), epic: epicStateOf(undefined) };
  const { next, from, to } = overwriteEntry(current, entry, doing);
  const change = { id: next.id, version: next.version, at: doing.at, actor, from, to };
  // Somebody who saved meanwhile keeps what they saved.
  await store.commitEntries([{ entry: { ...next, owner: entry.owner }, change }]);
}

/** What is counted of an issue stands in the epic's record: one that the app sees gets it where there is none. */
async function found({ store, appJira, clock }: Tools, issueIds: readonly string[]): Promise<void> {
  const known = await store.readAssessments(issueIds);
  const missing = issueIds.filter((issueId) => !known.has(issueId));
  if (missing.length === 0) return;
  for (const [issueId, { projectId }] of await appJira.published(missing))
    await store.createAssessment({ issueId, projectId, assessment: NEVER_RATED }, clock.now());
}
