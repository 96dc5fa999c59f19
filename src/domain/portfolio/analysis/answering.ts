import { kindOf, utilityOf, type Answer, type Criterion } from '#domain/rating/criterion';
import { partsOf, scoreOfParts, type Part, type Scale, type Score } from '#domain/rating/score';
import { compareScores, type Place } from '../rank';
import { isOpen } from './nextQuestions';
import type { RatedEpic } from './standing';

/** What becomes of an epic when one of its missing answers is given; its other missing answers stay missing. */
export interface Answering {
  criterion: Criterion;
  end: 'high' | 'low';
  /** The offered answer that counts so much; null where a number is written. */
  answer: Answer | null;
  score: Score;
  rank: number;
  tied: boolean;
}

/**
 * @param places the ranking from its top, best first, at least down to the epic: an answer never lowers a floor.
 * @returns the best and the worst answer to each open question, with the score and the place that each would earn.
 */
export function answeringOf<T extends RatedEpic>(scale: Scale, places: readonly Place<T>[], key: string): Answering[] {
  const own = places.find(({ epic }) => epic.key === key);
  if (!own) return [];
  const parts = partsOf(scale, own.epic.rated);
  const others = places.flatMap(({ epic }) => (epic.key === key || !epic.score ? [] : [epic.score]));
  return parts.filter(isOpen).flatMap((part) =>
    (['high', 'low'] as const).flatMap((end): Answering[] => {
      const u = part.range[end];
      const answered: Part = { ...part, missing: false, range: { low: u, high: u } };
      const score = scoreOfParts(
        scale,
        parts.map((each) => (each === part ? answered : each)),
      );
      if (!score) return [];
      const before = others.filter((other) => compareScores(other, score) < 0).length;
      const tied = others.some((other) => compareScores(other, score) === 0);
      return [{ criterion: part.criterion, end, answer: offeredAt(scale, part, u), score, rank: before + 1, tied }];
    }),
  );
}

function offeredAt({ stages }: Scale, { criterion }: Part, u: number): Answer | null {
  const { offered } = kindOf(criterion).text(criterion, stages);
  return offered.find(({ answer }) => utilityOf(criterion, answer, stages) === u)?.answer ?? null;
}
