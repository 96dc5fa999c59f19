import { dayOf } from '../../../parts/texts/zoneTime';
import type { Progress } from '../../../host/issues/followedIssues';

/** @param due a day: `2026-12-31`. @param now in ms since 1970. @returns until when, and whether that is over. */
export function dueWords(
  due: string,
  progress: Progress,
  { locale, timeZone }: { locale: string; timeZone: string },
  now: number,
): { words: string; isLate: boolean } {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(due));
  const isLate = progress !== 'done' && due < dayOf(now, timeZone);
  return { words: isLate ? `Late: due ${day}` : `Due ${day}`, isLate };
}
