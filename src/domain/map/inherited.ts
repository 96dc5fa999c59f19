import type { MapGraph, MapNode } from './graph';
import { leadingTo, type Named } from './tree';

/** What hangs on something that an epic changes: the epic enables it, and no score counts it. */
export interface Inherited<N extends MapNode> {
  experiences: N[];
  paths: N[];
}

/** @returns the experiences and paths that lead to a thing, itself left out. */
export function inheritedFrom<N extends Named>(graph: MapGraph<N>, id: string): Inherited<N> {
  const leading = leadingTo(graph, id);
  const of = (what: MapNode['what']): N[] =>
    graph.nodes.filter((node) => node.what === what && node.id !== id && leading.has(node.id));
  return { experiences: of('experience'), paths: of('path') };
}
