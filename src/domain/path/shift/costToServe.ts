/** One way to the same end: how many completed it, and what one of them costs. */
export interface Way {
  completed: number | null;
  /** Of one, in the money of the path; null where nobody said. */
  cost: number | null;
}

export type CostToServe = { state: 'cost'; cost: number; n: number } | { state: 'not provided' };

/**
 * What one customer costs on average: the sum of completed × cost over all ways, by all that was completed. A way that
 * was used and has no cost leaves it unknown; one that nobody used needs none.
 */
export function costToServe(ways: readonly Way[]): CostToServe {
  let [sum, n] = [0, 0];
  for (const { completed, cost } of ways) {
    if (completed === null) return { state: 'not provided' };
    if (completed === 0) continue;
    if (cost === null) return { state: 'not provided' };
    sum += completed * cost;
    n += completed;
  }
  return n === 0 ? { state: 'not provided' } : { state: 'cost', cost: sum / n, n };
}

/**
 * What is saved when so many percentage points of the customers move from one way to a cheaper one; below 0 where the
 * new way is dearer.
 * @param n all who complete it, in any way.
 * @param points percentage points, from 0 to 100.
 */
export const savingOf = (n: number, points: number, from: number, to: number): number =>
  ((n * points) / 100) * (from - to);
