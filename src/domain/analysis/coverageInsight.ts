import { coverageOf, type Coverage, type CoveredEpic } from '../coverage';
import type { Stage } from '../journey';
import { byKey } from '../rank';
import type { Score } from '../score';

/** What the closer look at coverage reads of an epic. */
export interface PlacedEpic extends CoveredEpic {
  key: string;
  /** Key of its project. */
  project: string;
  score: Score | null;
}

/** One project's part in a stage; sums of impact levels, never netted. */
export interface MatrixCell {
  supply: number;
  harm: number;
  epics: number;
}

/** Stage × project: who serves which stage of the journey. */
export interface CoverageMatrix {
  /** Keys, those with the most supply first, then by key. */
  projects: string[];
  rows: { stage: Stage; cells: MatrixCell[] }[];
}

/** @returns a cell for every stage and every project that has an epic in any of them. */
export function coverageMatrix(stages: readonly Stage[], epics: readonly PlacedEpic[]): CoverageMatrix {
  const known = new Set(stages.map(({ id }) => id));
  const placed = epics.filter(({ stage }) => stage != null && known.has(stage));
  const byProject = new Map<string, PlacedEpic[]>();
  for (const epic of placed) byProject.set(epic.project, [...(byProject.get(epic.project) ?? []), epic]);
  const columns = [...byProject].map(([project, own]) => ({ project, coverage: coverageOf(stages, own) }));
  columns.sort((a, b) => b.coverage.totalSupply - a.coverage.totalSupply || (a.project < b.project ? -1 : 1));
  return {
    projects: columns.map(({ project }) => project),
    rows: stages.map((stage, at) => ({ stage, cells: columns.map(({ coverage }) => cellOf(coverage, at)) })),
  };
}

function cellOf({ stages }: Coverage, at: number): MatrixCell {
  const { supply = 0, harm = 0, epics = 0 } = stages[at] ?? {};
  return { supply, harm, epics };
}

/** @returns for every stage that one epic alone serves, that epic: without it the stage is empty. */
export function onlyEpics<T extends PlacedEpic>(stages: readonly Stage[], epics: readonly T[]): { stage: Stage; epic: T }[] {
  return stages.flatMap((stage) => {
    const helping = epics.filter((epic) => epic.stage === stage.id && (epic.impact ?? 0) > 0);
    return helping.length === 1 && helping[0] ? [{ stage, epic: helping[0] }] : [];
  });
}

/**
 * What could wait in the stages that get more than twice their share: the lowest scores first, as long as the stage without them
 * still has its full share of the supply that is left.
 */
export function couldWait<T extends PlacedEpic>(stages: readonly Stage[], epics: readonly T[]): { stage: Stage; epics: T[] }[] {
  const { stages: covered } = coverageOf(stages, epics);
  return covered.filter(({ flags }) => flags.includes('overServed')).map(({ stage }) => ({ stage, epics: spared(stages, stage, epics) }));
}

function spared<T extends PlacedEpic>(stages: readonly Stage[], stage: Stage, epics: readonly T[]): T[] {
  const candidates = epics.filter((epic) => epic.stage === stage.id && (epic.impact ?? 0) > 0).sort(lowestFirst);
  const waiting: T[] = [];
  for (const candidate of candidates) {
    const left = epics.filter((epic) => epic !== candidate && !waiting.includes(epic));
    const index = coverageOf(stages, left).stages.find((one) => one.stage.id === stage.id)?.index ?? 0;
    if (index >= 1) waiting.push(candidate);
  }
  return waiting;
}

const lowestFirst = (a: PlacedEpic, b: PlacedEpic): number => (a.score?.floor ?? -101) - (b.score?.floor ?? -101) || byKey(a, b);
