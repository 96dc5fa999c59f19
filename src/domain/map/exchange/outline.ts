import { reachFrom, reaches, type MapGraph } from '../graph';
import { isExperience } from '../targets';
import { branchOf, rootsOf, type Named } from '../tree';

/** One line of the whole map from the customer down: a stage, or a thing below what leads to it. */
export type OutlineLine<N extends Named> =
  | { type: 'group'; stage: string | null; isReached: boolean }
  | { type: 'thing'; node: N; under: N | null; depth: number; isAgain: boolean };

interface Waiting<N> {
  node: N;
  under: N | null;
  depth: number;
}

/**
 * The map as lines from the customer down. What stands in several places is told in each of them, and what is below it
 * in the first: so there are never more lines than things and links, whatever leads in a circle.
 * @param stages in the order of the journey.
 */
export function outlineOf<N extends Named>(graph: MapGraph<N>, stages: readonly string[]): OutlineLine<N>[] {
  const told = new Set<string>();
  const lines: OutlineLine<N>[] = [];
  const tell = (roots: readonly N[]): void => {
    // The next one stands last.
    const waiting: Waiting<N>[] = roots.map((node) => ({ node, under: null, depth: 1 })).reverse();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, under, depth } = next;
      const isAgain = told.has(node.id);
      lines.push({ type: 'thing', node, under, depth, isAgain });
      if (isAgain) continue;
      told.add(node.id);
      const below = branchOf(graph, 'below', [node.id]);
      waiting.push(...below.map((one) => ({ node: one, under: node, depth: depth + 1 })).reverse());
    }
  };
  for (const { stage, experiences } of rootsOf(graph, stages)) {
    lines.push({ type: 'group', stage, isReached: true });
    tell(experiences);
  }
  const tops = unreachedTops(graph);
  if (tops.length > 0) lines.push({ type: 'group', stage: null, isReached: false });
  for (const top of tops) if (!told.has(top.id)) tell([top]);
  return lines;
}

/** What no experience reaches: first what nothing leads to, then the rest, which leads in circles. */
function unreachedTops<N extends Named>(graph: MapGraph<N>): N[] {
  const starts = graph.nodes.flatMap((node, place) => (isExperience(node) ? [place] : []));
  const reach = starts.map((start) => reachFrom(graph, start));
  const rest = graph.nodes.flatMap((node, place) =>
    reach.some((one) => reaches(one, place)) ? [] : [{ node, isTop: graph.above[place]?.length === 0 }],
  );
  return [true, false].flatMap((isTop) => rest.filter((one) => one.isTop === isTop).map(({ node }) => node));
}
