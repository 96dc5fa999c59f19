/**
 * What nobody has found yet. Two groups that did not meet found gaps; the fewer they have in common, the more there are
 * that neither found.
 */
export type AtLeastMore =
  | {
      state: 'at least';
      /** How many there are in all, at least. */
      N: number;
      /** How many of them neither group found, rounded down: a floor. */
      more: number;
    }
  | { state: 'cannot tell' | 'refused' };

/**
 * Chapman's estimate from two groups. A floor: gaps that are hard to find are found by neither, so there are more.
 * Nothing in common says nothing; more in common than one of them found cannot be, and is refused.
 *
 * D. G. Chapman, Some properties of the hypergeometric distribution with applications to zoological sample censuses,
 * University of California Publications in Statistics 1 (1951), 131–160.
 *
 * @param a gaps of the first group. @param b of the second. @param m found by both. Whole, from 0.
 */
export function atLeastMore(a: number, b: number, m: number): AtLeastMore {
  const isCount = [a, b, m].every((one) => Number.isSafeInteger(one) && one >= 0);
  if (!isCount || m > Math.min(a, b)) return { state: 'refused' };
  if (m === 0) return { state: 'cannot tell' };
  const N = ((a + 1) * (b + 1)) / (m + 1) - 1;
  return { state: 'at least', N, more: Math.floor(N) - (a + b - m) };
}

/** A gap, with the ids of the sessions in which it was found. */
export interface FoundGap {
  sessions: readonly string[];
}

/** How many gaps each of two groups of sessions found, and how many both did. */
export interface FoundByTwo {
  a: number;
  b: number;
  m: number;
}

/** @param first, second ids of the sessions of each group; a session that is in both groups stands in neither. */
export function foundByTwo(
  gaps: readonly FoundGap[],
  first: ReadonlySet<string>,
  second: ReadonlySet<string>,
): FoundByTwo {
  const count = { a: 0, b: 0, m: 0 };
  for (const { sessions } of gaps) {
    const byFirst = sessions.some((id) => first.has(id) && !second.has(id));
    const bySecond = sessions.some((id) => second.has(id) && !first.has(id));
    count.a += Number(byFirst);
    count.b += Number(bySecond);
    count.m += Number(byFirst && bySecond);
  }
  return count;
}
