import { DAY_MS, isDay } from '#domain/calendar/days';
import type { Disruption } from '#domain/calendar/disruption';
import type { Notice } from '#domain/calendar/notice';
import type { Zone } from '#domain/calendar/zone';
import { levelWord } from '#domain/register/level';
import { figuresIn, type Figures } from '../../parts/texts/counted';

/** Days that a date is said without its year. */
const WITHOUT_YEAR = 300;

/** How days and times of the calendar are written. Days are days everywhere; times are those of the reader's zone. */
export interface DateWords {
  figures: Figures;
  /** `12 Dec`; with its year where it is far. */
  day: (day: number) => string;
  /** `5–6 Dec`. */
  days: (first: number, last: number) => string;
  /** `December`, with its year in January. */
  month: (day: number) => string;
  /** `Dec`. */
  shortMonth: (day: number) => string;
  /** When something is: `12 Dec, 01:00 to 07:00`. */
  when: (disruption: Pick<Disruption, 'from' | 'to' | 'start' | 'end'>) => string;
  /** From a moment up to another, without it. */
  stretch: (start: number, end: number) => string;
}

/** @param locale BCP 47. */
export function dateWordsIn(locale: string, zone: Zone, today: number): DateWords {
  const plain = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const near = new Intl.DateTimeFormat(locale, plain);
  const far = new Intl.DateTimeFormat(locale, { ...plain, year: 'numeric' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const monthOfYear = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shortMonth = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone.name });
  const dateOf = (day: number): Date => new Date(day * DAY_MS);
  const formatFor = (...all: number[]): Intl.DateTimeFormat =>
    all.some((day) => Math.abs(day - today) > WITHOUT_YEAR) ? far : near;
  const day = (at: number): string => formatFor(at).format(dateOf(at));
  const days = (first: number, last: number): string =>
    first === last ? day(first) : formatFor(first, last).formatRange(dateOf(first), dateOf(last));
  const span = ({ start, end, isFromDay, isToDay }: Span): string => {
    const [first, last] = [zone.dayAt(start), zone.dayAt(end - 1)];
    if (isFromDay && isToDay) return days(first, last);
    const begin = isFromDay ? day(first) : `${day(first)}, ${time.format(start)}`;
    if (isToDay) return `${begin} to ${day(last)}`;
    const ends = zone.dayAt(end);
    return ends === first && !isFromDay
      ? `${begin} to ${time.format(end)}`
      : `${begin} to ${day(ends)}, ${time.format(end)}`;
  };
  const isMidnight = (ms: number): boolean => zone.startOf(zone.dayAt(ms)) === ms;
  const isJanuary = (at: number): boolean => dateOf(at).getUTCMonth() === 0;
  return {
    figures: figuresIn(locale),
    day,
    days,
    month: (at) => (isJanuary(at) ? monthOfYear : month).format(dateOf(at)),
    shortMonth: (at) => shortMonth.format(dateOf(at)),
    when: ({ from, to, start, end }) =>
      from === to && !isDay(from)
        ? `${day(zone.dayAt(start))}, ${time.format(start)}`
        : span({ start, end, isFromDay: isDay(from), isToDay: isDay(to) }),
    stretch: (start, end) => {
      const isWhole = isMidnight(start) && isMidnight(end);
      return span({ start, end, isFromDay: isWhole, isToDay: isWhole });
    },
  };
}

/** From a moment up to another; where an end is a day, it has no time. */
interface Span {
  start: number;
  end: number;
  isFromDay: boolean;
  isToDay: boolean;
}

/** @returns how it stands with telling customers, inside of a line; empty where nobody has to. */
export function noticeWords({ figures, day }: DateWords, notice: Notice): string {
  switch (notice.state) {
    case 'given':
      return `customers told on ${day(notice.day)}`;
    case 'due':
      return `notice due ${day(notice.day)}`;
    case 'late':
      return `notice was due ${day(notice.day)}, ${daysLate(figures, notice.days)}`;
    case 'unplanned':
      return 'no notice planned';
    case 'none':
      return '';
  }
}

/** @returns `8 days late`. */
export const daysLate = (figures: Figures, days: number): string =>
  `${figures(days)} ${days === 1 ? 'day' : 'days'} late`;

/** @returns `severe`; for what nobody said how bad it is, that. */
export const depthWord = (depth: number | null): string =>
  (depth === null ? null : levelWord(depth)) ?? 'not said how bad';

/** Names of segments and stages, by id. */
export interface GroupNames {
  segments: ReadonlyMap<string, string>;
  stages: ReadonlyMap<string, string>;
}

/** @returns whom it hits: `Consumers, Partners, at Retention`; empty where nobody said. */
export function hitWords({ segments, stages }: Pick<Disruption, 'segments' | 'stages'>, names: GroupNames): string {
  const known = (ids: readonly string[], of: ReadonlyMap<string, string>): string[] =>
    ids.flatMap((id) => of.get(id) ?? []);
  const whom = known(segments, names.segments).join(', ');
  const where = known(stages, names.stages).join(', ');
  return [whom, where === '' ? '' : `at ${where}`].filter((words) => words !== '').join(', ');
}

/** @returns all that is known of a disruption in one sentence a fact, for who listens. */
export function spokenWords(
  dates: DateWords,
  disruption: Disruption,
  { names, atOnce }: { names: GroupNames; atOnce: readonly string[] },
): string {
  const { epic, depth, notice } = disruption;
  const sentences = [
    `${epic.key} ${epic.summary}`,
    `${dates.when(disruption)}`,
    depthWord(depth),
    hitWords(disruption, names),
    noticeWords(dates, notice),
    atOnce.length === 0 ? '' : `at once with ${atOnce.join(' and ')}`,
  ];
  return sentences.filter((words) => words !== '').join('. ');
}
