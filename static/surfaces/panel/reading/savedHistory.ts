import type { Input } from '#contract/procedures';
import type { Assessment } from '#domain/rating/assessment';
import type { SaveHistory } from '#domain/rating/provenance';

/** @returns what is asked for the history of exactly what is saved: nothing newer, and anew after each save. */
export const historyUpTo = ({ version }: Assessment): Input<'assessment.history'> => ({ before: version + 1 });

/** @returns the save that made what is saved; undefined while there is none. */
export function latestSave({ version, updatedAt, updatedBy }: Assessment): SaveHistory['latest'] {
  return updatedAt && updatedBy ? { version, at: updatedAt, actor: updatedBy } : undefined;
}
