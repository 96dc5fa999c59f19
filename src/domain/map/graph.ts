import type { What } from '#domain/register/kinds/map/item';

/** What customers experience, the paths on which they do, and what stands behind: as far as numbers are made of it. */
export interface MapNode {
  id: string;
  /** Null where nobody said it yet: paths run through it, and it counts as nothing else. */
  what: What | 'path' | null;
  /** Of an experience, 1 to 3. */
  criticality: number | null;
  /** Of an experience, 0 to 3, as somebody declared it. */
  pain: number | null;
  /** Of an experience, from 0 to 1: the newest share of its measure, of what is good for the customer. */
  share: number | null;
  /** Of a process, rule or system, 0 to 3. */
  fixability: number | null;
}

/** From the customer down: `from` hangs on `to`. */
export interface MapEdge {
  from: string;
  to: string;
}

/**
 * The map as places in a list, in the order of ids: what is asked of every experience is fast, and where two ways are
 * equal, the one with the lower id comes first by itself.
 */
export interface MapGraph<N extends MapNode = MapNode> {
  nodes: readonly N[];
  placeOf: ReadonlyMap<string, number>;
  /** Of each, what it hangs on; and what hangs on it. */
  below: readonly (readonly number[])[];
  above: readonly (readonly number[])[];
}

/** @returns the map; a link to what is not there, or to itself, is none, and of two equal ones there is one. */
export function graphOf<N extends MapNode>(nodes: readonly N[], edges: readonly MapEdge[]): MapGraph<N> {
  const sorted = [...new Map(nodes.map((node) => [node.id, node])).values()].sort(byId);
  const placeOf = new Map(sorted.map(({ id }, place) => [id, place]));
  const below = sorted.map(() => new Set<number>());
  const above = sorted.map(() => new Set<number>());
  for (const { from, to } of edges) {
    const [one, other] = [placeOf.get(from), placeOf.get(to)];
    if (one === undefined || other === undefined || one === other) continue;
    below[one]?.add(other);
    above[other]?.add(one);
  }
  const inOrder = (places: ReadonlySet<number>): number[] => [...places].sort((one, other) => one - other);
  return { nodes: sorted, placeOf, below: below.map(inOrder), above: above.map(inOrder) };
}

const byId = (one: MapNode, other: MapNode): number => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

/** Not reached. */
const NOWHERE = -1;

/**
 * From where each place is reached first from a start: the shortest way and, of those, the one with the lower ids.
 * Cycles end by themselves, since nothing is reached twice.
 */
export interface Reach {
  start: number;
  from: Int32Array;
}

/** @returns what is reached from a place, itself included. */
export function reachFrom({ nodes, below }: MapGraph, start: number): Reach {
  const from = new Int32Array(nodes.length).fill(NOWHERE);
  from[start] = start;
  const waiting = [start];
  // What is appended while it runs is gone through, too.
  for (const place of waiting)
    for (const next of below[place] ?? []) {
      if (from[next] !== NOWHERE) continue;
      from[next] = place;
      waiting.push(next);
    }
  return { start, from };
}

export const reaches = ({ from }: Reach, place: number): boolean => (from[place] ?? NOWHERE) !== NOWHERE;

/** @returns the places on the way to one that is reached, both ends included. */
export function wayTo({ start, from }: Reach, place: number): number[] {
  const way = [place];
  for (let at = place; at !== start;) {
    at = from[at] ?? start;
    way.push(at);
  }
  return way.reverse();
}
