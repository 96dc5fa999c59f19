import type { Settings } from '#domain/settings/settings';
import { monthsBetween, monthsLater, monthOf } from '#domain/trend/month';
import { monthNames, monthWords } from '../cells/monthWords';
import { readMonth } from '../cells/readMonth';
import { FORMULAS } from '#domain/measure/formula';
import { alarmsIn, owedIn, versionIn, wordsIn, type MeasureOnScreen } from '../reading/measureOnScreen';
import { knownReasons } from '../reading/knownReasons';
import type { CellAddress } from '../saving/readingBook';
import { alarmWords } from '../words/alarmWords';
import { lineNamed, segmentWords } from './monthTable';
import { readingLine, type ReadingTable } from './readingTable';

export interface DueTableOptions {
  settings: Settings;
  locale: string;
  segment: string;
  months: number;
  now: string;
  openMeasure: (id: string) => void;
}

/** Many measures: a measure in a row, a month in a column. */
export function dueTable(
  measures: readonly MeasureOnScreen[],
  all: readonly MeasureOnScreen[],
  { settings, locale, segment, months, now, openMeasure }: DueTableOptions,
): ReadingTable {
  const byId = new Map(all.map((measure) => [measure.id, measure]));
  const of = (id: string): MeasureOnScreen | undefined => byId.get(id);
  const last = monthsLater(monthOf(now), -1);
  const columns = monthsBetween(monthsLater(last, 1 - months), last).map((month) =>
    readingLine(month, monthWords(month, locale, 'short')),
  );
  const line = (measure: MeasureOnScreen) =>
    readingLine(measure.id, measure.name, FORMULAS[versionIn(measure, last).formula].words);
  const reasons = knownReasons(settings);
  const names = monthNames(locale);
  const rows = measures.map(line);
  const alarms = new Map(
    measures.flatMap((measure) =>
      alarmsIn(measure).found.map(
        (one) => [`${measure.id} ${one.month} ${one.segment}`, alarmWords(one.alarm)] as const,
      ),
    ),
  );
  const firstDue = measures.flatMap((measure) => {
    const month = owedIn(measure, now).find((owed) => columns.some(({ id }) => id === owed));
    return month === undefined ? [] : [{ rowId: measure.id, field: month }];
  })[0];
  const words = (cell: CellAddress) => {
    const measure = of(cell.measure);
    if (!measure) throw new Error(`There is no measure ${cell.measure} in the table.`);
    return wordsIn(measure, cell.month, reasons);
  };
  return {
    label: 'Readings by measure and month',
    locale,
    head: 'Measure',
    rows,
    allRows: all.map(line),
    columns,
    addressOf: (measure, month) => ({ measure, month, segment }),
    wordsAt: words,
    nameOf: (cell) =>
      [of(cell.measure)?.name, monthWords(cell.month, locale), segmentWords(cell.segment, settings)]
        .filter(Boolean)
        .join(' · '),
    mayEdit: ({ measure }) => of(measure)?.entry.may.change === true,
    alarmAt: ({ measure, month, segment: at }) => alarms.get(`${measure} ${month} ${at}`) ?? null,
    rowNamed: (text) => lineNamed(rows, text),
    columnNamed: (text) => readMonth(text, names),
    openRow: openMeasure,
    begin: firstDue ?? null,
  };
}
