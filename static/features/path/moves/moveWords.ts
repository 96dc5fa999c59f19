import type { Change } from '#domain/measure/change';
import type { MonthCell } from '#domain/measure/months';
import { shareOf } from '#domain/measure/share';
import type { MoveEffect } from '#domain/path/moveEffect';
import { toDisplay } from '#domain/rating/rounding';
import { sharePhrases, type ShareWords } from '../../../parts/shares/shareWords';

/** What is said of a move beside its name, in one or two words. */
export function verdictWords({ change }: Pick<MoveEffect, 'change'>, isDone: boolean): string {
  if (!isDone) return 'still to come';
  switch (change.state) {
    case 'cannot tell':
      return 'cannot tell yet';
    case 'not provided':
      return 'not read before and after';
    default:
      return change.state;
  }
}

const PER_CENT = 100;
const MINUS = '\u2212';

/** Points of per cent with their sign: `+10`, `−3`; 0 has none. */
function points(rate: number, { figures }: ShareWords): string {
  const value = toDisplay(PER_CENT * rate);
  if (value === 0) return '0';
  return `${value > 0 ? '+' : MINUS}${figures(Math.abs(value))}`;
}

/** @returns how far a step moved: `+10 points (−3 to +23)`; null where nothing can be said. */
export function changeWords(change: Change, words: ShareWords): string | null {
  if (!('d' in change)) return null;
  const range =
    change.low === null || change.high === null
      ? ''
      : ` (${points(change.low, words)} to ${points(change.high, words)})`;
  return `${points(change.d, words)} points${range}`;
}

/** @returns a reading with its count, and its month: `48 of 80 asked in Mar 2026`; null where there is none. */
export function readWords(cell: MonthCell | null, words: ShareWords): string | null {
  if (cell === null || 'state' in cell || !('x' in cell)) return null;
  const { counts } = sharePhrases(words, shareOf(cell), cell.source);
  return counts === null ? null : `${counts} in ${words.month(cell.period)}`;
}

/** @returns the step before and after: `48 of 80 asked in Mar 2026, now 84 of 120 asked in Oct 2026`. */
export function effectWords({ before, after }: MoveEffect, isDone: boolean, words: ShareWords): string {
  const [earlier, later] = [readWords(before, words), readWords(after, words)];
  if (!isDone) return earlier === null ? 'not read yet' : `now ${earlier}`;
  if (earlier === null && later === null) return 'not read yet';
  if (earlier === null) return `not read before; now ${later ?? ''}`;
  return later === null ? `${earlier}; not read since` : `${earlier}, now ${later}`;
}
