import { coverageOf, indexOf, type Coverage, type CoveredEpic } from './coverage';
import type { Stage } from './journey';
import { byKey } from '#domain/portfolio/rank';
import type { Score } from '#domain/rating/score';

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
  const byProject = new Map<string, PlacedEpic[]>();
  for (const epic of epics) {
    if (epic.stage == null || !known.has(epic.stage)) continue;
    const own = byProject.get(epic.project);
    if (own) own.push(epic);
    else byProject.set(epic.project, [epic]);
  }
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

/** A matrix with its first projects, and all others as one last column. */
export interface FoldedMatrix extends CoverageMatrix {
  /** Projects that the last cell of every row stands for; 0 when every project has a column of its own. */
  others: number;
}

/**
 * @returns the matrix with a column for each of the first `most` projects, and one for the rest. One single rest keeps
 * its column.
 */
export function foldMatrix({ projects, rows }: CoverageMatrix, most: number): FoldedMatrix {
  if (projects.length <= most + 1) return { projects, rows, others: 0 };
  const folded = rows.map(({ stage, cells }) => ({
    stage,
    cells: [...cells.slice(0, most), cells.slice(most).reduce(sumOf, { supply: 0, harm: 0, epics: 0 })],
  }));
  return { projects: projects.slice(0, most), rows: folded, others: projects.length - most };
}

const sumOf = (a: MatrixCell, b: MatrixCell): MatrixCell => ({
  supply: a.supply + b.supply,
  harm: a.harm + b.harm,
  epics: a.epics + b.epics,
});

/** @returns for every stage that one epic alone serves, that epic: without it the stage is empty. */
export function onlyEpics<T extends PlacedEpic>(
  stages: readonly Stage[],
  epics: readonly T[],
): { stage: Stage; epic: T }[] {
  return stages.flatMap((stage) => {
    const helping = epics.filter((epic) => helpsIn(stage, epic));
    return helping.length === 1 && helping[0] ? [{ stage, epic: helping[0] }] : [];
  });
}

const helpsIn = (stage: Stage, { stage: own, impact }: PlacedEpic): boolean => own === stage.id && (impact ?? 0) > 0;

/**
 * What could wait in the stages that get more than twice their share: the lowest scores first, as long as the stage
 * without them still has its full share of the supply that is left.
 */
export function couldWait<T extends PlacedEpic>(
  stages: readonly Stage[],
  epics: readonly T[],
): { stage: Stage; epics: T[] }[] {
  const { stages: covered, totalSupply } = coverageOf(stages, epics);
  return covered
    .filter(({ flags }) => flags.includes('overServed'))
    .map(({ stage, supply, needShare }) => {
      const candidates = epics.filter((epic) => helpsIn(stage, epic)).sort(lowestFirst);
      return { stage, epics: spared(candidates, { supply, totalSupply, needShare }) };
    });
}

function spared<T extends PlacedEpic>(candidates: readonly T[], { supply, totalSupply, needShare }: Served): T[] {
  const waiting: T[] = [];
  const left = { supply, totalSupply };
  for (const candidate of candidates) {
    const less = candidate.impact ?? 0;
    if ((indexOf(left.supply - less, left.totalSupply - less, needShare) ?? 0) < 1) continue;
    left.supply -= less;
    left.totalSupply -= less;
    waiting.push(candidate);
  }
  return waiting;
}

interface Served {
  supply: number;
  totalSupply: number;
  needShare: number;
}

const lowestFirst = (a: PlacedEpic, b: PlacedEpic): number =>
  (a.score?.floor ?? -101) - (b.score?.floor ?? -101) || byKey(a, b);
