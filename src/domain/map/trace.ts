import type { Stage } from '#domain/journey/journey';
import type { MapGraph } from './graph';
import { reaches, reachFrom } from './graph';
import type { Placed } from './heat';
import { isBehind, type Reached } from './targets';

/** From what the board needs down to what is being done: need, stage, path, epic. */

export interface TracedPath {
  id: string;
  /** Epics that change it. */
  epics: string[];
  /** Epics that change only what stands behind it: they make it possible. */
  enablers: string[];
}

export interface TracedStage {
  stage: Stage;
  /** Its part of all needs, from 0 to 1. */
  share: number;
  paths: TracedPath[];
}

/**
 * @param epicsOf the epics that change a path or item.
 * @returns the stages in their order, each with its paths: those that say it, and those that say none and that
 *   an experience of it reaches.
 */
export function traceOf<N extends Placed>(
  { graph, reach }: Reached<N>,
  stages: readonly Stage[],
  epicsOf: (id: string) => readonly string[],
): TracedStage[] {
  const all = stages.reduce((sum, { need }) => sum + need, 0);
  const isPath = ({ what }: N): boolean => what === 'path';
  const places = [...graph.nodes.entries()].filter(([, node]) => isPath(node));
  const stagesOf = new Map(
    places.map(([place, { stage }]) => {
      const led = reach.filter((one) => reaches(one, place)).map(({ start }) => graph.nodes[start]?.stage ?? null);
      return [place, new Set(stage === null ? led : [stage])] as const;
    }),
  );
  return stages.map((stage) => ({
    stage,
    share: all === 0 ? 0 : stage.need / all,
    paths: places
      .filter(([place]) => stagesOf.get(place)?.has(stage.id))
      .map(([place, { id }]) => tracedPath(graph, place, id, epicsOf)),
  }));
}

function tracedPath<N extends Placed>(
  graph: MapGraph<N>,
  place: number,
  id: string,
  epicsOf: (id: string) => readonly string[],
): TracedPath {
  const reach = reachFrom(graph, place);
  const epics = new Set(epicsOf(id));
  const behind = graph.nodes.filter((node, at) => isBehind(node) && reaches(reach, at));
  const enablers = new Set(behind.flatMap((node) => epicsOf(node.id)).filter((epic) => !epics.has(epic)));
  return { id, epics: [...epics], enablers: [...enablers] };
}

/** What the trace lacks. */
export interface TraceGaps {
  /** Stages that are needed, and those of them without a path. */
  needed: number;
  bare: number;
  /** Paths, and those of them that no epic changes, nor anything that stands behind. */
  paths: number;
  idle: number;
}

export function traceGaps(stages: readonly TracedStage[]): TraceGaps {
  const needed = stages.filter(({ stage }) => stage.need > 0);
  const paths = new Map(stages.flatMap((one) => one.paths.map((path) => [path.id, path] as const)));
  return {
    needed: needed.length,
    bare: needed.filter((one) => one.paths.length === 0).length,
    paths: paths.size,
    idle: [...paths.values()].filter(({ epics, enablers }) => epics.length + enablers.length === 0).length,
  };
}
