import { kindOf } from '#domain/rating/criterion';
import { toTenth, type ReceiptLine } from '#domain/portfolio/receipt';
import type { Part, Scale, Score } from '#domain/rating/score';
import { rankText } from '#domain/portfolio/rank';
import { scoreWords } from '#domain/rating/scoreWords';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import type { Answering } from '#domain/portfolio/analysis/answering';
import type { SwapWeight } from '#domain/portfolio/analysis/standing';
import { answerWords } from '../../rating/answers/words';
import type { AboveFacts, EqualFacts, RankFacts } from './receiptFacts';

export const PROMISE = 'Other epics cannot change this score.';

const NEXT_TO = '\u00a0… ';

const plus = (points: number): string => (points > 0 ? `+${points.toFixed(1)}` : points.toFixed(1));

/** @returns the points of one answer; a missing one has a range. */
export const pointsWords = ({ low, high, part }: ReceiptLine): string =>
  part.missing && low !== high ? `${plus(low)}${NEXT_TO}${plus(high)}` : plus(low);

/** @returns a score with one decimal, as points add up to it. */
export const totalWords = (floor: number, ceiling: number): string =>
  floor === ceiling ? floor.toFixed(1) : `${floor.toFixed(1)}${NEXT_TO}${ceiling.toFixed(1)}`;

const scoreTotal = ({ floor, ceiling }: Score): string => totalWords(toTenth(floor), toTenth(ceiling));

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

/** @returns the rank in a sentence. */
export function rankWords(standing: RankFacts | null): string {
  if (!standing) return 'Its rank is not known until more epics are read.';
  const tie = standing.rank.startsWith('=') ? ', which it shares' : '';
  return `${standing.isAbout ? 'About rank' : 'Rank'} ${standing.rank}${tie}.`;
}

/** @returns what is said where no epic is named before this one. */
export const aloneWords = ({ isFirst }: RankFacts): string =>
  isFirst ? 'No rated epic that you can see ranks better.' : 'What Jira holds of the epics just above cannot be read.';

/** @returns what stands behind the name of the epic at the next better rank. */
export function distanceWords({ distance, ceilingDecided, rank }: AboveFacts): string {
  const at = rank === null ? '' : `, rank ${rank}`;
  if (ceilingDecided)
    return (
      `${at}: 0 points ahead. Both have the same lowest score, and ` +
      'of two like that the more certain one ranks first.'
    );
  return `${at}: ${distance < 0.05 ? 'less than 0.1' : toTenth(distance).toFixed(1)} points ahead.`;
}

/** What comes before the weights at which two epics change places. */
export function swapIntroduction({ ceilingDecided, swaps, countsMissing }: AboveFacts): string {
  const missing = countsMissing ? ' Missing answers count at their lowest here.' : '';
  if (swaps.length === 0) return `No other weight of a single question would bring this epic before it.${missing}`;
  if (!ceilingDecided) return `It would rank before that epic if one of these weights were different:${missing}`;
  const changes = swaps.map(({ criterion, needs }) => `${needs} weight on ${textOf(criterion.label)}`);
  return `A little ${changes.join(' or ')} would bring it before that epic.${missing}`;
}

/**
 * @returns the weight at which two draw level, and beyond which they change places, with as many decimals as tell it
 * from the one in force.
 */
export function swapWords({ criterion, weight, needs }: SwapWeight): string {
  const now = weightWords(criterion.weight);
  return (
    `${textOf(criterion.label)}: ${needs === 'more' ? 'above' : 'below'} ` +
    `weight ${apartFrom(weight, now)} (now ${now})`
  );
}

function apartFrom(weight: number, now: string): string {
  for (let decimals = 1; decimals <= 9; decimals += 1) {
    const shown = weight.toFixed(decimals).replace(/\.?0+$/, '');
    if (Number(shown) > 0 && shown !== now) return shown;
  }
  return String(weight);
}

/** @returns what an answer would make of the epic: its score and its place. */
export function answeringWords(
  { criterion, end, answer, score, rank, tied }: Answering,
  standing: RankFacts,
  settings: Settings,
): string {
  const given = answer === null ? (end === 'high' ? 'very many' : '0') : answerWords(criterion, answer, settings);
  const place = rankText({ rank, tied });
  const then = place === standing.rank ? `rank ${place} as now` : `rank ${place}`;
  return `${textOf(criterion.label)} ${given}: score ${scoreWords(score)}, ${then}`;
}

/** What comes before them. */
export const ANSWERING_INTRODUCTION = 'What a missing answer would change:';

/** @returns the second opinion: the same answers with every weight the same. */
export function equalWords({ score, rank }: EqualFacts): string | null {
  if (!score) return null;
  return `If all questions weighed the same: score ${scoreTotal(score)}${rank === null ? '' : `, rank ${rank}`}.`;
}

/** @returns the settings that a score is computed with. */
export const settingsWords = (version: number): string =>
  version === 0 ? 'Default settings.' : `Settings version ${version}.`;

export const publishedWords = (published: Score): string =>
  `Jira still lists it with a score of ${scoreWords(published)}: it waits to be scored by the settings in force.`;
