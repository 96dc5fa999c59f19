import type { Deed } from '#contract/mine';
import type { Output } from '#contract/procedures';
import { KIND_NAMES, kindNamed } from '#domain/register/kinds/index';
import { counted, type Figures } from '../../parts/texts/counted';
import { daysBetween } from '#domain/voice/waiting';
import { cardNamed } from './cards/cards';
import { monthWords } from '../register/words/valueWords';
import type { Card, Dates } from './mineCard';

/** Of the reader: language and zone. */
export interface Reader {
  locale: string;
  timeZone: string;
}

/** @returns how much waits: the number first. */
export function waitsSentence(figures: Figures, n: number, late: number): string {
  const waits = n === 1 ? '1 waits for you' : `${figures(n)} wait for you`;
  return late === 0 ? waits : `${waits}, ${counted(figures, late, 'is late', 'are late')}`;
}

const DAY_LENGTH = 10;
const WEEK_DAYS = 7;

/** A day is that day for everybody; a time is one of a day in the zone of the reader. */
const zoneOf = (iso: string, { timeZone }: Reader): string =>
  iso.length === DAY_LENGTH || iso.endsWith('T23:59:59.999Z') ? 'UTC' : timeZone;

/** @returns the day on which something is, as the number of days since 1970. */
function dayNumber(iso: string, zone: string): number {
  const [year = 0, month = 1, day = 1] = new Intl.DateTimeFormat('en-CA', { timeZone: zone })
    .format(new Date(iso))
    .split('-')
    .map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** @returns the whole days from now until something is due; below 0 when that is over. */
export const daysUntil = (dueAt: string, now: number, reader: Reader): number =>
  dayNumber(dueAt, zoneOf(dueAt, reader)) - dayNumber(new Date(now).toISOString(), reader.timeZone);

/** What stands beside a card: what counts large, and below it what that is. */
export interface When {
  large: string;
  small: string;
}

/** @returns for how long a card waits, and when it is due. */
export function whenOf({ dueAt, from, kind, late }: Card, now: number, reader: Reader, figures: Figures): When {
  const waited = daysWords(daysBetween(Date.parse(from), now), figures);
  if (dueAt === null) return { large: waited, small: cardNamed(kind)?.since ?? '' };
  const until = daysUntil(dueAt, now, reader);
  if (late) return { large: waited, small: until >= 0 ? 'due today' : `due ${agoWords(-until, figures)}` };
  if (until === 0) return { large: 'Today', small: 'due today' };
  return { large: dueWords(dueAt, until, reader), small: `due in ${counted(figures, until, 'day', 'days')}` };
}

const daysWords = (days: number, figures: Figures): string =>
  days === 0 ? 'Today' : counted(figures, days, 'day', 'days');
const agoWords = (days: number, figures: Figures): string =>
  days === 1 ? 'yesterday' : `${counted(figures, days, 'day', 'days')} ago`;

function dueWords(dueAt: string, until: number, reader: Reader): string {
  const shape = until < WEEK_DAYS ? ({ weekday: 'short' } as const) : ({ day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(reader.locale, { ...shape, timeZone: zoneOf(dueAt, reader) }).format(new Date(dueAt));
}

/** @returns a day in short: "14 Dec". */
export const shortDay = (iso: string, reader: Reader): string =>
  new Intl.DateTimeFormat(reader.locale, { day: 'numeric', month: 'short', timeZone: zoneOf(iso, reader) }).format(
    new Date(iso),
  );

/** @returns dates in the words of the reader. */
export const datesFor = (reader: Reader): Dates => ({
  day: (iso) => shortDay(iso, reader),
  month: (of) => monthWords(of, reader.locale),
});

/** What is no record of a kind. */
const OTHER_DEEDS: Readonly<Record<string, readonly [string, string]>> = {
  rating: ['rating', 'ratings'],
  answer: ['answer to others', 'answers to others'],
};

function namesOf(deed: Deed): readonly [string, string] {
  const kind = KIND_NAMES.find((name) => name === deed);
  if (kind === undefined) return OTHER_DEEDS[deed] ?? [deed, deed];
  const { name, plural } = kindNamed(kind);
  return [name.toLowerCase(), plural.toLowerCase()];
}

const deedWords = (deed: Deed, n: number, figures: Figures): string => counted(figures, n, ...namesOf(deed));

/** @returns what was done, by kind: "2 opinions · 1 rating". */
export const doneWords = (done: Output<'mine.list'>['done'], figures: Figures): string =>
  done.map(({ deed, n }) => deedWords(deed, n, figures)).join(' · ');
