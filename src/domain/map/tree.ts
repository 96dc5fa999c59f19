import type { MapGraph, MapNode } from './graph';
import { isExperience } from './targets';

/** The map as a tree: from the customer down, or from an item up to the experiences that hang on it. */

/** Which way a tree is read. */
export type Direction = 'below' | 'above';

/** Things in the order in which a branch lists them. */
const ORDER: readonly MapNode['what'][] = ['experience', 'path', 'process', 'rule', 'system', null];

export interface Named extends MapNode {
  name: string | null;
  stage: string | null;
}

const byKind = (one: Named, other: Named): number =>
  ORDER.indexOf(one.what) - ORDER.indexOf(other.what) ||
  (one.name ?? '').localeCompare(other.name ?? '') ||
  (one.id < other.id ? -1 : 1);

/**
 * @param trail ids from the root of a branch down to the thing that is opened.
 * @returns what stands next to it; what is on the trail already is cut there, so that no branch is endless.
 */
export function branchOf<N extends Named>(graph: MapGraph<N>, direction: Direction, trail: readonly string[]): N[] {
  const place = graph.placeOf.get(trail.at(-1) ?? '') ?? -1;
  const onTrail = new Set(trail);
  return (graph[direction][place] ?? [])
    .flatMap((at) => graph.nodes[at] ?? [])
    .filter(({ id }) => !onTrail.has(id))
    .sort(byKind);
}

/** The roots of one stage of the journey; null: of those that have none. */
export interface StageRoots<N extends Named> {
  stage: string | null;
  experiences: N[];
}

/**
 * @param stages in the order of the journey.
 * @returns the experiences by their stage; what has none, or one that the journey has no more, comes last.
 */
export function rootsOf<N extends Named>(graph: MapGraph<N>, stages: readonly string[]): StageRoots<N>[] {
  const experiences = graph.nodes.filter(isExperience).sort(byKind);
  const at = (stage: string | null): StageRoots<N> => ({
    stage,
    experiences: experiences.filter(
      (one) => (one.stage !== null && stages.includes(one.stage) ? one.stage : null) === stage,
    ),
  });
  return [...stages.map(at), at(null)].filter((roots) => roots.experiences.length > 0);
}

/** @returns ids of everything from which a thing is reached, itself included. */
export function leadingTo({ nodes, placeOf, above }: MapGraph, id: string): Set<string> {
  const start = placeOf.get(id);
  const found = new Set<number>(start === undefined ? [] : [start]);
  // What is added while it runs is gone through, too.
  for (const place of found) for (const next of above[place] ?? []) found.add(next);
  return new Set([...found].flatMap((place) => nodes[place]?.id ?? []));
}
