import type { Failure } from '#contract/errors';
import { entryView, type EntryView } from '#contract/register';

/** @returns the record as it stands, where a save met a newer version of it and was told; null otherwise. */
export function entryIn(failure: Failure | null): EntryView | null {
  if (failure?.code !== 'conflict') return null;
  const parsed = entryView.safeParse(failure.current);
  return parsed.success ? parsed.data : null;
}
