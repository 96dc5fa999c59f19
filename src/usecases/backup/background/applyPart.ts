import { effectOf } from '#domain/backup/effect';
import { backupPart, type BackupChange, type BackupEpic, type BackupPart } from '#domain/backup/format';
import { NEVER_RATED, type Assessment } from '#domain/rating/assessment';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { ChangeRecord } from '#domain/rating/changeRecord';
import type { ImportRecord } from '#domain/backup/importRecord';
import { peopleIn } from '#kernel/people';
import type { ImportStore } from '#ports/backup';
import type { Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { WorkQueue } from '#ports/queue';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import type { SampleStore } from '#ports/register/sample';
import type { StandMarkStore } from '#ports/register/standings';
import type { SettingsStore } from '#ports/settings';
import { applyEntries } from './applyEntries';
import { newestSettings, stagedPart } from './checkPart';
import { importSettings, restoreOlder } from './importSettings';
import { publishEach } from '#usecases/publication/publishEach';
import { publishPage } from '#usecases/publication/publishPage';

type ImportedAs = 'created' | 'changed' | 'same' | 'kept';

/** What storing a part takes. */
export interface AppliesParts {
  store: ImportStore & AssessmentStore & EntryStore & SettingsStore & StandMarkStore & SampleStore;
  appJira: AppJira;
  queue: WorkQueue;
  clock: Clock;
  log: Log;
}

/** What a part's epics are compared with. */
interface Basis {
  record: ImportRecord;
  stored: ReadonlyMap<string, AssessmentRecord>;
  created: ReadonlySet<string>;
}

/** Stores the next part and publishes what changed. Doing it again, wholly or in part, changes nothing more. */
export async function applyPart(tools: AppliesParts, record: ImportRecord): Promise<ImportRecord> {
  const { store, clock } = tools;
  const part = await stagedPart(store, record.id, record.done);
  const settings = await applySettings(tools, record, part);
  const ids = part.epics.map(({ issueId }) => issueId);
  const seen = await store.readSeen(record.id, record.done);
  const [stored, created] = await Promise.all([
    store.readAssessments(ids),
    store.listCreated(record.id, [...ids, ...(part.continued ? [part.continued.issueId] : [])]),
  ]);
  const basis = { record, stored, created };
  await store.namePeople(peopleIn(backupPart, part), clock.now());
  const applied = { ...record.applied };
  const written: string[] = [];
  const history = part.continued && created.has(part.continued.issueId) ? historyOf(part.continued) : [];
  for (const [at, epic] of part.epics.entries()) {
    const { outcome, rest = [] } = await applyEpic(tools, basis, epic, seen[at] ?? 0);
    applied[outcome] += 1;
    history.push(...rest);
    if (outcome === 'created' || outcome === 'changed') written.push(epic.issueId);
  }
  await store.putChanges(history);
  applied.missed += await publish(tools, written);
  await applyEntries(tools, record.actor, part.entries, seen.slice(part.epics.length));
  return { ...record, settings, applied, done: record.done + 1 };
}

/**
 * By the settings in force; once more, one by one, when they moved meanwhile. @returns how many the app may not
 * publish.
 */
async function publish(tools: AppliesParts, issueIds: readonly string[]): Promise<number> {
  const settings = await tools.store.readSettings();
  const missed = await publishPage(tools, issueIds, settings);
  if ((await tools.store.readSettings()).version === settings.version) return missed;
  return (await publishEach(tools, issueIds)).missed;
}

async function applySettings(
  tools: AppliesParts,
  record: ImportRecord,
  part: BackupPart,
): Promise<ImportRecord['settings']> {
  const last = record.settingsPart ?? 0;
  if (record.done > last) return record.settings;
  const newest = await newestSettings(tools.store, record);
  if (
    record.settings === 'restored' &&
    record.settingsSeen === 0 &&
    !(await restoreOlder(tools, part, newest)) &&
    record.done < last
  )
    return 'kept';
  return record.done === last ? importSettings(tools, record, newest) : record.settings;
}

/** `rest`: what is still to be stored of the history. */
interface Applied {
  outcome: ImportedAs;
  rest?: readonly ChangeRecord[];
}

/** @param seen the version that the epic's record had at the preview; 0 without one. */
async function applyEpic(
  tools: AppliesParts,
  { record, stored, created }: Basis,
  epic: BackupEpic,
  seen: number,
): Promise<Applied> {
  const { issueId } = epic;
  const current = stored.get(issueId)?.assessment ?? NEVER_RATED;
  if (created.has(issueId)) return { outcome: 'created', rest: historyOf(epic) };
  if (current.version === 0 && seen === 0) return create(tools, record, epic, stored.get(issueId));
  const effect = effectOf(current, epic.assessment);
  // What says the same and moved since the preview was changed by this very import, before it was interrupted, or by
  // somebody to the same.
  if (!effect.changed) return { outcome: current.version === seen ? 'same' : 'changed' };
  if (current.version !== seen) return { outcome: 'kept' };
  const at = tools.clock.now();
  const version = current.version + 1;
  const assessment: Assessment = { ...effect.next, version, updatedAt: at, updatedBy: record.actor };
  const change: ChangeRecord = { issueId, version, at, actor: record.actor, from: effect.from, to: effect.to };
  const before = stored.get(issueId);
  const saved = { issueId, projectId: before?.projectId ?? epic.projectId, assessment, ...registersOf(before) };
  return { outcome: (await tools.store.commitSave(current.version, saved, change)) ? 'changed' : 'kept' };
}

/** What is counted of an epic's registers stays when its rating comes from a file. */
const registersOf = (before: AssessmentRecord | undefined): Pick<AssessmentRecord, 'registers'> =>
  before?.registers ? { registers: before.registers } : {};

async function create(
  { store }: { store: ImportStore },
  { id }: ImportRecord,
  epic: BackupEpic,
  before: AssessmentRecord | undefined,
): Promise<Applied> {
  const { issueId, projectId, assessment } = epic;
  const { version, updatedAt, updatedBy } = assessment;
  const record = {
    issueId,
    projectId,
    assessment: { ...effectOf(NEVER_RATED, assessment).next, version, updatedAt, updatedBy },
    ...registersOf(before),
  };
  const rest = await store.createWhole(id, record, historyOf(epic));
  return rest === null ? { outcome: 'kept' } : { outcome: 'created', rest };
}

const historyOf = ({ issueId, changes }: { issueId: string; changes: readonly BackupChange[] }): ChangeRecord[] =>
  changes.map((change) => ({ issueId, ...change }));

/** Deletes all that was staged. Done before, it does nothing. */
export async function dropParts({ store }: { store: ImportStore }, { id, parts }: ImportRecord): Promise<void> {
  for (let part = 0; part < parts; part += 1) await store.dropPart(id, part);
  await store.dropCreated(id);
}
