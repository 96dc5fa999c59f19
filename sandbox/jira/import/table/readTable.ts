import type { TakenTable, TableFile } from '#tables/openTableFile';
import { tableAt } from '#tables/openTableFile';
import { hasMoreCells, type Fit } from '#tables/sheets/fit';
import type { Separator, Sheet, SheetRow, Table } from '#tables/sheets/sheet';
import { isBlank } from '#tables/words/normalForm';
import { isIssueKey } from '../issueKey';
import type { RawIssue } from '../rawIssue';
import { issueOfRecord, type IssueRecord } from '../record';
import { englishHead } from '../../words/heads';
import { columnsOf, type ColumnNames, type Columns } from './columns';

/**
 * How well a table fits an export of issues: a key and a summary must be there, and each further known column counts.
 */
export const issueFit =
  (named: ColumnNames): Fit =>
  (heads, rows) => {
    const { places, byContent } = columnsOf(heads, rows, named);
    if (!places.has('key') || !places.has('summary')) return 0;
    const inKeys = rows.filter(({ cells }) =>
      (places.get('key') ?? []).some((at) => isIssueKey(cells[at] ?? '')),
    ).length;
    return 1 + (places.size - byContent.size) * 2 + byContent.size + (rows.length === 0 ? 0 : inKeys / rows.length);
  };

/** The issues of a table, and what is to be said of it. */
export interface TableIssues {
  issues: RawIssue[];
  notes: string[];
}

/** A table in which no issues can be found, with the cause and the cure. */
export class NoIssuesInTable extends Error {}

/**
 * Reads the issues of the table that fits best.
 * @throws NoIssuesInTable
 */
export function issuesOfTable(file: TableFile, named: ColumnNames): TableIssues {
  const table = tableAt(file, file.taken);
  const columns = columnsOf(table.heads, table.rows, named);
  requireColumns(columns, table, named);
  return {
    issues: table.rows.map((row) => rowIssue(row, table, columns)),
    notes: [...takenNotes(file), ...contentNotes(columns), ...emptyNotes(table)],
  };
}

function requireColumns({ places, unknown }: Columns, { heads, rows }: Table, named: ColumnNames): void {
  const missing = (['key', 'summary'] as const).filter((one) => !places.has(one));
  if (missing.length === 0) return;
  const shown = heads
    .filter((head) => !isBlank(head))
    .slice(0, 12)
    .map((head) => `"${head}"`)
    .join(', ');
  if (missing.includes('key') && !rows.some(({ cells }) => cells.some(isIssueKey))) {
    const cause = `is not a Jira export: no column holds keys of issues, such as SHOP-1. Its heads are ${shown}.`;
    throw new NoIssuesInTable(`${cause} Export the issues from Jira with the column Key.`);
  }
  const names = missing.map(englishHead);
  const example = unknown[0] ?? 'the head in the file';
  const cause =
    named.size > 0
      ? 'and no head is the one that --columns names'
      : 'perhaps they are in a language that is not known here';
  throw new NoIssuesInTable(
    `has no head that is known as ${names.join(' or ')}: ${cause}. Its heads are ${shown}. ` +
      `Name the column with --columns "${names[0] ?? ''}=${example}", or export again with Jira in English.`,
  );
}

function rowIssue(row: SheetRow, { heads }: Table, { places }: Columns): RawIssue {
  const key = (places.get('key') ?? []).map((at) => row.cells[at] ?? '').find((cell) => isIssueKey(cell)) ?? null;
  if (row.torn) {
    return {
      row: row.line,
      key,
      reason: 'a quotation mark in it never closes: close it, or write two of them for one in a text',
    };
  }
  const elsewhere = key === null ? row.cells.find(isIssueKey) : undefined;
  const more = row.cells.length > heads.length;
  if (hasMoreCells(heads, row) || (elsewhere !== undefined && more)) {
    const counts = `it has ${row.cells.length} cells where the header has ${heads.length}`;
    const cure = 'a text with a separator in it must stand in quotation marks';
    return { row: row.line, key: key ?? elsewhere?.trim() ?? null, reason: `${counts}: ${cure}` };
  }
  const record: IssueRecord = new Map(
    [...places].map(([name, at]) => [
      name,
      at.map((place) => (row.cells[place] ?? '').trim()).filter((cell) => cell !== ''),
    ]),
  );
  return { row: row.line, value: issueOfRecord(record) };
}

const SEPARATOR_NAMES: Record<Separator, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

/** Says how the table was found, wherever that was a choice. */
function takenNotes({ sheets, taken, letters }: TableFile): string[] {
  const sheet = sheets[taken.sheet];
  const notes: string[] = [];
  if (sheet && sheet.name !== null && sheets.length > 1) notes.push(`the sheet "${sheet.name}" was read`);
  if (sheet && isUnusual(sheet, taken)) notes.push(`its heads stand in row ${taken.headLine}`);
  if (sheet?.separator && sheet.separator !== ',')
    notes.push(`its cells are parted by ${SEPARATOR_NAMES[sheet.separator]}`);
  if (letters && letters.encoding.name !== 'utf-8') notes.push(`its letters were read as ${letters.encoding.words}`);
  if (letters && letters.lost > 0) notes.push(`${letters.lost} letters in it were lost before it came here`);
  return notes;
}

const isUnusual = ({ top }: Sheet, { headLine }: TakenTable): boolean => headLine !== (top[0]?.line ?? headLine);

const emptyNotes = ({ rows }: Table): string[] =>
  rows.length === 0 ? ['it holds no issues: no row stands below its heads'] : [];

function contentNotes({ byContent }: Columns): string[] {
  return [...byContent].map(
    ([name, head]) =>
      `its column "${head}" was taken for ${englishHead(name)} by what stands in it; ` +
      `if that is wrong, name the right one with --columns "${englishHead(name)}=…" --reset`,
  );
}
