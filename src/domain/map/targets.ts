import { apportion } from '#domain/portfolio/receipt';
import { toGrid, toTenth } from '#domain/rating/rounding';
import { reaches, reachFrom, wayTo, type MapGraph, type MapNode, type Reach } from './graph';

/**
 * What to mend first: processes, rules and systems, by the pain of the experiences that reach them. Every part of it is
 * counted and shown, and what nobody said makes a range, never a guess.
 */

const PER_CENT = 100;
/** Levels of criticality, pain and how fixable something is end here. */
const MOST = 3;
const LEAST_CRITICAL = 1;

/** Both ends of a number; equal where nothing is missing. */
export interface Ends {
  low: number;
  high: number;
}

const ends = (known: number | null, low: number, high: number): Ends =>
  known === null ? { low, high } : { low: known, high: known };

/** @returns the pain of an experience from 0 to 1: measured, else declared, else anything. */
export const painOf = ({ share, pain }: Pick<MapNode, 'share' | 'pain'>): Ends =>
  ends(share !== null ? 1 - share : pain !== null ? pain / MOST : null, 0, 1);

/** @returns how critical an experience is, from a third to 1. */
export const criticalityOf = ({ criticality }: Pick<MapNode, 'criticality'>): Ends =>
  ends(criticality === null ? null : criticality / MOST, LEAST_CRITICAL / MOST, 1);

export const fixabilityOf = ({ fixability }: Pick<MapNode, 'fixability'>): Ends =>
  ends(fixability === null ? null : fixability / MOST, 0, 1);

const times = (one: Ends, other: Ends): Ends => ({ low: one.low * other.low, high: one.high * other.high });

export const isExperience = ({ what }: Pick<MapNode, 'what'>): boolean => what === 'experience';

/** @returns whether it can be mended for what hangs on it: a process, a rule or a system. */
export const isBehind = ({ what }: Pick<MapNode, 'what'>): boolean =>
  what === 'process' || what === 'rule' || what === 'system';

/** An epic, with the ids of what it changes. */
export interface TouchingEpic {
  key: string;
  items: readonly string[];
}

/** Something behind experiences, with what mending it is worth to them. */
export interface Target {
  id: string;
  floor: number;
  ceiling: number;
  /** From 1; those with the same points share it. */
  rank: number;
  /** Keys of the epics that touch it. */
  epics: string[];
  /** Experiences that reach it. */
  experiences: number;
}

export interface Targets {
  targets: Target[];
  /** Ids of processes, rules and systems that no experience reaches. */
  notOnPath: string[];
  /** Keys of epics that touch no target. */
  onNoPath: string[];
}

/** The map, with what each of its experiences reaches: worked out once for all that is told of it. */
export interface Reached<N extends MapNode = MapNode> {
  graph: MapGraph<N>;
  reach: readonly Reach[];
}

export const reachedIn = <N extends MapNode>(graph: MapGraph<N>): Reached<N> => ({
  graph,
  reach: graph.nodes.flatMap((node, place) => (isExperience(node) ? [reachFrom(graph, place)] : [])),
});

/** @returns the worth of mending each, by its floor and then by the lower ceiling; equal ones share a rank. */
export function targetsOf(reached: Reached, epics: readonly TouchingEpic[]): Targets {
  const { nodes } = reached.graph;
  const pointsOf = pointsIn(reached);
  const touching = epicsByItem(epics);
  const targets: Target[] = [];
  const notOnPath: string[] = [];
  for (const [place, node] of nodes.entries()) {
    if (!isBehind(node)) continue;
    const { low, high, experiences } = pointsOf(place);
    if (experiences === 0) notOnPath.push(node.id);
    else
      targets.push({
        id: node.id,
        floor: low,
        ceiling: high,
        rank: 0,
        epics: touching.get(node.id) ?? [],
        experiences,
      });
  }
  const known = new Set(targets.map(({ id }) => id));
  return {
    targets: ranked(targets),
    notOnPath,
    onNoPath: epics.filter(({ items }) => !items.some((id) => known.has(id))).map(({ key }) => key),
  };
}

/** The points of a thing, on the grid on which points are compared. */
function pointsIn({ graph, reach }: Reached): (place: number) => Ends & { experiences: number } {
  const pains = reach.map(({ start }) => painAt(graph, start));
  return (place) => {
    const sum = { low: 0, high: 0, experiences: 0 };
    for (const [at, one] of reach.entries()) {
      if (!reaches(one, place)) continue;
      sum.experiences += 1;
      sum.low += pains[at]?.low ?? 0;
      sum.high += pains[at]?.high ?? 0;
    }
    const { low, high } = times(sum, fixabilityOf(graph.nodes[place] ?? NOTHING_SAID));
    return { low: toGrid(PER_CENT * low), high: toGrid(PER_CENT * high), experiences: sum.experiences };
  };
}

const NOTHING_SAID = { fixability: null };

/** The part of an experience: what its pain counts, before how fixable something is. */
function painAt({ nodes }: MapGraph, place: number): Ends {
  const node = nodes[place];
  return node ? times(criticalityOf(node), painOf(node)) : { low: 0, high: 0 };
}

function epicsByItem(epics: readonly TouchingEpic[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { key, items } of epics)
    for (const id of new Set(items)) {
      const keys = found.get(id);
      if (keys) keys.push(key);
      else found.set(id, [key]);
    }
  return found;
}

const isTied = (one: Target, other: Target): boolean => one.floor === other.floor && one.ceiling === other.ceiling;

/**
 * @returns targets, or some of them, in their order: those with the same points share a rank, and whoever stands behind
 *   two that share one has the rank of their place.
 */
export function ranked(targets: readonly Target[]): Target[] {
  const sorted = [...targets].sort(
    (one, other) => other.floor - one.floor || one.ceiling - other.ceiling || (one.id < other.id ? -1 : 1),
  );
  let rank = 0;
  return sorted.map((target, place) => {
    const before = sorted[place - 1];
    if (!before || !isTied(before, target)) rank = place + 1;
    return { ...target, rank };
  });
}

/** What one experience adds to a target. */
export interface Term extends Ends {
  /** Ids of the shortest way, from the experience to the target. */
  path: string[];
}

/** The points of a target taken apart, as they are shown: the terms add up to what stands above them. */
export interface TargetReceipt extends Ends {
  terms: Term[];
}

/**
 * Takes the points of a target apart: a term for each experience, the largest first, rounded to one decimal by largest
 * remainder. What lies between the ends is shared out by itself, so that no term is shown to end below its begin.
 */
export function receiptOf(reached: Reached, id: string): TargetReceipt {
  const { graph, reach } = reached;
  const place = graph.placeOf.get(id) ?? -1;
  const node = graph.nodes[place];
  if (!node || !isBehind(node)) return { low: 0, high: 0, terms: [] };
  const fixable = fixabilityOf(node);
  const terms = reach
    .filter((one) => reaches(one, place))
    .map((one) => {
      const points = times(painAt(graph, one.start), fixable);
      return { start: one.start, low: PER_CENT * points.low, high: PER_CENT * points.high, way: wayTo(one, place) };
    })
    .sort((one, other) => other.low - one.low || other.high - one.high || one.start - other.start);
  const points = pointsIn(reached)(place);
  const [low, high] = [toTenth(points.low), toTenth(points.high)];
  const lows = apportion(
    terms.map((term) => term.low),
    low,
  );
  const between = apportion(
    terms.map((term) => term.high - term.low),
    toTenth(high - low),
  );
  return {
    ...{ low, high },
    terms: terms.map(({ way }, at) => ({
      path: way.flatMap((step) => graph.nodes[step]?.id ?? []),
      low: lows[at] ?? 0,
      high: toTenth((lows[at] ?? 0) + (between[at] ?? 0)),
    })),
  };
}

/** @returns ids of everything that some experience reaches, the experiences themselves left out. */
export function reachedIds({ graph, reach }: Reached): Set<string> {
  const found = graph.nodes.filter((node, place) => !isExperience(node) && reach.some((one) => reaches(one, place)));
  return new Set(found.map(({ id }) => id));
}
