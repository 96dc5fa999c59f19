import { FileProblem } from '#tables/fileProblem';
import { tableAt } from '#tables/openTableFile';
import { likeliestHeads, type Fit } from '#tables/sheets/fit';
import { separatedRows } from '#tables/sheets/separated';
import type { SheetRow } from '#tables/sheets/sheet';
import { textSheets } from '#tables/sheets/textSheets';
import { normalForm } from '#tables/words/normalForm';
import { unguarded } from '../../rating/answers/cellText';
import { openChosenFile, type ChosenFile } from '../../rating/tables/ratingFile';
import { HEADS, HEAD_NAMES, type HeadName } from './readingRows';

/** Rows that are read at once. */
export const MOST_ROWS = 10_000;

/** What a column holds: one of the heads, or the readings of one segment, or of one month. */
export type FileColumn = HeadName | { segment: string } | { month: string } | null;

/** Which texts are the names of segments and months. */
export interface HeadNames {
  segmentNamed: (text: string) => string | null;
  monthNamed: (text: string) => string | null;
}

export interface ReadTable {
  columns: FileColumn[];
  /** Heads that are none of those that are known. */
  leftOut: string[];
  rows: { line: number; cells: string[] }[];
}

/** Other words that people have for the heads. */
const ALSO: Partial<Record<HeadName, readonly string[]>> = {
  month: ['period', 'date'],
  customers: ['segment', 'customer segment'],
  x: ['count', 'yes', 'numerator'],
  n: ['of', 'all', 'base', 'denominator', 'asked'],
  value: ['value', 'cell'],
  stated: ['stated value', 'published'],
};

/** @returns what each column is, by its head. */
export function columnsOf(heads: readonly string[], { segmentNamed, monthNamed }: HeadNames): FileColumn[] {
  const taken = new Set<HeadName>();
  return heads.map((head) => {
    const form = normalForm(head);
    const name = HEAD_NAMES.find(
      (one) => !taken.has(one) && (normalForm(HEADS[one]) === form || ALSO[one]?.includes(form) === true),
    );
    if (name !== undefined) {
      taken.add(name);
      return name;
    }
    const segment = segmentNamed(head);
    if (segment !== null) return { segment };
    const month = monthNamed(head);
    return month === null ? null : { month };
  });
}

/** A table of readings says the month, in a column or above one, and what was read. */
const fitOf =
  (names: HeadNames): Fit =>
  (heads) => {
    const columns = columnsOf(heads, names);
    return isWhole(columns) ? columns.filter((column) => column !== null).length : 0;
  };

function isWhole(columns: readonly FileColumn[]): boolean {
  const isWide = columns.some((column) => column !== null && typeof column === 'object');
  const says = isWide || columns.includes('value') || (columns.includes('x') && columns.includes('n'));
  const dated =
    columns.includes('month') ||
    columns.some((column) => column !== null && typeof column === 'object' && 'month' in column);
  return says && dated;
}

const NO_HEADS =
  'No row of this has heads that are known. Name a column “Month”, and either “x” and “n”, or “Reading”, or one ' +
  'column for each group of customers.';

/** @returns the readings of a file. @throws FileProblem with a sentence for the person. */
export async function tableOfFile(file: ChosenFile, names: HeadNames): Promise<ReadTable> {
  const opened = await openChosenFile(file, fitOf(names));
  const { heads, rows } = tableAt(opened, opened.taken);
  return checked(heads, rows, names);
}

/** @returns the readings of rows that were pasted. @throws FileProblem with a sentence for the person. */
export function tableOfText(text: string, names: HeadNames): ReadTable {
  const [heads, ...rows] = rowsOf(text.replace(/\r\n?/g, '\n'), fitOf(names));
  if (!heads) throw new FileProblem('Nothing was pasted. Copy some rows in your spreadsheet, then paste them here.');
  return checked(heads.cells, rows, names);
}

/** Spreadsheets part cells by tabs; without one it may be text of a CSV file. */
function rowsOf(text: string, fit: Fit): readonly SheetRow[] {
  if (text.includes('\t')) return separatedRows(text, '\t', MOST_ROWS + 2);
  const [best] = textSheets(text, fit, MOST_ROWS + 2)
    .map((sheet) => ({ sheet, fit: likeliestHeads(sheet, fit)?.fit ?? 0 }))
    .sort((one, other) => other.fit - one.fit);
  return best && best.fit > 0 ? best.sheet.rows() : separatedRows(text, '\t', MOST_ROWS + 2);
}

function checked(heads: readonly string[], rows: readonly SheetRow[], names: HeadNames): ReadTable {
  const columns = columnsOf(heads, names);
  if (!isWhole(columns)) throw new FileProblem(NO_HEADS);
  if (rows.length === 0)
    throw new FileProblem('There is no row below the heads. Copy the rows together with their heads.');
  if (rows.length > MOST_ROWS)
    throw new FileProblem(`These are more than ${MOST_ROWS.toLocaleString('en-GB')} rows. Take them in parts.`);
  return {
    columns,
    leftOut: heads.filter((head, at) => columns[at] === null && head.trim() !== ''),
    rows: rows.map(({ line, cells }) => ({ line, cells: cells.map(unguarded) })),
  };
}
