import { lazily } from '../../../lazily';

/** The languages in which Jira writes dates. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt-BR',
  'pt-PT',
  'pl',
  'it',
  'nl',
  'ru',
  'ja',
  'ko',
  'zh-CN',
  'zh-TW',
  'cs',
  'sk',
  'sv',
  'da',
  'nb',
  'fi',
  'hu',
  'tr',
  'uk',
  'vi',
  'th',
  'ro',
  'et',
  'is',
];
const YEAR = 2025;
/** Names that Java wrote where the tables of `Intl` have others. */
const OLDER_NAMES: readonly (readonly [name: string, month: number])[] = [
  ['mrz', 3],
  ['sept', 9],
  ...['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map(
    (name, at) => [name, at + 1] as const,
  ),
];
const OLDER_HALVES: readonly (readonly [name: string, half: number])[] = [
  ['오전', 1],
  ['오후', 2],
];
const SHORTEST_BEGINNING = 3;

/** @returns a word of a date as it is compared: no case, dots, blanks or accents. */
export function dateWord(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f.\s]/g, '')
    .normalize('NFC');
}

type Parts = Intl.DateTimeFormatOptions;

function namesOf(
  part: 'month' | 'weekday' | 'dayPeriod',
  moments: readonly number[],
  forms: readonly Parts[],
): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const form of forms) {
      const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC', calendar: 'gregory' });
      moments.forEach((moment, at) => {
        const name = dateWord(format.formatToParts(moment).find(({ type }) => type === part)?.value ?? '');
        if (/\p{L}/u.test(name) && !names.has(name)) names.set(name, at + 1);
      });
    }
  }
  return names;
}

const months = Array.from({ length: 12 }, (_, at) => Date.UTC(YEAR, at, 15));
const days = Array.from({ length: 7 }, (_, at) => Date.UTC(YEAR, 0, 6 + at));
const DATE: Parts = { year: 'numeric', day: 'numeric' };

/** Adds names to those that there are, without taking one over. */
function withOlder(names: Map<string, number>, older: typeof OLDER_NAMES): Map<string, number> {
  for (const [name, number] of older) if (!names.has(name)) names.set(name, number);
  return names;
}

// Asked of every language, which takes longer than the start of all else: only for who reads dates.
const monthNames = lazily(() =>
  withOlder(
    namesOf('month', months, [
      { ...DATE, month: 'short' },
      { ...DATE, month: 'long' },
      { month: 'short' },
      { month: 'long' },
    ]),
    OLDER_NAMES,
  ),
);
const weekdayNames = lazily(() => namesOf('weekday', days, [{ weekday: 'short' }, { weekday: 'long' }]));
const halfNames = lazily(() =>
  withOlder(
    namesOf('dayPeriod', [Date.UTC(YEAR, 0, 6, 9), Date.UTC(YEAR, 0, 6, 15)], [{ hour: 'numeric', hour12: true }]),
    OLDER_HALVES,
  ),
);

/** @returns the month, from 1, that a word names or begins to name; undefined where no language has it. */
export function monthOf(word: string): number | undefined {
  const wanted = dateWord(word);
  const known = monthNames().get(wanted);
  if (known !== undefined || wanted.length < SHORTEST_BEGINNING) return known;
  const begun = new Set([...monthNames()].filter(([name]) => name.startsWith(wanted)).map(([, month]) => month));
  return begun.size === 1 ? [...begun][0] : undefined;
}

export const isWeekday = (word: string): boolean => weekdayNames().has(dateWord(word));

/** @returns the half of the day that a word names, as `AM` and `PM` do in English. */
export function halfOf(word: string): 'am' | 'pm' | undefined {
  const half = halfNames().get(dateWord(word));
  return half === undefined ? undefined : half === 1 ? 'am' : 'pm';
}
