import { hasMoreCells } from '#tables/sheets/fit';
import type { SheetRow, Table } from '#tables/sheets/sheet';
import { notComputed } from '#tables/words/formulas';
import { issueKeyIn, namesSeveralIssues } from '#tables/words/issueKeys';
import { isBlank, sameWord } from '#tables/words/normalForm';
import { parseCell } from '../answers/cellText';
import type { CellValue, Column } from '../answers/columns';
import type { Mapping } from './mapping';
import { isTotal } from './totalWords';

/**
 * What a cell of a file means in the column it goes to. Nothing that can be seen is blank: only a blank cell takes an
 * answer away.
 */
export interface ReadCell {
  column: Column;
  /** Its column in the file, by its head or its place. */
  head: string;
  means: 'answer' | 'blank' | 'unread';
  value: CellValue;
  /** Why it is no answer, and what to do. */
  problem: string | null;
}

/** A row of a file, read for itself. */
export interface ImportedRow {
  row: SheetRow;
  /** The key that it names. */
  key: string | null;
  /** What stands where the key should. */
  written: string;
  /** Why it names none. */
  keyProblem: string | null;
  /** Why it is no epic at all, and stands in the way of nothing. */
  passed: string | null;
  /** Something stands right of the last head. */
  moreCells: boolean;
  cells: ReadCell[];
}

const NO_KEY = 'The row has no key.';
const NOT_RATED = 'is taken for “not rated” and changes nothing. To take the answer away, empty the cell.';

/** @returns what each row of a table says, by what its columns are; nothing of it depends on what is stored. */
export function readImportedRows({ heads, rows }: Table, mapping: Mapping, columns: readonly Column[]): ImportedRow[] {
  const keyAt = mapping.indexOf('key');
  const cells = mapping.flatMap((target, at) => {
    const column = columns.find(({ field }) => field === target);
    return column ? [{ at, read: cellReader(column, heads[at] || `Column ${at + 1}`) }] : [];
  });
  return rows.map((row) => {
    const written = row.cells[keyAt] ?? '';
    const key = issueKeyIn(written);
    const read = cells.map(({ at, read: readCell }) => readCell(row.cells[at] ?? ''));
    const passed = key === null ? whyPassed(row, written, heads, read) : null;
    return {
      row,
      key,
      written,
      cells: read,
      passed,
      keyProblem: key === null && passed === null ? whyNoKey(written) : null,
      moreCells: hasMoreCells(heads, row),
    };
  });
}

function whyPassed(
  { cells }: SheetRow,
  written: string,
  heads: readonly string[],
  read: readonly ReadCell[],
): string | null {
  if (heads.some((head) => !isBlank(head)) && heads.every((head, at) => sameWord(head, cells[at] ?? '')))
    return 'It repeats the heads.';
  if (isTotal(isBlank(written) ? (cells.find((cell) => !isBlank(cell)) ?? '') : written))
    return 'It sums up other rows.';
  return isBlank(written) && read.every(({ means }) => means === 'blank')
    ? 'It has neither a key nor an answer.'
    : null;
}

function whyNoKey(written: string): string {
  if (isBlank(written)) return NO_KEY;
  if (namesSeveralIssues(written)) return 'The cell names several epics. Give each a row of its own.';
  const uncomputed = notComputed(written);
  return uncomputed === null
    ? 'This is not the key of an epic. A key looks like ABC-12.'
    : `What stands here ${uncomputed}`;
}

/** The same few texts stand in thousands of cells: each is read once. */
function cellReader(column: Column, head: string): (written: string) => ReadCell {
  const read = new Map<string, ReadCell>();
  return (written) => {
    const known = read.get(written) ?? readCell(column, head, written);
    read.set(written, known);
    return known;
  };
}

function readCell(column: Column, head: string, written: string): ReadCell {
  const cell = { column, head, value: null, problem: null };
  if (isBlank(written)) return { ...cell, means: 'blank' };
  const parsed = parseCell(column, written);
  if (!parsed.ok) return { ...cell, means: 'unread', problem: parsed.problem };
  if (parsed.value === null) return { ...cell, means: 'unread', problem: `“${written.trim()}” ${NOT_RATED}` };
  return { ...cell, means: 'answer', value: parsed.value };
}
