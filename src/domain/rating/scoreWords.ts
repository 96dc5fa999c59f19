import { toDisplay } from './rounding';
import type { Score } from './score';

/** @returns a score as people read it: `77`, `47…77`, `not rated`. */
export function scoreFigures(score: Score | null): string {
  return inFigures(score, '…');
}

/** @returns the same for a sentence or a screen reader: `77`, `47 to 77`, `not rated`. */
export function scoreWords(score: Score | null): string {
  return inFigures(score, ' to ');
}

function inFigures(score: Score | null, to: string): string {
  if (!score) return 'not rated';
  const [floor, ceiling] = [toDisplay(score.floor), toDisplay(score.ceiling)];
  return floor === ceiling ? String(floor) : `${floor}${to}${ceiling}`;
}
