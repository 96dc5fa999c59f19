import type { Output } from '#contract/procedures';
import type { ImportStore } from '#ports/backup';

/** Answers how the last import stands; null when there never was one. */
export async function importStatus({ store }: { store: ImportStore }): Promise<Output<'backup.apply'>> {
  const record = await store.readImport();
  return { last: record ? { ...record, import: record.id } : null };
}
