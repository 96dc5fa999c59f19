import type { EntryView } from '#contract/register';
import { isVettedBy } from '#domain/measure/vetted';

/** @returns the vetting of a measure that is signed and whole, the newest; null where there is none. */
export function vettingOf(measureId: string, vettings: readonly EntryView[]): EntryView | null {
  const [newest] = vettings
    .filter(({ body, answer, removed }) => {
      return body['measure'] === measureId && isVettedBy({ values: body, answer, removed });
    })
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  return newest ?? null;
}

export const isVetted = (measureId: string, vettings: readonly EntryView[]): boolean =>
  vettingOf(measureId, vettings) !== null;
