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
export function heatOf<N extends Placed>(reached: Reached<N>): HeatCell[] {
  const { nodes } = reached.graph;
  return [...reachedByStage(reached)].flatMap(([stage, isReached]) => {
    const cells = new Map<string, HeatCell>();
    for (const [place, { id, department }] of nodes.entries()) {
      if (department === null || isReached[place] !== 1) continue;
      const cell = cells.get(department) ?? { department, stage, items: [] };
      cells.set(department, cell);
      cell.items.push(id);
    }
    return [...cells.values()];
  });
}

/** @returns of each stage a 1 for every place that one of its experiences reaches. */
function reachedByStage<N extends Placed>({ graph: { nodes }, reach }: Reached<N>): Map<string, Uint8Array> {
  const stages = new Map<string, Uint8Array>();
  for (const one of reach) {
    const stage = nodes[one.start]?.stage ?? null;
    if (stage === null) continue;
    const isReached = stages.get(stage) ?? new Uint8Array(nodes.length);
    stages.set(stage, isReached);
    for (const place of nodes.keys()) if (reaches(one, place)) isReached[place] = 1;
  }
  return stages;
}
