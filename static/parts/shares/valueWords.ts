import { FORMULAS, type Formula, type Points, type Value } from '#domain/measure/formula';
import type { Source } from '#domain/measure/reading';
import type { Share } from '#domain/measure/share';
import { toTenth } from '#domain/rating/rounding';
import { sharePhrases, shareWordsIn, SOURCE_WORDS, type Digits, type SharePhrases } from './shareWords';

/** Whether a value is one of the states of a share, with its counts. */
export const isShare = (value: Value): value is Share =>
  value.state === 'share' ||
  value.state === 'not provided' ||
  value.state === 'not applicable' ||
  (value.state !== 'value' && 'x' in value);

/**
 * The parts of any value in words: the number first, then how sure it is, then of whom. Points have one decimal; a
 * number stands with its unit as it was given.
 */
export function valuePhrases(
  value: Value,
  { formula, source, locale, digits = 0 }: { formula: Formula; source: Source; locale: string; digits?: Digits },
): SharePhrases {
  const words = shareWordsIn(locale, digits);
  if (isShare(value)) return sharePhrases(words, value, source);
  if (value.state === 'value') return pointsPhrases(value, formula, source, locale);
  const counts = value.state === 'too few to say' ? `${words.figures(value.n)} ${SOURCE_WORDS[source]}` : null;
  return { first: value.state === 'refused' ? 'cannot be' : value.state, range: null, counts };
}

function pointsPhrases(points: Points, formula: Formula, source: Source, locale: string): SharePhrases {
  const { value, low, high, n, unit } = points;
  const isPoints = FORMULAS[formula].of === 'points';
  const format = new Intl.NumberFormat(locale, isPoints ? { minimumFractionDigits: 1 } : { maximumFractionDigits: 6 });
  const number = (one: number): string => format.format(isPoints ? toTenth(one) : one);
  const behind = unit ?? (isPoints ? 'points' : undefined);
  return {
    first: behind === undefined ? number(value) : `${number(value)} ${behind}`,
    range: low === null || high === null ? null : `${number(low)} to ${number(high)}`,
    counts: n === null ? SOURCE_WORDS[source] : `${shareWordsIn(locale).figures(n)} ${SOURCE_WORDS[source]}`,
  };
}

/** @returns a value in one phrase: `33.3 points, 95% interval 27.3 to 39.3, 600 asked`. */
export function valueSentence(value: Value, asked: Parameters<typeof valuePhrases>[1]): string {
  const { first, range, counts } = valuePhrases(value, asked);
  return [first, ...(range === null ? [] : [`95% interval ${range}`]), ...(counts === null ? [] : [counts])].join(', ');
}
