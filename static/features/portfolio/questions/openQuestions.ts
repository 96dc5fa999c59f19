import { nextQuestions, type OpenQuestion } from '#domain/portfolio/analysis/nextQuestions';
import type { RatedEpic } from '#domain/portfolio/analysis/standing';
import type { Place } from '#domain/portfolio/rank';
import type { Scale } from '#domain/rating/score';
import type { PortfolioEpic } from '../reading/portfolioEpic';

/** What was read, as far as questions need it. */
export interface ReadForQuestions<T extends RatedEpic = PortfolioEpic> {
  scale: Scale;
  /** The ranking from its top, best first. */
  ranking: readonly Place<T>[];
  /** Epics further down that missing answers leave open. */
  reaching: readonly T[];
  /** The first places that it is about. */
  line: number;
}

/**
 * The missing answers that could change who is among the first places, the likeliest first. Only epics that can still
 * reach the line are looked at, so that a long list costs no more than going through it.
 */
export function openQuestions<T extends RatedEpic>({
  scale,
  ranking,
  reaching,
  line,
}: ReadForQuestions<T>): OpenQuestion<T>[] {
  const last = ranking[line - 1]?.epic.score;
  if (!last) return [];
  const canReach = ({ score }: T): boolean =>
    score !== null && score.ceiling >= last.floor && score.floor < score.ceiling;
  const behind = [...ranking.slice(line).map(({ epic }) => epic), ...reaching].filter(canReach);
  return nextQuestions(
    scale,
    [...ranking.slice(0, line).map(({ epic }) => epic), ...behind],
    line,
    behind.length * scale.criteria.length,
  );
}
