import type { Stage } from './journey';

/** What coverage reads of an epic: its primary stage and its official impact level, -3 to 3, each when it has one. */
export interface CoveredEpic {
  stage?: string | null;
  impact?: number | null;
}

export type StageFlag = 'empty' | 'underServed' | 'overServed' | 'singleEpic';

/** How one stage is served. `supply` and `harm` are sums of impact levels and are never netted. */
export interface StageCoverage {
  stage: Stage;
  supply: number;
  harm: number;
  /** Epics whose primary stage this is. */
  epics: number;
  /** Epics with impact above 0 in this stage. */
  helping: number;
  /** This stage's share of the supply over its share of the need; null when there is no such ratio. */
  index: number | null;
  /** This stage's share of the need, from 0 to 1. */
  needShare: number;
  flags: StageFlag[];
}

export interface Coverage {
  stages: StageCoverage[];
  totalSupply: number;
  totalHarm: number;
  withoutStage: number;
  withoutImpact: number;
  epics: number;
}

/** Epics of one stage counted by impact level: what a portfolio too large to read is counted in. */
export interface StageCount {
  stage: string;
  epics: number;
  /** Number of epics by impact level, -3 to 3 without 0. */
  byImpact: Readonly<Partial<Record<number, number>>>;
}

export interface CoverageCounts {
  stages: readonly StageCount[];
  epics: number;
  withImpact: number;
}

const UNDER_SERVED_BELOW = 0.5;
const OVER_SERVED_ABOVE = 2;

/** Coverage of the journey by epics that were all read. An epic counts in its primary stage only. */
export function coverageOf(stages: readonly Stage[], epics: readonly CoveredEpic[]): Coverage {
  const counts = stages.map(({ id }) => countStage(id, epics));
  return coverageOfCounts(stages, {
    stages: counts,
    epics: epics.length,
    withImpact: epics.filter(({ impact }) => impact != null).length,
  });
}

/** Coverage of the journey from counts alone: the same sums, as level times number. */
export function coverageOfCounts(stages: readonly Stage[], counts: CoverageCounts): Coverage {
  const sums = stages.map((stage) =>
    sumStage(
      stage,
      counts.stages.find((count) => count.stage === stage.id),
    ),
  );
  const totalSupply = total(sums.map(({ supply }) => supply));
  const totalNeed = total(stages.map(({ need }) => need));
  const inStages = total(sums.map(({ epics }) => epics));
  return {
    stages: sums.map((sum) => withIndex(sum, totalSupply, totalNeed)),
    totalSupply,
    totalHarm: total(sums.map(({ harm }) => harm)),
    withoutStage: Math.max(0, counts.epics - inStages),
    withoutImpact: Math.max(0, counts.epics - counts.withImpact),
    epics: counts.epics,
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function countStage(stage: string, epics: readonly CoveredEpic[]): StageCount {
  const inStage = epics.filter((epic) => epic.stage === stage);
  const byImpact: Record<number, number> = {};
  for (const { impact } of inStage) {
    if (impact != null) byImpact[impact] = (byImpact[impact] ?? 0) + 1;
  }
  return { stage, epics: inStage.length, byImpact };
}

type StageSums = Omit<StageCoverage, 'index' | 'needShare' | 'flags'>;

function sumStage(stage: Stage, count: StageCount | undefined): StageSums {
  const levels = Object.entries(count?.byImpact ?? {}).map(([level, number]) => [Number(level), number ?? 0] as const);
  const positive = levels.filter(([level]) => level > 0);
  const negative = levels.filter(([level]) => level < 0);
  return {
    stage,
    supply: total(positive.map(([level, number]) => level * number)),
    harm: total(negative.map(([level, number]) => -level * number)),
    epics: count?.epics ?? 0,
    helping: total(positive.map(([, number]) => number)),
  };
}

function withIndex(sums: StageSums, totalSupply: number, totalNeed: number): StageCoverage {
  const needShare = totalNeed === 0 ? 0 : sums.stage.need / totalNeed;
  const index = indexOf(sums.supply, totalSupply, needShare);
  return { ...sums, index, needShare, flags: stageFlagsOf(sums, index) };
}

/**
 * @returns a stage's share of the supply over its share of the need; null where nothing is needed there or supplied
 * anywhere.
 */
export function indexOf(supply: number, totalSupply: number, needShare: number): number | null {
  return totalSupply === 0 || needShare === 0 ? null : supply / totalSupply / needShare;
}

/**
 * @param needs 0 to 3 by stage id; a stage that is not named keeps its own. @returns the same supply and harm, measured
 * against other needs.
 */
export function coverageWithNeeds(coverage: Coverage, needs: Readonly<Record<string, number>>): Coverage {
  const stages = coverage.stages.map((one) => ({
    ...one,
    stage: { ...one.stage, need: needs[one.stage.id] ?? one.stage.need },
  }));
  const totalNeed = total(stages.map(({ stage }) => stage.need));
  return { ...coverage, stages: stages.map((sums) => withIndex(sums, coverage.totalSupply, totalNeed)) };
}

function stageFlagsOf({ stage, supply, helping }: StageSums, index: number | null): StageFlag[] {
  const flags: StageFlag[] = [];
  if (stage.need > 0 && supply === 0) flags.push('empty');
  if (index !== null && supply > 0 && index < UNDER_SERVED_BELOW) flags.push('underServed');
  if (index !== null && index > OVER_SERVED_ABOVE) flags.push('overServed');
  if (helping === 1) flags.push('singleEpic');
  return flags;
}
