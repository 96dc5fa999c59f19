import { AppError } from '#contract/errors';
import type { ImportRecord } from '#domain/backup/importRecord';
import type { ImportStore } from '#ports/backup';

/** @returns the import that a request is about. @throws AppError `conflict` when another one took its place. */
export async function ownImport({ store }: { store: ImportStore }, id: number): Promise<ImportRecord> {
  const record = await store.readImport();
  if (record?.id !== id)
    throw new AppError(
      'conflict',
      'This import is over: another one was begun meanwhile. Look at that one, or choose your file again.',
    );
  return record;
}
