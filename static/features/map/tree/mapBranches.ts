import { branchOf, rootsOf, type Direction } from '#domain/map/tree';
import type { MapGraph } from '#domain/map/graph';
import type { Reached } from '#domain/map/targets';
import { isExperience, isBehind } from '#domain/map/targets';
import { reaches, wayTo } from '#domain/map/graph';
import type { Thing } from '../reading/things';
import type { Branch, TreeSource } from './lines';

/** What a line of the map stands for: a group of things, or one of them. */
export type MapNodeShown = GroupShown | ThingShown;

export interface GroupShown {
  type: 'group';
  group: Group;
}

export interface ThingShown {
  type: 'thing';
  thing: Thing;
}

/** Things that stand together at the top of the tree. */
export interface Group {
  id: string;
  /** A stage of the journey, of what is read from the customer down. */
  stage: string | null;
  label: string;
  things: readonly Thing[];
}

interface Asked {
  graph: MapGraph<Thing>;
  direction: Direction;
  groups: readonly Group[];
  /** Ids of what is shown; null: everything. */
  kept: ReadonlySet<string> | null;
}

/** @returns the map as a tree below its groups. */
export function mapBranches({ graph, direction, groups, kept }: Asked): TreeSource<MapNodeShown> {
  const shown = (things: readonly Thing[]): Branch<MapNodeShown>[] =>
    things.filter(({ id }) => kept?.has(id) ?? true).map((thing) => ({ id: thing.id, node: { type: 'thing', thing } }));
  return {
    roots: groups
      .filter(({ things }) => shown(things).length > 0)
      .map((group) => ({ id: group.id, node: { type: 'group', group } })),
    below(trail) {
      const last = trail.at(-1);
      if (last?.type === 'group') return shown(last.group.things);
      const ids = trail.flatMap((node) => (node.type === 'thing' ? [node.thing.id] : []));
      return shown(branchOf(graph, direction, ids));
    },
  };
}

/** What stands at the top where nothing leads to it. */
export const UNREACHED = 'unreached';

/** @returns the stages with their experiences, and what no experience reaches. */
export function groupsFromCustomer(reached: Reached<Thing>, stages: readonly { id: string; label: string }[]): Group[] {
  const labels = new Map(stages.map(({ id, label }) => [id, label]));
  const roots = rootsOf(
    reached.graph,
    stages.map(({ id }) => id),
  );
  const ofStages = roots.map(({ stage, experiences }): Group => {
    const label = stage === null ? 'Experiences without a stage' : (labels.get(stage) ?? stage);
    return { id: stage === null ? 'none' : `stage-${stage}`, stage, label, things: experiences };
  });
  const unreached = unreachedIn(reached);
  const rest: Group = {
    id: UNREACHED,
    stage: null,
    label: 'Reached by no experience',
    things: topsOf(reached, unreached),
  };
  return unreached.length === 0 ? ofStages : [...ofStages, rest];
}

/** @returns what is no experience and is reached by none. */
export const unreachedIn = ({ graph, reach }: Reached<Thing>): Thing[] =>
  graph.nodes.filter((node, place) => !isExperience(node) && !reach.some((one) => reaches(one, place)));

/** Of what is reached by no experience, what nothing else of it leads to; of a cycle, the first. */
function topsOf({ graph }: Reached<Thing>, unreached: readonly Thing[]): Thing[] {
  const above = ({ id }: Thing): readonly number[] => graph.above[graph.placeOf.get(id) ?? -1] ?? [];
  const tops = unreached.filter((thing) => above(thing).length === 0);
  const covered = new Set(
    spread(
      graph,
      'below',
      tops.map(({ id }) => id),
    ),
  );
  for (const thing of unreached) {
    if (covered.has(thing.id)) continue;
    tops.push(thing);
    for (const id of spread(graph, 'below', [thing.id])) covered.add(id);
  }
  return tops.sort(byName);
}

const byName = (one: Thing, other: Thing): number => (one.name ?? '').localeCompare(other.name ?? '');

const BEHIND = [
  { what: 'system', label: 'Systems' },
  { what: 'rule', label: 'Rules' },
  { what: 'process', label: 'Processes' },
] as const;

/** @returns what stands behind experiences, by what it is: below each of it stands what hangs on it. */
export const groupsFromBelow = (graph: MapGraph<Thing>): Group[] =>
  BEHIND.map(({ what, label }): Group => {
    const things = graph.nodes.filter((node) => isBehind(node) && node.what === what);
    return { id: what, stage: null, label, things: things.sort(byName) };
  }).filter(({ things }) => things.length > 0);

/** @returns ids of everything that is reached from these in a direction, themselves included. */
export function spread(graph: MapGraph, direction: Direction, ids: readonly string[]): Set<string> {
  const places = new Set(ids.flatMap((id) => graph.placeOf.get(id) ?? []));
  // What is added while it runs is gone through, too.
  for (const place of places) for (const next of graph[direction][place] ?? []) places.add(next);
  return new Set([...places].flatMap((place) => graph.nodes[place]?.id ?? []));
}

/**
 * @returns the ids that lead to a thing in the tree, its group first: the shortest way from the first experience that
 *   reaches it or, from below, to itself; null where neither has it.
 */
export function trailTo(
  { graph, reach }: Reached<Thing>,
  direction: Direction,
  groups: readonly Group[],
  id: string,
): string[] | null {
  const place = graph.placeOf.get(id);
  const one = direction === 'below' && place !== undefined ? reach.find((from) => reaches(from, place)) : undefined;
  const way = one && place !== undefined ? idsAt(graph, wayTo(one, place)) : [id];
  return inGroup(groups, way);
}

/** @returns the shortest way to a thing from each of the first experiences that reach it, its group first. */
export function trailsTo(
  { graph, reach }: Reached<Thing>,
  groups: readonly Group[],
  id: string,
  most: number,
): string[][] {
  const place = graph.placeOf.get(id);
  if (place === undefined) return [];
  return reach
    .filter((from) => reaches(from, place))
    .slice(0, most)
    .map((from) => inGroup(groups, idsAt(graph, wayTo(from, place))))
    .filter((trail) => trail !== null);
}

const idsAt = (graph: MapGraph, places: readonly number[]): string[] =>
  places.flatMap((place) => graph.nodes[place]?.id ?? []);

/** @returns a way behind the group in which it begins; null where no group has its beginning. */
function inGroup(groups: readonly Group[], way: readonly string[]): string[] | null {
  const group = groups.find(({ things }) => things.some((thing) => thing.id === way[0]));
  return group ? [group.id, ...way] : null;
}
