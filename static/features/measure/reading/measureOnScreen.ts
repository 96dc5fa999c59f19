import type { EntryView } from '#contract/register';
import { alarmRuns, type Alarm, type Proposal } from '#domain/measure/definitionAlarm';
import { monthsOwed } from '#domain/measure/due';
import { FORMULAS, type Formula } from '#domain/measure/formula';
import { newestMonthOf, type Sheet } from '#domain/measure/sheet';
import { seriesOf, type MonthCell, type Series } from '#domain/measure/months';
import { SOURCES, type Cell, type Source } from '#domain/measure/reading';
import { monthOf, monthsBetween } from '#domain/trend/month';
import type { Home } from '#kernel/home';
import type { CellWords, KnownReason } from '../cells/readCell';

/** Stands where a reading is of everybody, and of no segment. */
export const EVERYBODY = 'all';

/** From a month on the measure is made otherwise. */
export interface Version {
  version: number;
  /** Null for the first. */
  from: string | null;
  formula: Formula;
  text: string | null;
  reason: string | null;
  by: string;
  at: string;
}

/** A measure with all its readings, as the screens ask it. */
export interface MeasureOnScreen {
  id: string;
  home: Home;
  entry: EntryView;
  name: string;
  formula: Formula;
  source: Source;
  unit: string | null;
  owner: string | null;
  newestMonth: string | null;
  /** In the order of their months. */
  versions: Version[];
  sheet: Sheet;
}

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const isFormula = (value: unknown): value is Formula => typeof value === 'string' && value in FORMULAS;
const formulaIn = (value: unknown, otherwise: Formula): Formula => (isFormula(value) ? value : otherwise);
const sourceIn = (value: unknown): Source => SOURCES.find((one) => one === value) ?? 'counted';

/** @param definitions those of this measure, in any order. */
export function measureOnScreen(entry: EntryView, definitions: readonly EntryView[], sheet: Sheet): MeasureOnScreen {
  const { body } = entry;
  const first = formulaIn(body['formula'], 'share');
  const versions: Version[] = [
    {
      version: 1,
      from: null,
      formula: first,
      text: textIn(body['definition']),
      reason: null,
      by: entry.by,
      at: entry.at,
    },
  ];
  const later = definitions.filter(({ removed, body: { from } }) => !removed && typeof from === 'string');
  for (const one of [...later].sort((a, b) => (String(a.body['from']) < String(b.body['from']) ? -1 : 1)))
    versions.push({
      version: versions.length + 1,
      from: String(one.body['from']),
      formula: formulaIn(one.body['formula'], versions.at(-1)?.formula ?? first),
      text: textIn(one.body['text']),
      reason: textIn(one.body['reason']),
      by: one.by,
      at: one.at,
    });
  return {
    id: entry.id,
    home: entry.home,
    entry,
    name: textIn(body['name']) ?? 'Measure without a name',
    formula: versions.at(-1)?.formula ?? first,
    source: sourceIn(body['source']),
    unit: textIn(body['unit']),
    owner: entry.owner,
    newestMonth: newestMonthOf(sheet) ?? textIn(body['newestMonth']),
    versions,
    sheet,
  };
}

/** @returns the version in force in a month. */
export const versionIn = ({ versions }: Pick<MeasureOnScreen, 'versions'>, month: string): Version =>
  versions.findLast(({ from }) => from === null || from <= month) ?? versions[0]!;

/** @returns how texts are read in a month of a measure. */
export function wordsIn(measure: MeasureOnScreen, month: string, reasons: readonly KnownReason[]): CellWords {
  const { parts } = FORMULAS[versionIn(measure, month).formula];
  return { parts, source: measure.source, unit: measure.unit, reasons };
}

/**
 * A cell with the version by which it was read, whatever is stored of that. A number that was stored without a unit, as
 * it is before its measure names one, is in the unit of the measure.
 */
export function cellIn(measure: MeasureOnScreen, segment: string, month: string): Cell {
  const cell: Cell = measure.sheet.cells[segment]?.[month] ?? null;
  if (cell === null || 'state' in cell) return cell;
  const { version } = versionIn(measure, month);
  if (!('number' in cell)) return { ...cell, version };
  return { ...cell, version, unit: cell.unit ?? measure.unit ?? undefined };
}

export const segmentsIn = ({ sheet: { cells } }: Pick<MeasureOnScreen, 'sheet'>): string[] =>
  Object.keys(cells).sort((a, b) => (a === EVERYBODY ? -1 : b === EVERYBODY ? 1 : a < b ? -1 : 1));

/** The segment that stands for the measure where one number is asked for: everybody, or the first that was read. */
export const mainSegment = (measure: MeasureOnScreen): string => segmentsIn(measure)[0] ?? EVERYBODY;

/** The newest cell of a segment that holds a reading. */
export function newestOf(measure: MeasureOnScreen, segment: string): { month: string; cell: Cell } | null {
  return readingBefore(measure, segment, AFTER_ALL);
}

/** Later than every month. */
const AFTER_ALL = '9999-99';

/** The reading of a segment before a month; months without one are passed over. */
export function readingBefore(
  measure: MeasureOnScreen,
  segment: string,
  before: string,
): { month: string; cell: Cell } | null {
  const months = Object.keys(measure.sheet.cells[segment] ?? {}).sort();
  const month = months.findLast((one) => {
    const cell = cellIn(measure, segment, one);
    return one < before && cell !== null && !('state' in cell);
  });
  return month === undefined ? null : { month, cell: cellIn(measure, segment, month) };
}

const monthCells = (measure: MeasureOnScreen, segment: string): MonthCell[] =>
  Object.keys(measure.sheet.cells[segment] ?? {}).flatMap((period) => {
    const cell = cellIn(measure, segment, period);
    return cell === null ? [] : [{ ...cell, period }];
  });

/** Every month from the first reading to the last, gaps as gaps, and the runs that one line may join. */
export function seriesIn(measure: MeasureOnScreen, segment: string): Series {
  const cells = monthCells(measure, segment);
  const months = cells.map(({ period }) => period).sort();
  const [first, last] = [months[0], months.at(-1)];
  return first === undefined || last === undefined ? { months: [], lines: [] } : seriesOf(first, last, cells);
}

export interface AlarmAt {
  segment: string;
  month: string;
  alarm: Alarm;
}

export interface Alarms {
  /** Only months of which something is to be said, the newest first. */
  found: AlarmAt[];
  /** That the measure be defined anew, the earliest month first. */
  proposals: Proposal[];
}

/** Stated values that do not follow from their parts by the definition in force, in every segment. */
export function alarmsIn(measure: MeasureOnScreen): Alarms {
  const found: AlarmAt[] = [];
  const proposals: Proposal[] = [];
  for (const segment of segmentsIn(measure)) {
    const judged = alarmRuns(
      Object.keys(measure.sheet.cells[segment] ?? {}).map((period) => ({
        period,
        inForce: versionIn(measure, period).formula,
        cell: cellIn(measure, segment, period),
      })),
    );
    for (const { period, ...alarm } of judged.months)
      if (alarm.state !== 'ok' && alarm.state !== 'not provided') found.push({ segment, month: period, alarm });
    proposals.push(...judged.proposals.filter(({ from }) => !proposals.some((one) => one.from === from)));
  }
  found.sort((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0));
  return { found, proposals: proposals.sort((a, b) => (a.from < b.from ? -1 : 1)) };
}

/** Whether a month is one of those of which a reading is owed, counted from the first that was read. */
export function isOwed(measure: MeasureOnScreen, segment: string, month: string): boolean {
  const [first] = Object.keys(measure.sheet.cells[segment] ?? {}).sort();
  const every = Math.max(1, Number(measure.entry.body['everyMonths'] ?? 1));
  return first !== undefined && month > first && (monthsBetween(first, month).length - 1) % every === 0;
}

/** The months of which a reading is owed. @param now ISO 8601 in UTC. */
export function owedIn(measure: MeasureOnScreen, now: string): string[] {
  const every = measure.entry.body['everyMonths'];
  const everyMonths = typeof every === 'number' ? every : null;
  return monthsOwed({ newestMonth: measure.newestMonth, everyMonths, since: monthOf(measure.entry.at) }, now);
}
