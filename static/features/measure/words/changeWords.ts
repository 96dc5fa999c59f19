import { FORMULAS, type Formula } from '#domain/measure/formula';
import type { Change } from '#domain/measure/change';
import { toTenth } from '#domain/rating/rounding';
import { monthWords } from '../cells/monthWords';

/** @returns whether something moved, in words: "up 20.0 points (5.2 to 33.4) since April 2026". */
export function changeWords(
  change: Change,
  { formula, since, unit, locale }: { formula: Formula; since: string; unit: string | null; locale: string },
): string {
  const month = monthWords(since, locale);
  if (!('d' in change)) return `${SAID[change.state]} (${month})`;
  const { of } = FORMULAS[formula];
  const isShare = of === 'per cent';
  const isPoints = of !== 'unit';
  const number = new Intl.NumberFormat(locale, isPoints ? { minimumFractionDigits: 1 } : { maximumFractionDigits: 3 });
  const format = (value: number): string => {
    const shown = isPoints ? toTenth(isShare ? 100 * value : value) : value;
    return `${shown > 0 ? '+' : shown < 0 ? '−' : ''}${number.format(Math.abs(shown))}`;
  };
  if (change.state === 'unchanged') return `unchanged since ${month}`;
  const behind = isPoints ? ' points' : unit === null ? '' : ` ${unit}`;
  const ends = change.low === null || change.high === null ? '' : ` (${format(change.low)} to ${format(change.high)})`;
  return `${SAID[change.state]}: ${format(change.d)}${behind}${ends} since ${month}`;
}

const SAID = {
  up: 'Up',
  down: 'Down',
  'cannot tell': 'Cannot tell',
  unchanged: 'Unchanged',
  'not comparable': 'Not comparable: the definition changed',
  'too few to say': 'Too few to say',
  'not provided': 'Not provided',
} as const;
