import type { StoredCell } from '#domain/measure/reading';
import type { MonthRead } from '#domain/measure/sheet';
import { monthsLater } from '#domain/trend/month';

/** Readings as an office has them: some measures count hundreds of thousands, others ask a few hundred a month. */

export const SIX_SEGMENTS = ['all', 'consumers', 'small-business', 'large-business', 'partners', 'students'];
const MONTHS = 60;
const FIRST = '2021-12';

/** Always the same numbers for the same seed, from 0 to 1. */
export function drawn(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** @returns five years of a measure: every second one is asked. */
export function fiveYears(number: number): MonthRead[] {
  const next = drawn(number * 7_919);
  const isAsked = number % 2 === 0;
  const bases = SIX_SEGMENTS.map(() => ({ n: isAsked ? 80 + next() * 300 : 5_000 + next() * 200_000, p: next() }));
  return Array.from({ length: MONTHS }, (_, at) => {
    const month = monthsLater(FIRST, at);
    const cells = SIX_SEGMENTS.map((segment, place): [string, StoredCell] => {
      const { n: usual = 0, p: before = 0 } = bases[place] ?? {};
      const p = Math.min(0.98, Math.max(0.02, before + (next() - 0.5) * 0.06));
      const n = Math.round(usual * (0.95 + next() * 0.1));
      return [segment, { x: Math.round(n * p), n, source: isAsked ? 'asked' : 'counted' }];
    });
    // Entered on some day of the month after, at some moment.
    const day = String(1 + Math.floor(next() * 9)).padStart(2, '0');
    const entered = new Date(Date.parse(`${monthsLater(month, 1)}-${day}`) + Math.floor(next() * 36_000_000));
    return { month, version: 1, entered: entered.toISOString(), cells: Object.fromEntries(cells) };
  });
}
