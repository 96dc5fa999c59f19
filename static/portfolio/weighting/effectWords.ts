import type { Move } from '../../../src/domain/analysis/rankingChange';
import type { WhatIf } from '../../../src/domain/analysis/whatIf';
import { textOf } from '../../../src/domain/texts';
import { counted, type Figures } from '../../parts/counted';

export const firstPlaces = (figures: Figures, places: number): string => (places === 1 ? 'the first place' : `the first ${figures(places)} places`);

/** @returns what a weighting does to the ranking, in sentences. */
export function effectSummary(figures: Figures, { change }: Pick<WhatIf, 'change'>, places: number): string {
  const { entered, left, flippedPairs, pairs } = change;
  const line = firstPlaces(figures, places);
  const first = entered.length + left.length === 0 ? `The same epics hold ${line}.` : `${counted(figures, entered.length, 'epic enters', 'epics enter')} ${line}, ${counted(figures, left.length, 'leaves', 'leave')}.`;
  return `${first} ${figures(flippedPairs)} of ${counted(figures, pairs, 'pair', 'pairs')} of epics ${flippedPairs === 1 ? 'changes its' : 'change their'} order.`;
}

/** @returns what should make one doubt a weighting. */
export function effectWarnings(figures: Figures, { idle, ranked, tied, forcedTies }: WhatIf): string[] {
  const changesNoPair = idle.map(({ label }) => `${textOf(label)} has a weight but changes the order of no two of these epics.`);
  if (forcedTies === 0) return changesNoPair;
  const ties = `These criteria can tell only ${counted(figures, ranked - forcedTies, 'score', 'scores')} apart. Of ${counted(figures, ranked, 'epic', 'epics')} ranked here at least ${figures(forcedTies)} will share a place once all answers are in. Now ${figures(tied.then.size)} do.`;
  return [...changesNoPair, ties];
}

/** @returns a rank before and after: `24 → 18`. */
export const rankWords = (figures: Figures, { before, after }: Move): string => `${before === null ? '–' : figures(before)} → ${after === null ? '–' : figures(after)}`;

/** The same for those who hear it. */
export const spokenRanks = (figures: Figures, { before, after }: Move): string => `from ${before === null ? 'no rank' : figures(before)} to ${after === null ? 'no rank' : figures(after)}`;
