import type { Answering } from '#domain/portfolio/analysis/answering';
import type { SwapWeight } from '#domain/portfolio/analysis/standing';
import { rankText } from '#domain/portfolio/rank';
import { toTenth } from '#domain/portfolio/receipt';
import type { Score } from '#domain/rating/score';
import { scoreWords } from '#domain/rating/scoreWords';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import { answerWords } from '../../rating/answers/words';
import type { AboveFacts, EqualFacts, RankFacts } from './receiptFacts';
import { totalWords, weightWords } from './receiptWords';

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

const scoreTotal = ({ floor, ceiling }: Score): string => totalWords(toTenth(floor), toTenth(ceiling));

/** @returns the second opinion: the same answers with every weight the same. */
export function equalWords({ score, rank }: EqualFacts): string | null {
  if (!score) return null;
  return `If all questions weighed the same: score ${scoreTotal(score)}${rank === null ? '' : `, rank ${rank}`}.`;
}
