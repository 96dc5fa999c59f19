import { coverageOf, type Coverage, type StageCoverage } from '#domain/journey/coverage';
import type { Stage } from '#domain/journey/journey';
import { impactOf } from '#domain/rating/missing';
import type { BoardSide } from './boardChange';

/** A stage of the journey before and after; null where it was not, or is no longer, part of the journey. */
export interface StageChange {
  stage: Stage;
  before: StageCoverage | null;
  after: StageCoverage | null;
}

/**
 * @returns the stages whose supply, harm or flags differ, in the order of the journey; those that were removed come
 * last.
 */
export function coverageChange(older: BoardSide, newer: BoardSide): StageChange[] {
  const [before, after] = [coverageOfSide(older).stages, coverageOfSide(newer).stages];
  const removed = before.filter(({ stage }) => !after.some((one) => one.stage.id === stage.id));
  const changes = [...after, ...removed].map(({ stage }): StageChange => ({
    stage,
    before: ofStage(before, stage),
    after: ofStage(after, stage),
  }));
  return changes.filter(({ before: old, after: now }) => signature(old) !== signature(now));
}

/** @returns the coverage of the journey by the epics of one side. */
export const coverageOfSide = ({ scale, epics }: BoardSide): Coverage =>
  coverageOf(
    scale.stages,
    epics.map(({ rated }) => ({ stage: rated.stage ?? null, impact: impactOf(rated.answers) })),
  );

const ofStage = (stages: readonly StageCoverage[], stage: Stage): StageCoverage | null =>
  stages.find((one) => one.stage.id === stage.id) ?? null;

const signature = (coverage: StageCoverage | null): string =>
  coverage ? JSON.stringify([coverage.supply, coverage.harm, coverage.flags]) : '';
