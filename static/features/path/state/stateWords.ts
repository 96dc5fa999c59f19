import type { Standing } from '#domain/path/standing';
import { stepWords } from '#domain/path/steps';
import { shareWordsIn } from '../../../parts/shares/shareWords';
import { monthWords } from '../../register/words/valueWords';

/** How a path stands against its target, in two or three words. */
export const OFF_WORDS = {
  off: 'off target',
  on: 'on target',
  'cannot tell': 'cannot tell yet',
} as const satisfies Record<NonNullable<Standing['off']>, string>;

/** @returns how many take the path, with the interval: "16% (14 to 18)"; null where nothing was read. */
export function rateWords({ rate }: Pick<Standing, 'rate'>, locale: string): string | null {
  if (rate === null) return null;
  const { p, low, high } = rate;
  const { percent, range } = shareWordsIn(locale);
  return low === null || high === null ? percent(p) : `${percent(p)} (${range({ low, high })})`;
}

/** @returns what is aimed at, in words. @param target per cent; null where nobody set one. */
export const targetWords = (target: number | null, locale: string): string =>
  target === null ? 'no target is set' : `target ${shareWordsIn(locale).percent(target / 100)}`;

/** @returns how far the figure counts: all steps, or up to the last of which there is a reading. */
export const reachWords = ({ upTo, isWhole }: Pick<Standing, 'upTo' | 'isWhole'>): string =>
  upTo === null || isWhole ? 'take all steps' : `up to “${stepWords(upTo)}”`;

/** @returns since when the room is open, in words; null while it is closed. */
export const roomWords = ({ roomSince }: Pick<Standing, 'roomSince'>, locale: string): string | null =>
  roomSince === null ? null : `room open since ${monthWords(roomSince, locale)}`;
