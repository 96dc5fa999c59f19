import type { CountsCell } from '#domain/measure/reading';
import type { Share } from '#domain/measure/share';
import { toDisplay, toTenth } from '#domain/rating/rounding';

/** How the worked figures of `docs/measures.md` are written. */

export const whole = (value: number): string => toDisplay(value).toLocaleString('en');
export const tenth = (value: number): string => toTenth(value).toFixed(1);
export const signed = (value: number): string => `${value > 0 ? '+' : ''}${tenth(value)}`;
export const percent = (rate: number): string => `${tenth(100 * rate)} %`;

export const ends = (low: number | null, high: number | null, of: (value: number) => string): string =>
  low === null || high === null ? '' : ` (${of(low)} to ${of(high)})`;

export const asked = (x: number, n: number): CountsCell => ({ x, n, source: 'asked' });
export const counted = (x: number, n: number): CountsCell => ({ x, n, source: 'counted' });

export function shareWords(share: Share): string {
  if (share.state !== 'share') return share.state;
  return `${percent(share.p)}${ends(share.low, share.high, (rate) => tenth(100 * rate))}`;
}
