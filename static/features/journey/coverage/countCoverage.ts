import { coverageOfCounts, type Coverage, type StageCount } from '#domain/journey/coverage';
import { SIGNED_LEVELS } from '#domain/rating/kinds/signed';
import type { Stage } from '#domain/journey/journey';
import { impactRatedJql, stageImpactJql, stageJql } from '#domain/portfolio/portfolioQuery';
import { countIssues } from '../../../host/jira';
import { inFlight } from '#kernel/inFlight';

const MOST_IN_FLIGHT = 8;

const LEVELS = SIGNED_LEVELS.filter((level) => level !== 0);

/**
 * Coverage of a portfolio too large to read, by counts alone: one for the epics with an impact level, and seven a
 * stage. The counts are taken one after the other while others rate, so no difference between them is trusted to be
 * positive.
 * @param scope JQL of the scope.
 * @param rated number of rated epics in it.
 * @throws JiraError
 */
export async function countCoverage(scope: string, stages: readonly Stage[], rated: number): Promise<Coverage> {
  const queries = [impactRatedJql(scope), ...stages.flatMap(({ id }) => stageQueries(scope, id))];
  const [withImpact = 0, ...counts] = await inFlight(
    MOST_IN_FLIGHT,
    queries.map((jql) => () => countIssues(jql)),
  );
  const perStage = LEVELS.length + 1;
  const stageCounts = stages.map(({ id }, index) =>
    toStageCount(id, counts.slice(index * perStage, (index + 1) * perStage)),
  );
  return coverageOfCounts(stages, { stages: stageCounts, epics: rated, withImpact });
}

const stageQueries = (scope: string, stage: string): string[] => [
  stageJql(scope, stage),
  ...LEVELS.map((level) => stageImpactJql(scope, stage, level)),
];

function toStageCount(stage: string, [inStage = 0, ...atLevels]: readonly number[]): StageCount {
  const withLevel = atLevels.reduce((sum, count) => sum + count, 0);
  return {
    stage,
    epics: Math.max(inStage, withLevel),
    byImpact: Object.fromEntries(LEVELS.map((level, index) => [level, atLevels[index] ?? 0])),
  };
}
