import type { Disruption } from './disruption';
import { isNoticed } from './notice';

/** A stretch of time in which customers of one segment, or customers at one stage, are hit by two or more. */
export interface Overlap<D extends Disruption = Disruption> {
  /** Its first moment, and the one after its last. */
  start: number;
  end: number;
  /** What falls in it, what begins first before the rest. */
  disruptions: readonly D[];
}

/** What customers can share: their segment, or the stage of the journey that they are at. */
export type Shared = 'segments' | 'stages';

/** An overlap with all segments, or all stages, that it falls on. */
export interface SharedOverlap<D extends Disruption = Disruption> extends Overlap<D> {
  groups: readonly string[];
}

/**
 * Minor disruptions are left out: hardly anybody notices them, so they hit nobody twice.
 * @returns where two or more of these are at once, in the order of time. A stretch ends where fewer than two are left.
 *   What ends as another begins is not at once with it.
 */
export function overlapsIn<D extends Disruption>(disruptions: readonly D[]): Overlap<D>[] {
  const edges = disruptions
    .filter(isNoticed)
    .flatMap((one) => [
      { at: one.start, one, begins: true },
      { at: one.end, one, begins: false },
    ])
    .sort((a, b) => a.at - b.at || Number(a.begins) - Number(b.begins));
  const overlaps: Overlap<D>[] = [];
  const active = new Set<D>();
  let begun: { start: number; found: Set<D> } | null = null;
  for (const { at, one, begins } of edges) {
    if (begins) active.add(one);
    else active.delete(one);
    if (begun && active.size < 2) {
      overlaps.push({ start: begun.start, end: at, disruptions: inOrder(begun.found) });
      begun = null;
    } else if (begun) begun.found.add(one);
    else if (active.size === 2) begun = { start: at, found: new Set(active) };
  }
  return overlaps;
}

const inOrder = <D extends Disruption>(found: ReadonlySet<D>): D[] =>
  [...found].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));

/** @returns the disruptions of each segment, or of each stage. */
export function byGroup<D extends Disruption>(all: readonly D[], of: Shared): Map<string, D[]> {
  const groups = new Map<string, D[]>();
  for (const one of all)
    for (const id of new Set(one[of])) {
      const group = groups.get(id);
      if (group) group.push(one);
      else groups.set(id, [one]);
    }
  return groups;
}

/** @returns every overlap on segments, or on stages, once: with all that it falls on, in the order of time. */
export function sharedOverlaps<D extends Disruption>(all: readonly D[], among: Shared): SharedOverlap<D>[] {
  const found = new Map<string, Overlap<D> & { groups: string[] }>();
  for (const [group, disruptions] of byGroup(all, among))
    for (const overlap of overlapsIn(disruptions)) {
      const name = [overlap.start, overlap.end, ...overlap.disruptions.map(({ id }) => id)].join(' ');
      const shared = found.get(name) ?? { ...overlap, groups: [] };
      shared.groups.push(group);
      found.set(name, shared);
    }
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
