import type { MapNode } from './graph';
import { reaches } from './graph';
import type { Reached } from './targets';

/** Departments by the stages whose experiences reach what is theirs: who has to work together for one stage. */

export interface Placed extends MapNode {
  stage: string | null;
  department: string | null;
}

export interface HeatCell {
  department: string;
  stage: string;
  /** Things of the department that experiences of the stage reach, the experiences themselves included. */
  items: string[];
}

/** @returns a cell for each department and stage that meet. */
export function heatOf<N extends Placed>({ graph, reach }: Reached<N>): HeatCell[] {
  const cells = new Map<string, { department: string; stage: string; places: Set<number> }>();
  const owned = graph.nodes.flatMap(({ department }, place) => (department === null ? [] : [{ department, place }]));
  for (const one of reach) {
    const stage = graph.nodes[one.start]?.stage ?? null;
    if (stage === null) continue;
    for (const { department, place } of owned) {
      if (!reaches(one, place)) continue;
      const key = JSON.stringify([department, stage]);
      const cell = cells.get(key) ?? { department, stage, places: new Set() };
      cells.set(key, cell);
      cell.places.add(place);
    }
  }
  return [...cells.values()].map(({ department, stage, places }) => ({
    department,
    stage,
    items: [...places].sort((a, b) => a - b).flatMap((place) => graph.nodes[place]?.id ?? []),
  }));
}
