/** A stretch on a line: from, and up to without it. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * Puts stretches into as few lanes as there are of them at the busiest place, so that none lies over another.
 * @param stretches in the order of their beginnings.
 * @returns the lane of each, from 0.
 */
export function lanesOf(stretches: readonly Stretch[]): number[] {
  const ends: number[] = [];
  return stretches.map(({ from, to }) => {
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    return lane;
  });
}
