import { parseCell } from '../answers/cellText';
import type { CellValue, Column } from '../answers/columns';
import type { Mapping } from '../tables/mapping';
import type { ReadTable } from '../tables/readTable';

/** An epic that an import may meet. */
export interface KnownEpic {
  id: string;
  key: string;
  summary: string;
}

export interface ImportedCell {
  column: Column;
  from: CellValue;
  to: CellValue;
}

/** What an import changes of one epic. */
export interface ImportedEpic extends KnownEpic {
  /** Row of the file. */
  line: number;
  cells: ImportedCell[];
}

export interface ImportPlan {
  changes: ImportedEpic[];
  /** Rows that say what is stored already, or nothing. */
  unchanged: number;
  errors: RowError[];
}

/** A row that cannot be imported, with every reason. */
export interface RowError {
  line: number;
  key: string;
  problems: string[];
}

export interface PlanFacts {
  columns: readonly Column[];
  /** The epics that the person sees, by key in capital letters. */
  epics: ReadonlyMap<string, KnownEpic>;
  valueAt: (epicId: string, column: Column) => CellValue;
  mayEdit: (epicId: string) => boolean;
  /** An empty cell takes the answer away; otherwise it leaves it as it is. */
  emptyClears: boolean;
}

/** Hidden and absent are the same to the person: which of the two it is must not be told. */
const UNKNOWN = 'There is no epic with this key among those that you can see here.';
const READ_ONLY = 'You may not edit this epic.';
const NO_KEY = 'The row has no key.';
const LONGEST_KEY = 60;

/**
 * Compares a table with what is stored. @returns every change, and every row that stands in the way of importing
 * anything.
 */
export function planImport({ rows }: ReadTable, mapping: Mapping, facts: PlanFacts): ImportPlan {
  const keyAt = mapping.indexOf('key');
  const lines = linesByKey(rows, keyAt);
  const plan: ImportPlan = { changes: [], unchanged: 0, errors: [] };
  for (const { line, cells } of rows) {
    const key = keyOf(cells, keyAt);
    const epic = facts.epics.get(key);
    const { changed, problems } = readRow(cells, mapping, facts, epic);
    const all = [...keyProblems(key, line, lines), ...(key !== '' && !epic ? [UNKNOWN] : []), ...problems];
    if (epic && changed.length > 0 && !facts.mayEdit(epic.id)) all.push(READ_ONLY);
    if (all.length > 0) plan.errors.push({ line, key: key.slice(0, LONGEST_KEY), problems: all });
    else if (epic && changed.length > 0)
      plan.changes.push({ id: epic.id, key: epic.key, summary: epic.summary, line, cells: changed });
    else plan.unchanged += 1;
  }
  return plan;
}

const keyOf = (cells: readonly string[], keyAt: number): string => (cells[keyAt] ?? '').trim().toUpperCase();

function linesByKey(rows: ReadTable['rows'], keyAt: number): ReadonlyMap<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const { line, cells } of rows) {
    const key = keyOf(cells, keyAt);
    const same = lines.get(key);
    if (same) same.push(line);
    else lines.set(key, [line]);
  }
  return lines;
}

function keyProblems(key: string, line: number, lines: ReadonlyMap<string, number[]>): string[] {
  if (key === '') return [NO_KEY];
  const others = (lines.get(key) ?? []).filter((other) => other !== line);
  return others.length === 0 ? [] : [`The epic also stands in row ${others.slice(0, 5).join(', ')}. Keep one of them.`];
}

function readRow(
  cells: readonly string[],
  mapping: Mapping,
  facts: PlanFacts,
  epic: KnownEpic | undefined,
): { changed: ImportedCell[]; problems: string[] } {
  const changed: ImportedCell[] = [];
  const problems: string[] = [];
  mapping.forEach((target, index) => {
    const column =
      target === null || target === 'key' ? undefined : facts.columns.find(({ field }) => field === target);
    const written = cells[index] ?? '';
    if (!column || (written.trim() === '' && !facts.emptyClears)) return;
    const parsed = parseCell(column, written);
    if (!parsed.ok) problems.push(`${column.label}: ${parsed.problem}`);
    else if (epic && facts.valueAt(epic.id, column) !== parsed.value)
      changed.push({ column, from: facts.valueAt(epic.id, column), to: parsed.value });
  });
  return { changed, problems };
}
