import type { Score } from '#domain/rating/score';
import { scoreFigures } from '#domain/rating/scoreWords';
import './score-text.css';

/** A score in whole numbers, `77` or `47…77`; an epic that is not rated says so in words, never as 0. */
export function ScoreText({ score }: { score: Score | null }) {
  return <span className={score ? 'lens-score' : 'lens-score lens-score--none'}>{scoreFigures(score)}</span>;
}
