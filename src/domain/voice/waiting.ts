/** How long what waits has waited, and how long it will. */

/** Whole days that half, and 85 of a hundred, have waited at most; null where nothing waits. */
export interface Ages {
  n: number;
  median: number | null;
  p85: number | null;
}

/** @param days whole days, in any order. */
export function agesOf(days: readonly number[]): Ages {
  const sorted = [...days].sort((a, b) => a - b);
  return { n: sorted.length, median: atRank(sorted, 0.5), p85: atRank(sorted, 0.85) };
}

/** The value at the nearest rank: one that really occurred, never one between two. */
const atRank = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;

export type Load = { state: 'weeks'; weeks: number } | { state: 'cannot tell' };

/** Weeks that what is open takes at the pace of late, by Little's law. @param closedPerWeek of the last four weeks. */
export const loadOf = (open: number, closedPerWeek: number): Load =>
  closedPerWeek > 0 ? { state: 'weeks', weeks: open / closedPerWeek } : { state: 'cannot tell' };

const DAY_MS = 86_400_000;
export const PACE_DAYS = 28;

/** @returns the whole days between two times, in milliseconds since 1970. */
export const daysBetween = (from: number, to: number): number => Math.max(0, Math.floor((to - from) / DAY_MS));

/** @returns how many were closed a week of late. @param closedAt when each was closed, as for `daysBetween`. */
export const closedPerWeek = (closedAt: readonly number[], now: number): number =>
  closedAt.filter((at) => at <= now && daysBetween(at, now) < PACE_DAYS).length / (PACE_DAYS / 7);
