import { waitWords, type Wait } from '#domain/voice/waits';
import { counted, type Figures } from '../../parts/texts/counted';
import { listed } from '../rating/answers/words';
import type { WaitsReading } from './readWaits';

/** @returns "2 challenges unanswered and 1 opinion outstanding". */
export const waitsWords = (figures: Figures, waits: readonly Pick<Wait, 'kind' | 'n'>[]): string =>
  listed(waits.map(({ kind, n }) => `${figures(n)} ${waitWords(kind, n)}`));

/**
 * @param age how long ago a time is, in words. @returns what waits of all epics: the number first, then what it is.
 */
export function waitsSentence(
  figures: Figures,
  { epics, totals, longest, isCut }: WaitsReading,
  age: (iso: string) => string,
): { lead: string; rest: string } {
  if (epics.length === 0)
    return { lead: 'Nothing waits.', rest: 'No epic that you see owes anybody an answer at the moment.' };
  const some = isCut ? 'At least ' : '';
  const lead = `${some}${counted(figures, epics.length, 'epic waits', 'epics wait')} for an answer`;
  const what = waitsWords(figures, totals);
  return { lead, rest: `: ${what}${longest === null ? '' : `; the longest for ${age(longest)}`}.` };
}

const DAY_MS = 86_400_000;

/** @returns for how long something has waited, in whole days. */
export function ageWords(figures: Figures, since: string, now: number): string {
  const days = Math.max(0, Math.floor((now - Date.parse(since)) / DAY_MS));
  return days === 0 ? 'less than a day' : counted(figures, days, 'day', 'days');
}
