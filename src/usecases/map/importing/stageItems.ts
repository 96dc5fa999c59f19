import { AppError } from '#contract/errors';
import type { Input } from '#contract/procedures';
import { bytesOf } from '#domain/backup/parts';
import type { SeenHome } from '#usecases/register/homeAccess';
import { demandPlace, movedOn, type ImportsMaps } from './mapImportTools';

/** What the storage takes as one value, with room for what stands around it. */
const LARGEST_PART_BYTES = 200_000;

/**
 * Keeps a part of what is to be imported, until it is.
 * @throws AppError `conflict` where the import began already, `invalid` for a part that is too large.
 */
export async function stageItems(
  tools: ImportsMaps,
  seen: SeenHome,
  { plan, part, items }: Input<'map.importStage'>,
): Promise<{ staged: true }> {
  const { projectId } = await demandPlace(tools, seen);
  if ((await tools.store.readMapImport(projectId))?.plan === plan) throw movedOn();
  if (bytesOf(items) > LARGEST_PART_BYTES)
    throw new AppError('invalid', 'These items are too large to be sent at once. Shorten the notes in the file.');
  await tools.store.stageItems(projectId, plan, part, items);
  return { staged: true };
}
