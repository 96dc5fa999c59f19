import type { Place, Rankable } from '../rank';

/** An epic's rank before and after; null: it had or has none. */
export interface Move {
  key: string;
  before: number | null;
  after: number | null;
}

/** What another weighting, or time, does to a ranking. */
export interface RankingChange {
  /** Epics that come among the first places, and those that leave them, best new rank first. */
  entered: Move[];
  left: Move[];
  /** Every epic of either ranking, in the new order; who has no new rank comes last. */
  moves: Move[];
  /** Pairs that were ordered one way and are ordered the other way now. A tie is neither. */
  flippedPairs: number;
  /** Pairs that are ranked in both. */
  pairs: number;
}

/** @param places the cut line: an epic is among the first when its rank is at most this. */
export function rankingChange(
  before: readonly Place<Rankable>[],
  after: readonly Place<Rankable>[],
  places: number,
): RankingChange {
  const [old, now] = [ranksOf(before), ranksOf(after)];
  const moves = [...new Set([...now.keys(), ...old.keys()])].map((key): Move => ({
    key,
    before: old.get(key) ?? null,
    after: now.get(key) ?? null,
  }));
  const first = (rank: number | null): boolean => rank !== null && rank <= places;
  const both = moves.filter(
    (move): move is { key: string; before: number; after: number } => move.before !== null && move.after !== null,
  );
  return {
    entered: moves.filter((move) => first(move.after) && !first(move.before)),
    left: moves.filter((move) => first(move.before) && !first(move.after)),
    moves,
    flippedPairs: flippedPairs(both),
    pairs: Math.max(0, (both.length * (both.length - 1)) / 2),
  };
}

const ranksOf = (places: readonly Place<Rankable>[]): Map<string, number> =>
  new Map(places.map(({ epic, rank }) => [epic.key, rank]));

/**
 * Discordant pairs in n log n steps (Knight, "A computer method for calculating Kendall's tau with ungrouped data",
 * JASA 61, 1966): sorted by the old rank, every inversion of the new one is a pair that flipped.
 */
function flippedPairs(moves: readonly { before: number; after: number }[]): number {
  const sorted = [...moves].sort((a, b) => a.before - b.before || a.after - b.after).map(({ after }) => after);
  return sortCountingInversions(sorted, 0, sorted.length);
}

/** Merge sort in place from `start` up to, not including, `end`. @returns the pairs that stood the wrong way round. */
function sortCountingInversions(ranks: number[], start: number, end: number): number {
  if (end - start < 2) return 0;
  const middle = (start + end) >> 1;
  let inversions = sortCountingInversions(ranks, start, middle) + sortCountingInversions(ranks, middle, end);
  const merged: number[] = [];
  let [left, right] = [start, middle];
  while (left < middle || right < end) {
    const takeLeft = right >= end || (left < middle && (ranks[left] ?? 0) <= (ranks[right] ?? 0));
    if (!takeLeft) inversions += middle - left;
    merged.push((takeLeft ? ranks[left++] : ranks[right++]) ?? 0);
  }
  merged.forEach((rank, at) => (ranks[start + at] = rank));
  return inversions;
}
