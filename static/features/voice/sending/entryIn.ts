import type { Failure } from '#contract/errors';
import type { EntryView } from '#contract/register';
import { storedNow } from '../../../host/conflict';

/** @returns the record as it stands, where a save met a newer version of it and was told; null otherwise. */
export const entryIn = (failure: Failure | null): EntryView | null => failure && storedNow<'entry.save'>(failure);
