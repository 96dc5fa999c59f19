import type { PlacedEpic } from '#domain/journey/coverageInsight';
import type { PortfolioEpic } from '../../portfolio/reading/portfolioEpic';
import type { PageReading } from '../../portfolio/reading/pageReading';

/** An epic as the closer look at coverage reads it, with what its link shows. */
export interface ListedEpic extends PlacedEpic {
  summary: string;
}

/**
 * @returns every rated epic that was read; one whose property cannot be read has neither stage nor impact and stands
 * nowhere here.
 */
export function placedEpics({ places, reaching }: Pick<PageReading, 'places' | 'reaching'>): ListedEpic[] {
  return [...places.map(({ epic }) => epic), ...reaching].map(toPlaced);
}

const toPlaced = ({ key, summary, project, score, stage, impact }: PortfolioEpic): ListedEpic => ({
  ...{ key, summary, score, impact },
  project: project.key,
  stage: stage?.id ?? null,
});
