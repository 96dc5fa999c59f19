import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import { startedJob } from '#domain/publication/jobRecord';
import { changedKinds, keepIds } from '#domain/settings/keptIds';
import type { SettingsRecord } from '#domain/settings/settingsRecord';
import { settingsProblems, type Settings } from '#domain/settings/settings';
import { problemText } from '#domain/settings/shippedTexts';
import { weighsDifferently } from '#domain/settings/weights';
import type { Clock } from '#ports/clock';
import type { Log } from '#ports/log';
import type { WorkQueue } from '#ports/queue';
import type { SettingsStore } from '#ports/settings';
import { openSettings } from './openSettings';

/** What saving settings takes. */
export interface SavesSettings {
  store: SettingsStore;
  queue: WorkQueue;
  clock: Clock;
  log: Log;
}

const SECOND_PERSON =
  'These settings ask for a second person: change weights as a proposal ' +
  'on the page What if, which another administrator approves.';

/**
 * Saves what an administrator changed. Weights are not among it where the settings in force ask for a second person.
 * @throws AppError as `putSettings`, and `invalid` for other weights where a second person is asked for.
 */
export async function saveSettings(
  tools: SavesSettings,
  author: string,
  input: Input<'settings.save'>,
): Promise<Output<'settings.save'>> {
  const current = await tools.store.readSettings();
  if (current.version === input.version && needsSecondPerson(current.settings, input.settings))
    throw new AppError('invalid', SECOND_PERSON, { problems: [SECOND_PERSON] });
  return putSettings(tools, author, current, input);
}

/** @returns whether these settings may only follow with the approval of a second person. */
export const needsSecondPerson = (current: Settings, next: Settings): boolean =>
  current.secondPerson === true && weighsDifferently(current, next);

/**
 * Stores a new version of the settings (what it leaves out is archived), with a frozen copy and the job that re-scores
 * every rated epic, and starts that job.
 * @throws AppError `conflict` with the current settings when `version` is stale, `invalid` with every problem in words.
 */
async function putSettings(
  { store, queue, clock, log }: SavesSettings,
  author: string,
  current: SettingsRecord,
  { version, settings, reason }: Input<'settings.save'>,
): Promise<Output<'settings.save'>> {
  const kept = keepIds(current.settings, settings);
  const problems = [...settingsProblems(kept), ...changedKinds(current.settings, kept)].map(problemText);
  const [first] = problems;
  if (first) throw new AppError('invalid', first, { problems });

  const at = clock.now();
  const next = { version: version + 1, settings: kept, at, author, reason };
  const saved =
    current.version === version && (await store.commitSettings(next, startedJob('rescore', next.version, at)));
  if (!saved) throw await settingsConflict({ store });
  await startRescore({ queue, log }, next.version);
  return { version: next.version };
}

/** @returns the refusal of a save that was based on another version than the one in force, with that one. */
export async function settingsConflict({ store }: { store: SettingsStore }): Promise<AppError> {
  return new AppError('conflict', 'Someone else saved the settings meanwhile. Compare the two and choose.', {
    current: await openSettings({ store }),
  });
}

/** Starts the re-scoring whose job was stored with a version of the settings. */
export async function startRescore(
  { queue, log }: { queue: WorkQueue; log: Log },
  settingsVersion: number,
): Promise<void> {
  try {
    await queue.push({ kind: 'rescore', settingsVersion });
  } catch (error) {
    // The job is stored as running: the hourly sweep starts it.
    log.error('rescore-not-queued', error, { settingsVersion });
  }
}
