import { startedJob } from '#domain/publication/jobRecord';
import type { SettingsRecord } from '#domain/settings/settingsRecord';
import type { ImportStore } from '#ports/backup';
import type { Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { ProposalStore } from '#ports/proposal';
import type { JobStore } from '#ports/publication';
import type { WorkQueue } from '#ports/queue';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import type { SheetStore } from '#ports/register/sheets';
import type { StandMarkStore } from '#ports/register/standings';
import type { SettingsStore } from '#ports/settings';
import { applyDueProposals } from '#usecases/proposal/applyProposal';
import { drawMarked, type DrawTools } from '#usecases/audit/background/drawSample';
import { standMarked } from '#usecases/path/background/stand';
import { countMarked } from '#usecases/register/counting/mendFacts';
import { addMended, mendPage, NOTHING_MENDED, type Mended } from './mend';
import { RunRecord } from './runRecord';

interface Tools {
  appJira: AppJira;
  store: AssessmentStore &
    EntryStore &
    SettingsStore &
    JobStore &
    ImportStore &
    ProposalStore &
    SheetStore &
    StandMarkStore &
    DrawTools['store'];
  queue: WorkQueue;
  clock: Clock;
  log: Log;
}

/** Twice the interval of the schedule, so that no save falls between two sweeps. */
const LOOK_BACK_MS = 2 * 60 * 60 * 1000;
const MOST_PAGES = 20;
/**
 * A run of which nothing was stored for so long has lost its event: one that is at work stores its progress every few
 * seconds, one that failed notes it, and is tried again within 15 minutes.
 */
const STANDSTILL_MS = 40 * 60 * 1000;

/**
 * Every hour: publishes what a crash between a save and its publication left behind, counts registers anew, works out
 * standings and draws samples where a mark says so, starts again a re-scoring or an import that stands still, and
 * applies approved proposals whose date has come. At most 2,000 records a run, the newest first; the others are left to
 * the nightly reconcile.
 */
export async function sweep(tools: Tools): Promise<Mended> {
  const { store, clock, log } = tools;
  const settings = await store.readSettings();
  const run = new RunRecord(tools, startedJob('sweep', settings.version, clock.now(), await store.readSweep()));
  return run.during(async () => {
    const mended = await sweepSaves(tools, settings);
    const { checked, refused, ...findings } = mended;
    await run.step({ done: checked, missed: refused, findings, state: 'done' });
    log.info('swept', { ...mended });
    return mended;
  });
}

async function sweepSaves(tools: Tools, before: SettingsRecord): Promise<Mended> {
  const { store, clock } = tools;
  const settings = (await applyDueProposals(tools)) ? await store.readSettings() : before;
  await resumeJobs(tools);
  await countMarked(tools);
  await standMarked(tools);
  await drawMarked(tools);
  const since = new Date(Date.parse(clock.now()) - LOOK_BACK_MS).toISOString();
  let mended = NOTHING_MENDED;
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next } = await store.listUpdatedSince(since, cursor);
    mended = addMended(mended, (await mendPage(tools, items, settings)).mended);
    if (!next) break;
    cursor = next;
  }
  return mended;
}

async function resumeJobs({ store, queue, clock }: Tools): Promise<void> {
  const running = await store.listRunningJobs();
  const now = Date.parse(clock.now());
  for (const { kind, settingsVersion, updatedAt } of running) {
    const stands = now - Date.parse(updatedAt) > STANDSTILL_MS;
    if (kind === 'rescore' && stands) await queue.push({ kind, settingsVersion });
    if (kind === 'removal' && stands) await queue.push({ kind });
  }
  const last = await store.readImport();
  const works = last?.state === 'checking' || last?.state === 'applying';
  if (works && now - Date.parse(last.updatedAt) > STANDSTILL_MS) await queue.push({ kind: 'import', import: last.id });
}
