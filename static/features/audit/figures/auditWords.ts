import type { AuditShare } from '#domain/audit/auditShare';
import { sharePhrases, shareWordsIn } from '../../../parts/shares/shareWords';
import { toDisplay } from '#domain/rating/rounding';
import { figuresIn } from '../../../parts/texts/counted';

/** A share of an audit in words: the number first, its counts, and what it can be of all. */
export interface AuditPhrases {
  /** `15%`, or why there is none. */
  first: string;
  /** `10 to 22`; null where everything was judged, or too little. */
  range: string | null;
  /** `18 of 120 judged.` */
  counts: string;
  /** `Of all 200: between 9 and 49%, as 80 are not judged.`; null where nothing is left, or nothing is there. */
  bounds: string | null;
}

/** @param locale BCP 47. @param what was done with those that are counted: "judged". */
export function auditPhrases(share: AuditShare, locale: string, what = 'judged'): AuditPhrases {
  const words = shareWordsIn(locale);
  const figures = figuresIn(locale);
  const { first, range } = sharePhrases(words, share);
  const { x, n } = 'n' in share ? share : { x: 0, n: 0 };
  const left = share.inScope - n;
  return {
    first: n === 0 ? `nothing is ${what} yet` : first,
    range,
    counts: n === 0 ? '' : `${figures(x)} of ${figures(n)} ${what}.`,
    bounds: left > 0 && share.bounds !== null && n > 0 ? boundsWords(share.bounds, share.inScope, left) : null,
  };

  function boundsWords([low, high]: readonly [number, number], inScope: number, notYet: number): string {
    const between = `between ${figures(toDisplay(100 * low))} and ${words.percent(high)}`;
    return `Of all ${figures(inScope)}: ${between}, as ${figures(notYet)} ${notYet === 1 ? 'is' : 'are'} not ${what}.`;
  }
}

/** @returns all of it in one sentence, for a screen reader. */
export function auditSentence(phrases: AuditPhrases, markWords: string): string {
  const { first, range, counts, bounds } = phrases;
  return [`${first}${range === null ? '' : `, 95% interval ${range}`}.`, counts, bounds, `${markWords}.`]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}
