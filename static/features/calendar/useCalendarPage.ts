import { useMemo } from 'react';
import { zoneOf, type Zone } from '#domain/calendar/zone';
import { useHost } from '../../host/HostProvider';
import { useMinute } from '../../parts/texts/useMinute';
import { usePortfolioPage } from '../portfolio/page/PageContext';
import { readCalendarQuery, writeCalendarQuery, type CalendarQuery } from './calendarQuery';
import { dateWordsIn, type DateWords } from './calendarWords';
import { useCalendarReading, type CalendarActions, type CalendarState } from './reading/useCalendarReading';
import { useCalendar, type ShownCalendar } from './useCalendar';

/** All that the calendar shows: what was read, what of it the address asks for, and today in the reader's zone. */
export interface CalendarPage extends CalendarState, CalendarActions {
  zone: Zone;
  today: number;
  dates: DateWords;
  query: CalendarQuery;
  change: (part: Partial<CalendarQuery>) => void;
  calendar: ShownCalendar | null;
}

export function useCalendarPage(): CalendarPage {
  const { locale, timeZone } = useHost();
  const { address, setOwn, refreshed } = usePortfolioPage();
  // The page may stand open over midnight.
  useMinute(true);
  const zone = useMemo(() => zoneOf(timeZone), [timeZone]);
  const today = zone.dayAt(new Date().getTime());
  const dates = useMemo(() => dateWordsIn(locale, zone, today), [locale, zone, today]);
  const read = useCalendarReading(address.scope, zone, refreshed);
  const query = readCalendarQuery(address.own, today);
  const calendar = useCalendar(read.reading, zone, { today, by: query.by });
  const change = (part: Partial<CalendarQuery>): void => setOwn(writeCalendarQuery(part, today));
  return { ...read, zone, today, dates, query, change, calendar };
}
