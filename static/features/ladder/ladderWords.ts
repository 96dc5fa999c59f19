import { RUNGS, valueOfFigure, type Figure, type Ladder, type Stated } from '#domain/ladder/rungs';
import type { TrendWords } from '../trend/trendWords';

/** @returns a figure in words: `72% (18 of 25)`, `30`, `0.43`. */
export const figureWords = ({ short, long }: Pick<TrendWords, 'short' | 'long'>, figure: Figure): string =>
  figure.kind === 'share' ? long(figure) : short({ kind: 'number', value: valueOfFigure(figure) });

/** @returns what a condition asks for: `at least 80%`, `all`, `at most 0.25`. */
export function boundWords(words: Pick<TrendWords, 'short'>, { condition: { bound, kind } }: Stated): string {
  const value = 'atLeast' in bound ? bound.atLeast : bound.atMost;
  if (kind === 'share' && value === 1) return 'all of them';
  const written = words.short(kind === 'share' ? { kind, part: value, of: 1 } : { kind: 'number', value });
  return `at ${'atLeast' in bound ? 'least' : 'most'} ${written}`;
}

/** @returns how far the office stands: "Rung 2 of 5: Heard". */
export function standsWords({ reached, rungs }: Ladder): string {
  const top = rungs[reached - 1];
  return top ? `Rung ${reached} of ${RUNGS.length}: ${top.rung.label}` : `No rung of ${RUNGS.length} is reached yet`;
}

/** @returns the next condition that is missing, with its figure, or with the figure that is not there. */
export function nextWords(words: Pick<TrendWords, 'short' | 'long'>, stated: Stated): string {
  const { condition, figure } = stated;
  if (figure === null) return `${condition.label}: no figure. ${condition.missing}`;
  return `${condition.label}: ${figureWords(words, figure)}, and it takes ${boundWords(words, stated)}.`;
}

/** @returns how many conditions of a rung hold: "2 of 3 hold". */
export const heldWords = (conditions: readonly Stated[]): string =>
  `${conditions.filter(({ holds }) => holds === true).length} of ${conditions.length} hold`;
