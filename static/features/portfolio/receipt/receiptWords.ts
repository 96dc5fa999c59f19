import { kindOf } from '#domain/rating/criterion';
import type { ReceiptLine } from '#domain/portfolio/receipt';
import type { Part, Scale, Score } from '#domain/rating/score';
import { scoreWords } from '#domain/rating/scoreWords';
import type { Settings } from '#domain/settings/settings';
import { answerWords } from '../../rating/answers/words';

export const PROMISE = 'Other epics cannot change this score.';

const NEXT_TO = '\u00a0… ';

const plus = (points: number): string => (points > 0 ? `+${points.toFixed(1)}` : points.toFixed(1));

/** @returns the points of one answer; a missing one has a range. */
export const pointsWords = ({ low, high, part }: ReceiptLine): string =>
  part.missing && low !== high ? `${plus(low)}${NEXT_TO}${plus(high)}` : plus(low);

/** @returns a score with one decimal, as points add up to it. */
export const totalWords = (floor: number, ceiling: number): string =>
  floor === ceiling ? floor.toFixed(1) : `${floor.toFixed(1)}${NEXT_TO}${ceiling.toFixed(1)}`;

/** @returns a weight as somebody set it, without tails of floating point. */
export const weightWords = (weight: number): string => String(Number(weight.toPrecision(6)));

/** @returns the answer of a part in words. */
export function answerOf({ criterion, answer, missing }: Part, settings: Settings): string {
  return missing || answer === undefined ? 'not rated' : answerWords(criterion, answer, settings);
}

/** @returns the sentence that says what the answer means; empty where there is none. */
export const anchorOf = ({ criterion, answer }: Part, { stages }: Scale): string =>
  answer === undefined ? '' : kindOf(criterion).meaning(criterion, answer, stages);

const onScale = (u: number): string => `${u > 0 ? '+' : ''}${Number(u.toFixed(2))}`;

/** @returns how the points of an answer come about: its worth on the fixed scale, and its weight. */
export function calculationWords({ criterion, range, missing }: Part, { totalWeight }: Scale): string {
  const worth =
    missing && range.low !== range.high ? `${onScale(range.low)} to ${onScale(range.high)}` : onScale(range.low);
  return `worth ${worth}, weight ${weightWords(criterion.weight)} of ${weightWords(totalWeight)}`;
}

/** What "worth" means, once for all lines. */
export const WORTH_NOTE = 'Points are 100 times the worth of an answer, from -1 to +1, times its share of all weights.';

/** @returns the settings that a score is computed with. */
export const settingsWords = (version: number): string =>
  version === 0 ? 'Default settings.' : `Settings version ${version}.`;

export const publishedWords = (published: Score): string =>
  `Jira still lists it with a score of ${scoreWords(published)}: it waits to be scored by the settings in force.`;
