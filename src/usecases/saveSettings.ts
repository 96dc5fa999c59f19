import { AppError } from '../contract/errors';
import type { Input, Output } from '../contract/procedures';
import { startedJob } from '../domain/records/jobRecord';
import { changedKinds, keepIds } from '../domain/keptIds';
import { settingsProblems } from '../domain/settings';
import { problemText } from '../domain/texts';
import type { Dependencies } from '../ports/dependencies';
import { openSettings } from './openSettings';

/**
 * Stores a new version of the settings (what it leaves out is archived), with a frozen copy and the job that re-scores every rated epic, and starts that job.
 * @throws AppError `conflict` with the current settings when `version` is stale, `invalid` with every problem in words.
 */
export async function saveSettings(
  { store, queue, clock, log }: Dependencies,
  author: string,
  { version, settings, reason }: Input<'settings.save'>,
): Promise<Output<'settings.save'>> {
  const current = await store.readSettings();
  const kept = keepIds(current.settings, settings);
  const problems = [...settingsProblems(kept), ...changedKinds(current.settings, kept)].map(problemText);
  const [first] = problems;
  if (first) throw new AppError('invalid', first, { problems });

  const at = clock.now();
  const next = { version: version + 1, settings: kept, at, author, reason };
  const saved = current.version === version && (await store.commitSettings(next, startedJob('rescore', next.version, at)));
  if (!saved) {
    throw new AppError('conflict', 'Someone else saved the settings meanwhile. Compare the two and choose.', { current: await openSettings({ store }) });
  }
  await startRescore({ queue, log }, next.version);
  return { version: next.version };
}

/** Starts the re-scoring whose job was stored with a version of the settings. */
export async function startRescore({ queue, log }: Pick<Dependencies, 'queue' | 'log'>, settingsVersion: number): Promise<void> {
  try {
    await queue.push({ kind: 'rescore', settingsVersion });
  } catch (error) {
    // The job is stored as running: the hourly sweep starts it.
    log.error('rescore-not-queued', error, { settingsVersion });
  }
}
