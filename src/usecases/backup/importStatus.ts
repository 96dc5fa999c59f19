import type { Output } from '#contract/procedures';
import type { Store } from '#ports/store';

/** Answers how the last import stands; null when there never was one. */
export async function importStatus({ store }: { store: Store }): Promise<Output<'backup.apply'>> {
  const record = await store.readImport();
  if (!record) return { last: null };
  const { id, state, updatedAt, actor, exportedAt, parts, done, settings, planned, applied, changes, problem } = record;
  return {
    last: {
      import: id,
      state,
      updatedAt,
      actor,
      exportedAt,
      parts,
      done,
      settings,
      planned,
      applied,
      changes,
      problem,
    },
  };
}
