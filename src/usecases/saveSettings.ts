import { AppError } from '../contract/errors';
import type { Input, Output } from '../contract/procedures';
import { startedJob } from '../domain/records/jobRecord';
import { changedKinds, keepIds } from '../domain/keptIds';
import { settingsProblems } from '../domain/settings';
import { problemText } from '../domain/texts';
import type { Dependencies } from '../ports/dependencies';

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
    throw new AppError('conflict', 'Someone else saved the settings meanwhile. Compare the two and choose.', { current: await store.readSettings() });
  }
  try {
    await queue.push({ kind: 'rescore', settingsVersion: next.version });
  } catch (error) {
    // The job is stored as running: the hourly sweep starts it.
    log.error('rescore-not-queued', error, { settingsVersion: next.version });
  }
  return { version: next.version };
}
