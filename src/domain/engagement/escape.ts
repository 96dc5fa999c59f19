import { shareOf } from '#domain/measure/share';

/** What was found before go-live, of all that was found; everybody is counted, so there is no interval. */
export type Escape =
  | {
      state: 'share';
      /** Defect detection percentage, as a rate from 0 to 1: before / (before + after). */
      ddp: number;
      /** From 0 to 1: what reached customers first, 1 - ddp. */
      escape: number;
      before: number;
      after: number;
      n: number;
    }
  | { state: 'not provided' | 'refused'; ddp: null; escape: null; before: number; after: number; n: number };

/**
 * The escape rate, and its other side. As of a day: it grows as the truth arrives.
 *
 * C. Jones, Software defect-removal efficiency, IEEE Computer 29 (1996), 94–95 (found before release, of all found).
 *
 * @param before gaps found before go-live; whole, from 0.
 * @param after gaps found on the day of go-live or later; whole, from 0.
 */
export function escapeOf(before: number, after: number): Escape {
  const n = before + after;
  const share = shareOf({ x: before, n, source: 'counted' });
  if (share.state === 'share') return { state: 'share', ddp: share.p, escape: after / n, before, after, n };
  const state = share.state === 'refused' ? 'refused' : 'not provided';
  return { state, ddp: null, escape: null, before, after, n };
}
