import * as z from 'zod/mini';
import { dayNumber, dayText } from '#domain/calendar/days';
import { periodFrom, type Period, type Zoom } from '#domain/calendar/period';
import { ROWS_BY, type RowsBy } from '#domain/calendar/rows';
import { dayOrTime } from '#kernel/scalars';
import type { OwnQuery } from '../portfolio/page/routes';

/** What the calendar keeps for itself in the address. */
export interface CalendarQuery {
  by: RowsBy;
  zoom: Zoom;
  period: Period;
  /** In the order of time in words, and not drawn. */
  isList: boolean;
  /** Key of the epic whose records are open; null when none are. */
  epic: string | null;
}

const USUAL_ROWS: RowsBy = 'segments';
const USUAL_ZOOM: Zoom = 'months';
const LIST = 'list';
const rows = z.enum(ROWS_BY);
const zooms = z.enum(['weeks', 'months', 'year']);
const day = dayOrTime.check(z.regex(/^.{10}$/));
const key = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_]{0,60}-[1-9]\d{0,9}$/));

/** Reads the address; what does not fit is as usual. @param today number of the day. */
export function readCalendarQuery(own: OwnQuery, today: number): CalendarQuery {
  const by = rows.safeParse(own['by']);
  const zoom = zooms.safeParse(own['zoom']);
  const from = day.safeParse(own['from']);
  const epic = key.safeParse(own['epic']);
  const known = zoom.success ? zoom.data : USUAL_ZOOM;
  return {
    by: by.success ? by.data : USUAL_ROWS,
    zoom: known,
    period: periodFrom(known, from.success ? dayNumber(from.data) : today),
    isList: own['as'] === LIST,
    epic: epic.success ? epic.data : null,
  };
}

/** @returns what to write into the address for a change; what is usual is not written. */
export function writeCalendarQuery(change: Partial<CalendarQuery>, today: number): Record<string, string> {
  const { by, zoom, period, isList, epic } = change;
  const written: Record<string, string> = {};
  if (by !== undefined) written['by'] = by === USUAL_ROWS ? '' : by;
  if (zoom !== undefined) written['zoom'] = zoom === USUAL_ZOOM ? '' : zoom;
  if (period !== undefined) {
    const isUsual = period.from === periodFrom(zoom ?? USUAL_ZOOM, today).from;
    written['from'] = isUsual ? '' : dayText(period.from);
  }
  if (isList !== undefined) written['as'] = isList ? LIST : '';
  if (epic !== undefined) written['epic'] = epic ?? '';
  return written;
}
