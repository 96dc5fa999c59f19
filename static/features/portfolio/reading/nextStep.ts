import type { Extent } from './pageReading';

/** What a reading has and wants. Scores from -101 to 100. */
export interface ReadingFacts {
  /** The ranking was read to its end. */
  ended: boolean;
  /** Every rated epic is wanted, not only those that matter to the line. */
  wantsAll: boolean;
  /** The floor down to which epics matter to the line; null while fewer were read than there are places. */
  threshold: number | null;
  /** The lowest floor that was read from the top; Infinity before the first. */
  lowest: number;
  /** Epics below the ranking's part that reach this score or more were read; Infinity before. */
  coveredFrom: number;
}

export type Step = { done: Exclude<Extent, 'part'> } | { read: 'top' } | { read: 'below'; threshold: number };

/** @returns what to read next: the ranking, then the open epics below it, or that it is enough. */
export function nextStep({ ended, wantsAll, threshold, lowest, coveredFrom }: ReadingFacts): Step {
  if (ended) return { done: 'all' };
  if (wantsAll || threshold === null || lowest >= threshold) return { read: 'top' };
  return coveredFrom <= threshold ? { done: 'line' } : { read: 'below', threshold };
}

export const extentOf = (facts: ReadingFacts): Extent => {
  const step = nextStep({ ...facts, wantsAll: false });
  return 'done' in step ? step.done : 'part';
};
