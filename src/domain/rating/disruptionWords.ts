import type { Assessment } from './assessment';

/**
 * What customers suffer while the work is done, by level 0 to 3: the word, and the sentence that says what it means.
 */
export const DISRUPTION_WORDS = [
  { label: 'None', anchor: 'Customers notice nothing of the work.' },
  { label: 'Minor', anchor: 'Short or announced; hardly anyone has to wait or do without.' },
  { label: 'Noticeable', anchor: 'Many customers have to wait, or do without a function for hours.' },
  { label: 'Severe', anchor: 'Something customers rely on is down, or gone for days.' },
] as const;

/** @returns the word for a level, "unknown" for a missing one. */
export function disruptionWord(level: Assessment['disruption'] | undefined): string {
  return (level == null ? undefined : DISRUPTION_WORDS[level]?.label) ?? 'unknown';
}
