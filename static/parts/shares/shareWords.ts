import type { Source } from '#domain/measure/reading';
import type { Interval, Share } from '#domain/measure/share';
import { toDisplay, toTenth } from '#domain/rating/rounding';
import { figuresIn, type Figures } from '../texts/counted';
import { madeOnce } from '#kernel/words/madeOnce';

/** Decimals of a percentage: whole, or one. */
export type Digits = 0 | 1;

/** Writes shares in the viewer's language. Rates come as 0 to 1. */
export interface ShareWords {
  figures: Figures;
  /** `70%`, `70.0%`; `0.3%` where whole numbers would say nobody, though there are some. */
  percent: (rate: number) => string;
  /** `61 to 77`, in per cent without the sign, which stands before it. */
  range: (ends: Interval) => string;
  /** `Oct 2026`. */
  month: (period: string) => string;
}

/** @param locale BCP 47. */
export const shareWordsIn = (locale: string, digits: Digits = 0): ShareWords => wordsIn(locale, digits);

const wordsIn = madeOnce((locale: string, digits: Digits): ShareWords => {
  const rounded = (rate: number): number => (digits === 0 ? toDisplay : toTenth)(100 * rate);
  const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const tenths = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', ...fixed });
  const number = new Intl.NumberFormat(locale, fixed);
  const months = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return {
    figures: figuresIn(locale),
    percent(rate) {
      const isSome = rate > 0 && rate < 1;
      // A few are not nobody, and most are not all.
      if (isSome && toTenth(100 * rate) === 0) return `under ${tenths.format(0.001)}`;
      if (isSome && toTenth(100 * rate) === 100) return `over ${tenths.format(0.999)}`;
      if (isSome && [0, 100].includes(rounded(rate))) return tenths.format(toTenth(100 * rate) / 100);
      return percent.format(rounded(rate) / 100);
    },
    range: ({ low, high }) => `${number.format(rounded(low))} to ${number.format(rounded(high))}`,
    month: (period) => months.format(new Date(`${period}-15T12:00:00.000Z`)),
  };
});

/** Whether everybody was counted, or a sample asked: the word behind "84 of 120". */
export const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  counted: 'counted',
  asked: 'asked',
  system: 'counted by a system',
};

/** What a share says where there is no percentage. */
const STATE_WORDS = {
  'too few to say': 'too few to say',
  refused: 'cannot be',
  'not provided': 'not provided',
  'not applicable': 'not applicable',
} as const;

/** The parts of a share in words: the number first, then how sure it is, then of whom. */
export interface SharePhrases {
  /** `70%`, or why there is none: `too few to say`. */
  first: string;
  /** `61 to 77`; null where everybody was counted. */
  range: string | null;
  /** `84 of 120 asked`; null where there are no counts. */
  counts: string | null;
}

/** @param source where the share does not show it: one that has an interval was asked, others were counted. */
export function sharePhrases(words: ShareWords, share: Share, source?: Source): SharePhrases {
  const { figures } = words;
  const of = (x: number, n: number, by: string): string => `${figures(x)} of ${figures(n)}${by}`;
  if (share.state === 'share') {
    const { p, low, high, x, n } = share;
    const isAsked = low !== null && high !== null;
    return {
      first: words.percent(p),
      range: isAsked ? words.range({ low, high }) : null,
      counts: of(x, n, ` ${SOURCE_WORDS[source ?? (isAsked ? 'asked' : 'counted')]}`),
    };
  }
  const counts = 'n' in share ? of(share.x, share.n, share.state === 'refused' ? '' : ' asked') : null;
  return { first: STATE_WORDS[share.state], range: null, counts };
}

/** @returns a share in one phrase: `70%, 95% interval 61 to 77, 84 of 120 asked`. */
export function shareSentence(words: ShareWords, share: Share, source?: Source): string {
  const { first, range, counts } = sharePhrases(words, share, source);
  return [first, ...(range === null ? [] : [`95% interval ${range}`]), ...(counts === null ? [] : [counts])].join(', ');
}
