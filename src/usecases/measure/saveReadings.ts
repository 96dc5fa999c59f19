import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import type { Cells } from '#domain/measure/cells';
import { EMPTY_SHEET, newestMonthOf, withMonths } from '#domain/measure/sheet';
import { readSheet, writeSheet, type SheetRecord } from '#domain/measure/stored/sheetRecord';
import { blankEntry, changeEntry, type AppliedEntry, type Doing, type Entry } from '#domain/register/entry';
import { entryIdOf, readEntryId } from '#domain/register/entryId';
import { withDerived } from '#domain/register/derived';
import { homeName } from '#kernel/home';
import { inFlight } from '#kernel/inFlight';
import type { SheetStore } from '#ports/register/sheets';
import { pushStands, standMarksOf } from '#usecases/register/counting/standMarks';
import { goneEntry } from '#usecases/register/entryCall';
import type { SeenHome } from '#usecases/register/homeAccess';
import type { WritesEntries } from '#usecases/register/registerTools';
import { demandRight, epicStateOf, rightsIn } from '#usecases/register/rights';
import { checkRow, type CheckedRow, type Row } from './checkRow';
import { allUnderThem } from './walk';

/** What saving readings takes. */
export interface WritesReadings extends WritesEntries {
  store: WritesEntries['store'] & SheetStore;
}

type SavedRow = Output<'reading.save'>['rows'][number];

/** Readings in one transaction: each with its history, beside the sheet, the measure, marks and people. */
const AT_ONCE = 6;
/** How often others may get in between. */
const ROUNDS = 5;
const MEASURES_AT_ONCE = 4;

const BUSY = 'These readings are being saved elsewhere at the moment. Try again in a minute.';

/**
 * Saves what measures say of months. Rows of one measure are stored together, with its sheet; what is wrong with one
 * row stops no other, and neither does a month that somebody else saved meanwhile.
 * @throws AppError `notFound` where a measure belongs elsewhere, `forbidden` for who may not enter readings here.
 */
export async function saveReadings(
  tools: WritesReadings,
  seen: SeenHome,
  { home, rows }: Input<'reading.save'>,
): Promise<Output<'reading.save'>> {
  demandHere(seen, rows);
  const { store, viewerJira, clock } = tools;
  const measureIds = [...new Set(rows.map(({ measure }) => measure))];
  const basis = await store.readEntryBasis(home, [...measureIds, ...rows.map((row) => readingId(tools, seen, row))]);
  const { settings } = basis.settings;
  const rights = await rightsIn('reading', seen, epicStateOf(undefined), settings, viewerJira);
  demandRight(rights.add, 'reading', 'add');
  const measures = measureIds.flatMap((id) => basis.entries.get(id) ?? []).filter(({ removed }) => !removed);
  const [definitions, sheets] = await Promise.all([
    allUnderThem(store, 'definition', measures),
    store.readSheets(measures.map(({ id }) => id)),
  ]);
  const checked = rows.map((row, at) => {
    const measure = measures.find(({ id }) => id === row.measure);
    const before = basis.entries.get(readingId(tools, seen, row));
    return { at, row, before, checked: checkRow(row, { measure, definitions, before, settings, now: clock.now() }) };
  });
  const answers: (SavedRow | undefined)[] = checked.map(({ row, checked: { problems } }) =>
    problems.length > 0 ? { ...nameOf(row), problems } : undefined,
  );
  const work = measures.map((measure) => async () => {
    const own = checked.filter(({ row, checked: { problems } }) => row.measure === measure.id && problems.length === 0);
    const known: Known = { sheet: sheets.get(measure.id), measure };
    for (let start = 0; start < own.length; start += AT_ONCE) {
      const saved = await storeRows(tools, seen, known, own.slice(start, start + AT_ONCE));
      saved.forEach((answer, index) => (answers[own[start + index]?.at ?? -1] = answer));
    }
  });
  await inFlight(MEASURES_AT_ONCE, work);
  return { rows: answers.flatMap((answer) => answer ?? []) };
}

const nameOf = ({ measure, month }: Row) => ({ measure, month });

const readingId = ({ ids }: WritesReadings, { home }: SeenHome, { measure, month }: Row): string =>
  entryIdOf('reading', home, ids.of('reading', measure, month));

/** @throws AppError `notFound`, `invalid` */
function demandHere({ home }: SeenHome, rows: readonly Row[]): void {
  for (const { measure } of rows) {
    if (homeName(readEntryId(measure).home) !== homeName(home)) throw goneEntry();
  }
  if (new Set(rows.map(({ measure, month }) => `${measure} ${month}`)).size < rows.length)
    throw new AppError('invalid', 'A month of a measure stands there twice. Send each once.');
}

interface OwnRow {
  row: Row;
  before: Entry | undefined;
  checked: CheckedRow;
}

/** A measure and its sheet, as far as this call knows them. */
interface Known {
  sheet: SheetRecord | undefined;
  measure: Entry;
}

async function asItIsNow(store: WritesReadings['store'], measureId: string): Promise<Known> {
  const [sheet, measure] = await Promise.all([store.readSheetNow(measureId), store.readEntryNow(measureId)]);
  if (!measure) throw goneEntry();
  return { sheet, measure };
}

/** Stores rows of one measure; where only the sheet or the measure moved, the same rows once more. */
async function storeRows(
  tools: WritesReadings,
  seen: SeenHome,
  known: Known,
  rows: readonly OwnRow[],
): Promise<SavedRow[]> {
  const { store, clock } = tools;
  let entries = new Map(rows.flatMap(({ before }) => (before ? [[before.id, before] as const] : [])));
  for (let round = 0; round < ROUNDS; round += 1) {
    const { sheet, measure } = round === 0 ? known : await asItIsNow(store, known.measure.id);
    const doing = { by: seen.accountId, at: clock.now(), epic: epicStateOf(undefined) };
    const made = rows.map((own) => madeOf(tools, seen, own, entries, doing));
    const applied = made.flatMap(({ applied: one }) => (one?.changed ? [one] : []));
    const answers = made.map((one) => one.answer);
    if (applied.length === 0) return answers;
    const next = sheetWith(sheet, measure, applied, doing.at);
    // What follows in the same call builds on it, unless it moved.
    [known.sheet, known.measure] = [next.sheet, next.measure ?? measure];
    const saves = applied.map(saveOf);
    const stands = standMarksOf(applied, doing.at);
    const outcome = await store.commitReadings({ saves, ...next }, stands);
    if (outcome === 'stored') {
      await pushStands(tools, stands, saves);
      return answers;
    }
    if (outcome === 'readingMoved')
      entries = await store.readEntries(rows.map(({ row }) => readingId(tools, seen, row)));
  }
  throw new AppError('unavailable', BUSY);
}

interface Made {
  answer: SavedRow;
  applied?: AppliedEntry;
}

function madeOf(
  tools: WritesReadings,
  seen: SeenHome,
  { row, checked: { changes } }: OwnRow,
  entries: ReadonlyMap<string, Entry>,
  doing: Doing,
): Made {
  const id = readingId(tools, seen, row);
  const before = entries.get(id) ?? blankEntry('reading', seen.home, id, doing);
  const cells = cellsOf(before);
  if (before.version !== row.version)
    return { answer: { ...nameOf(row), conflict: { version: before.version, cells } } };
  const kept = Object.entries({ ...cells, ...changes }).filter(([, cell]) => cell !== null);
  const next = Object.fromEntries(kept) as Cells;
  const isNothing = before.version === 0 && kept.length === 0;
  if (isNothing) return { answer: { ...nameOf(row), version: 0, cells: {} } };
  const applied = changeEntry(before, { measure: row.measure, month: row.month, cells: next }, doing);
  const version = applied.changed ? applied.next.version : before.version;
  return { answer: { ...nameOf(row), version, cells: next }, applied };
}

const cellsOf = ({ values: { cells } }: Entry): Cells => (cells ?? {}) as Cells;

const saveOf = ({ next, from, to }: AppliedEntry) => ({
  entry: next,
  change: { id: next.id, version: next.version, at: next.updatedAt, actor: next.updatedBy, from, to },
});

/** The sheet as it then is, and the measure where the newest month that was read is another one. */
function sheetWith(
  found: SheetRecord | undefined,
  measure: Entry,
  applied: readonly AppliedEntry[],
  at: string,
): { sheet: SheetRecord; measure: Entry | null } {
  const months = applied.map(({ next }) => ({
    month: String(next.values['month']),
    version: next.version,
    entered: next.updatedAt,
    cells: cellsOf(next),
  }));
  const sheet = withMonths(found ? readSheet(found.body) : EMPTY_SHEET, months);
  const newestMonth = newestMonthOf(sheet);
  const { id: subject, home } = measure;
  return {
    sheet: { subject, home, version: (found?.version ?? 0) + 1, updatedAt: at, body: writeSheet(sheet) },
    measure: withDerived(measure, { newestMonth }),
  };
}
