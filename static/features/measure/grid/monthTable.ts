import { monthOf, monthsBetween, monthsLater } from '#domain/trend/month';
import { segmentLabel, segmentsOf } from '#domain/register/listed/segments';
import type { Settings } from '#domain/settings/settings';
import { normalForm } from '#tables/words/normalForm';
import { monthNames, monthWords } from '../cells/monthWords';
import { readMonth } from '../cells/readMonth';
import { alarmsIn, EVERYBODY, owedIn, segmentsIn, wordsIn, type MeasureOnScreen } from '../reading/measureOnScreen';
import { knownReasons } from '../reading/knownReasons';
import { alarmWords } from '../words/alarmWords';
import type { CellAddress } from '../saving/readingBook';
import { readingLine, type ReadingLine, type ReadingTable } from './readingTable';

export interface MonthTableOptions {
  settings: Settings;
  locale: string;
  /** How many months up to the running one. */
  months: number;
  newestFirst: boolean;
  /** Only months that had no reading when they were read: one that is entered stays until then. */
  onlyMissing: boolean;
  read: MeasureOnScreen;
  now: string;
}

/** The segments in which a measure is read: everybody, those of the settings, and those that were read before. */
export function segmentLines(measures: readonly MeasureOnScreen[], settings: Settings): ReadingLine[] {
  const ids = [EVERYBODY, ...segmentsOf(settings).map(({ id }) => id), ...measures.flatMap(segmentsIn)];
  return [...new Set(ids)].map((id) => readingLine(id, segmentWords(id, settings)));
}

export const segmentWords = (id: string, settings: Settings): string =>
  id === EVERYBODY ? 'Everybody' : segmentLabel(id, settings);

/** @returns the line that a text names, by its words or its id. */
export function lineNamed(lines: readonly ReadingLine[], text: string): string | null {
  const form = normalForm(text);
  return lines.find(({ id, label }) => form !== '' && (normalForm(label) === form || id === text.trim()))?.id ?? null;
}

/** One measure: a month in a row, a segment in a column. */
export function monthTable(measure: MeasureOnScreen, options: MonthTableOptions): ReadingTable {
  const { settings, locale, now, read } = options;
  const columns = segmentLines([measure], settings);
  const last = monthOf(now);
  const all = monthsBetween(firstMonth(read, options.months, last), last);
  const allRows = all.map((month) => readingLine(month, monthWords(month, locale), running(month, last)));
  const addressOf = (month: string, segment: string): CellAddress => ({ measure: measure.id, month, segment });
  const isMissing = ({ id }: ReadingLine): boolean => !Object.values(read.sheet.cells).some((of) => id in of);
  const shown = options.onlyMissing ? allRows.filter(isMissing) : allRows;
  const alarms = new Map(
    alarmsIn(measure).found.map(({ segment, month, alarm }) => [`${month} ${segment}`, alarmWords(alarm)]),
  );
  const names = monthNames(locale);
  const reasons = knownReasons(settings);
  const owed = owedIn(read, now);
  const first = shown.find(({ id }) => owed.includes(id)) ?? shown.findLast(({ id }) => id < last) ?? shown.at(-1);
  return {
    label: `Readings of ${measure.name}`,
    locale,
    head: 'Month',
    rows: options.newestFirst ? [...shown].reverse() : shown,
    allRows,
    columns,
    addressOf,
    wordsAt: ({ month }) => wordsIn(measure, month, reasons),
    nameOf: ({ month, segment }) => `${monthWords(month, locale)} · ${segmentWords(segment, settings)}`,
    mayEdit: () => measure.entry.may.change,
    alarmAt: ({ month, segment }) => alarms.get(`${month} ${segment}`) ?? null,
    rowNamed: (text) => readMonth(text, names),
    columnNamed: (text) => lineNamed(columns, text),
    openRow: null,
    begin: first ? { rowId: first.id, field: EVERYBODY } : null,
  };
}

/** As many months as were chosen, so that a history can be pasted; of all at least a year. @param months 0 for all. */
function firstMonth({ sheet }: MeasureOnScreen, months: number, last: string): string {
  const year = monthsLater(last, 1 - LEAST_MONTHS);
  const known = [...Object.keys(sheet.versions), year].sort()[0] ?? year;
  return months === 0 ? known : monthsLater(last, 1 - months);
}

const LEAST_MONTHS = 12;

const running = (month: string, last: string): string | undefined => (month === last ? 'not over yet' : undefined);
