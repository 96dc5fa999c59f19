import type { Sheet } from '#domain/measure/sheet';
import { shareOf } from '#domain/measure/share';
import { cellsFor, countsIn, newestOf } from '#domain/path/read/measured';

/** What was read last of a measure, of everybody: a share from 0 to 1 with its counts and month. */
export interface NewestShare {
  p: number;
  /** Null where everybody was counted. */
  low: number | null;
  high: number | null;
  x: number;
  n: number;
  month: string;
}

/**
 * @param wanted which way is good. @returns the newest share of what is good for the customer; null where the measure
 *   has no percentage, or a high one is bad.
 */
export function newestShare({ cells }: Pick<Sheet, 'cells'>, wanted: unknown): NewestShare | null {
  const newest = wanted === 'down' ? null : newestOf(cellsFor({ cells }, null));
  const share = shareOf(countsIn(newest));
  if (newest === null || share.state !== 'share') return null;
  const { p, low, high, x, n } = share;
  return { p, low, high, x, n, month: newest.period };
}
