import type { Move } from '#domain/portfolio/analysis/rankingChange';
import type { WhatIf } from '#domain/portfolio/analysis/whatIf';
import { textOf } from '#domain/settings/shippedTexts';
import { counted, type Figures } from '../../../parts/texts/counted';

export const firstPlaces = (figures: Figures, places: number): string =>
  places === 1 ? 'the first place' : `the first ${figures(places)} places`;

/** @returns what a weighting does to the ranking, in sentences. */
export function effectSummary(figures: Figures, { change }: Pick<WhatIf, 'change'>, places: number): string {
  const { entered, left, flippedPairs, pairs } = change;
  const line = firstPlaces(figures, places);
  const first =
    entered.length + left.length === 0
      ? `The same epics hold ${line}.`
      : `${counted(figures, entered.length, 'epic enters', 'epics enter')} ` +
        `${line}, ${counted(figures, left.length, 'leaves', 'leave')}.`;
  return (
    `${first} ${figures(flippedPairs)} of ${counted(figures, pairs, 'pair', 'pairs')} ` +
    `of epics ${flippedPairs === 1 ? 'changes its' : 'change their'} order.`
  );
}

/** @returns what should make one doubt a weighting. */
export function effectWarnings(figures: Figures, { idle, ranked, tied, forcedTies }: WhatIf): string[] {
  const changesNoPair = idle.map(
    ({ label }) => `${textOf(label)} has a weight and changes the order of 0 pairs of epics.`,
  );
  if (forcedTies === 0) return changesNoPair;
  // Who need not share has a score of their own; the others share one at least.
  const scores = ranked - forcedTies + 1;
  const apart = counted(figures, scores, 'score', 'scores');
  const ties =
    `${figures(tied.then.size)} of ${counted(figures, ranked, 'epic', 'epics')} share a place. ` +
    `At least ${figures(forcedTies)} always will: these criteria tell ${apart} apart.`;
  return [...changesNoPair, ties];
}

/** Keys of the epics that share their rank with another, before and after. */
type Tied = WhatIf['tied'];

/** @returns a rank, with its sign where it is shared: `=1,234`. */
export const rankWord = (figures: Figures, rank: number, isTied: boolean): string =>
  `${isTied ? '=' : ''}${figures(rank)}`;

/** @returns a rank before and after: `24 → =18`, where the second is shared. */
export function rankWords(figures: Figures, { key, before, after }: Move, { now, then }: Tied): string {
  const one = (rank: number | null, isTied: boolean): string => (rank === null ? '–' : rankWord(figures, rank, isTied));
  return `${one(before, now.has(key))} → ${one(after, then.has(key))}`;
}

/** The same for those who hear it. */
export function spokenRanks(figures: Figures, { key, before, after }: Move, { now, then }: Tied): string {
  const one = (rank: number | null, isTied: boolean): string =>
    rank === null ? 'no rank' : `${figures(rank)}${isTied ? ' (tie)' : ''}`;
  return `from ${one(before, now.has(key))} to ${one(after, then.has(key))}`;
}
