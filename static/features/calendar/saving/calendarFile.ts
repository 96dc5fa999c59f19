import ical, { ICalCalendarMethod, ICalEventTransparency, type ICalCalendar } from 'ical-generator';
import { DAY_MS } from '#domain/calendar/days';
import { isWholeDays } from '#domain/calendar/disruption';
import { depthWord, hitWords, noticeWords, type DateWords, type GroupNames } from '../calendarWords';
import type { ReadDisruption } from '../useCalendar';

export interface FileParts {
  disruptions: readonly ReadDisruption[];
  names: GroupNames;
  dates: DateWords;
  /** Address of an epic by its key. */
  hrefOf: (key: string) => string;
  /** When it is written, in ms. */
  now: number;
}

/** Behind what a record is called in every calendar: imported again, its entry is replaced. */
const HERE = 'customer-lens';
/** Of two entries of one name the later counts: files are told apart by the minute since then. */
const FIRST_MINUTE = Date.UTC(2026, 0, 1) / 60_000;

/**
 * @returns disruptions, and notices that are still due, as an iCalendar file. Days stay days, and end the day after the
 *   last. Times are in UTC: every calendar shows them in the zone of who looks.
 */
export function calendarFile(parts: FileParts): string {
  const calendar = ical({
    name: 'What customers suffer while we work',
    prodId: { company: 'Customer Lens', product: 'Calendar', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const disruption of parts.disruptions) {
    addDisruption(calendar, disruption, parts);
    addNotice(calendar, disruption, parts);
  }
  return calendar.toString();
}

const sequenceOf = (now: number): number => Math.max(0, Math.floor(now / 60_000 - FIRST_MINUTE));

/** A day as the writer of files takes it: it reads the parts of a date in the zone of the machine. */
const localDay = (day: number): Date => {
  const utc = new Date(day * DAY_MS);
  return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
};

function addDisruption(calendar: ICalCalendar, one: ReadDisruption, { names, dates, hrefOf, now }: FileParts): void {
  const { epic, depth, id, start, end, notice } = one;
  const isWhole = isWholeDays(one);
  calendar.createEvent({
    id: `${id}@${HERE}`,
    sequence: sequenceOf(now),
    stamp: new Date(now),
    allDay: isWhole,
    start: isWhole ? localDay(one.firstDay) : new Date(start),
    end: isWhole ? localDay(one.lastDay + 1) : new Date(end),
    summary: `${epic.key} ${epic.summary} (${depthWord(depth)})`,
    description: [hitWords(one, names), noticeWords(dates, notice)].filter((line) => line !== '').join('\n'),
    url: hrefOf(epic.key),
    categories: [{ name: depthWord(depth) }],
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}

function addNotice(calendar: ICalCalendar, { id, epic, notice }: ReadDisruption, { hrefOf, now }: FileParts): void {
  if (notice.state !== 'due' && notice.state !== 'late') return;
  calendar.createEvent({
    id: `${id}-notice@${HERE}`,
    sequence: sequenceOf(now),
    stamp: new Date(now),
    allDay: true,
    start: localDay(notice.day),
    end: localDay(notice.day + 1),
    summary: `Tell customers: ${epic.key} ${epic.summary}`,
    url: hrefOf(epic.key),
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}
