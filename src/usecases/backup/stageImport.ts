import { AppError } from '#contract/errors';
import type { Input } from '#contract/procedures';
import { backupPart, LARGEST_PART_BYTES } from '#domain/backup/format';
import { bytesOf } from '#domain/backup/parts';
import { tryParse } from '#kernel/tryParse';
import type { ImportStore } from '#ports/backup';
import { ownImport } from './ownImport';

/**
 * Keeps one part of a file until the import is done. Sent again, it takes the place of the first.
 * @throws AppError `invalid` when the part is not one, `conflict` when the import does not wait for it.
 */
export async function stageImport(
  { store }: { store: ImportStore },
  { import: id, part, content }: Input<'backup.stage'>,
): Promise<{ staged: true }> {
  const { state, parts } = await ownImport({ store }, id);
  if (state !== 'staging')
    throw new AppError(
      'conflict',
      'The file of this import is complete. Choose the file again to begin another import.',
    );
  const tried = tryParse(backupPart, content);
  if (!tried.success || part >= parts || bytesOf(tried.data) > LARGEST_PART_BYTES) {
    throw new AppError('invalid', 'A part of the file cannot be read. Choose another export.');
  }
  await store.stagePart(id, part, tried.data);
  return { staged: true };
}
