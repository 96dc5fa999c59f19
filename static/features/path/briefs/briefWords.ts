import type { FrozenReach } from '#domain/path/brief/frozenBrief';
import type { StepState } from '#domain/path/stepState';
import { STEP_IDS, stepWords } from '#domain/path/steps';
import { shareWordsIn, type ShareWords } from '../../../parts/shares/shareWords';

interface Between {
  low: number;
  high: number;
}

/** Writes what a brief says in the viewer's language. */
export interface BriefWords extends ShareWords {
  /** `6,800 (1,717 to 12,726)`; without ends where both are the same. */
  people: (found: Between & { customers: number }) => string;
  /** `€0.4M to €1.9M`, in the currency of the path. */
  money: (range: Between) => string;
  /** `16% (14 to 18)`. */
  reach: (found: Pick<FrozenReach, 'p' | 'low' | 'high'>) => string;
  /** `14 April 2026`. */
  day: (at: string) => string;
}

const LARGE = 100_000;

/** @param currency three letters; other words are somebody's own and stand behind the number. */
export function briefWordsIn(locale: string, currency: string | null = null): BriefWords {
  const words = shareWordsIn(locale);
  const isCode = currency !== null && /^[A-Z]{3}$/.test(currency);
  const own = isCode ? ({ style: 'currency', currency } as const) : {};
  const large = new Intl.NumberFormat(locale, { ...own, notation: 'compact', maximumFractionDigits: 1 });
  const small = new Intl.NumberFormat(locale, { ...own, maximumFractionDigits: 0 });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const figure = (value: number): string => words.figures(Math.round(value));
  // Both ends are written alike, so that the eye compares them.
  const amounts = ({ low, high }: Between): [string, string] => {
    const format = Math.abs(high) >= LARGE ? large : small;
    return [format.format(low), format.format(high)];
  };
  const between = (low: string, high: string): string => (low === high ? low : `${low} to ${high}`);
  return {
    ...words,
    people({ customers, low, high }) {
      const ends = between(figure(low), figure(high));
      return ends === figure(customers) ? ends : `${figure(customers)} (${ends})`;
    },
    money: (range) => `${between(...amounts(range))}${isCode || currency === null ? '' : ` ${currency}`}`,
    reach: ({ p, low, high }) =>
      low === null || high === null ? words.percent(p) : `${words.percent(p)} (${words.range({ low, high })})`,
    day: (at) => days.format(new Date(at.length === 10 ? `${at}T12:00:00.000Z` : at)),
  };
}

/** How a step stands, in words. */
export const STEP_STATE_WORDS: Readonly<Record<StepState, string>> = {
  below: 'below',
  holds: 'holds',
  'cannot tell yet': 'cannot tell yet',
  'no threshold': 'no threshold',
  'too few to say': 'too few to say',
  refused: 'cannot be',
  'not provided': 'not provided',
  'not applicable': 'does not apply',
};

export const OFF_TARGET_WORDS = {
  off: 'off target',
  on: 'on target',
  'cannot tell': 'whether that is on target cannot be told yet',
} as const;

export const WHAT_WORDS = { strategy: 'Strategy brief', adoption: 'Adoption brief' } as const;

/** @returns of which brief it is: a file may say another word. */
export const whatWords = (what: unknown): string =>
  what === 'strategy' || what === 'adoption' ? WHAT_WORDS[what] : 'Brief';

/** @returns how far customers were followed: `take every step`, `get as far as “can get in”`. */
export const reachOf = ({ upTo, isWhole }: Pick<FrozenReach, 'upTo' | 'isWhole'>): string =>
  isWhole && upTo === STEP_IDS.at(-1) ? 'take every step' : `get as far as “${stepWords(upTo)}”`;
