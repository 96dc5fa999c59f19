import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import { needsOf, unknownNeeds, withNeeds } from '#domain/journey/needs';
import { sameJson } from '#kernel/sameJson';
import { saveSettings, settingsConflict, type SavesSettings } from '#usecases/settings/saveSettings';

/**
 * Stores a new version of the settings in which the needs of stages differ and nothing else, whoever asks. Needs that
 * are as they were make none.
 * @throws AppError `conflict` with the current settings when `version` is stale, `invalid` when a need is of no stage
 * in use.
 */
export async function saveNeeds(
  tools: SavesSettings,
  author: string,
  { version, needs, reason }: Input<'needs.save'>,
): Promise<Output<'needs.save'>> {
  const { store } = tools;
  const { settings, version: inForce } = await store.readSettings();
  if (inForce !== version) throw await settingsConflict({ store });
  if (unknownNeeds(settings, needs).length > 0)
    throw new AppError('invalid', 'A stage of the journey was removed. Reload the page and set the needs again.');
  const next = withNeeds(settings, needs);
  if (sameJson(needsOf(settings), needsOf(next))) return { version };
  return saveSettings(tools, author, { version, settings: next, reason });
}
