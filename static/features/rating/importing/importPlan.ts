import type { CellValue, Column } from '../answers/columns';
import type { ImportedRow } from '../tables/importedRow';

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
  /** Values without a meaning in rows that are imported without them. */
  unread: UnreadValue[];
  passed: PassedRow[];
}

/** A row that cannot be imported, with every reason. */
export interface RowError {
  line: number;
  key: string;
  problems: string[];
}

/** A value that is no answer: what is stored of it stays. */
export interface UnreadValue {
  line: number;
  key: string;
  /** Its column by its head in the file, or its place. */
  head: string;
  problem: string;
}

/** A row that is no epic, or says what another row says. */
export interface PassedRow {
  line: number;
  /** What stands where the key should. */
  written: string;
  why: string;
}

export interface PlanFacts {
  /** The epics that the person sees, by key in capital letters. */
  epics: ReadonlyMap<string, KnownEpic>;
  valueAt: (epicId: string, column: Column) => CellValue;
  mayEdit: (epicId: string) => boolean;
  /** An empty cell takes the answer away; otherwise it leaves it as it is. */
  emptyClears: boolean;
  /** The file is a text: what stands right of the last head was cut off from a value. */
  separated: boolean;
}

/** Hidden and absent are the same to the person: which of the two it is must not be told. */
const UNKNOWN = 'There is no epic with this key among those that you can see here.';
const READ_ONLY = 'You may not edit this epic.';
const TORN =
  'A quotation mark in this row does not close, so that its cells ' +
  'cannot be told apart for sure. Correct it in the file.';
const MORE_CELLS =
  'The row has more cells than there are heads: a separator stands within a value. Put that value in quotation marks.';
const LONGEST_KEY = 60;

/**
 * Compares what the rows of a file say with what is stored. @returns every change, and everything of the file that is
 * not imported, with its reason.
 */
export function planImport(rows: readonly ImportedRow[], facts: PlanFacts): ImportPlan {
  const plan: ImportPlan = { changes: [], unchanged: 0, errors: [], unread: [], passed: [] };
  const byKey = rowsByKey(rows);
  for (const one of rows) {
    const same = one.key === null ? [] : (byKey.get(one.key) ?? []);
    if (one.passed !== null) plan.passed.push({ line: one.row.line, written: shortened(one.written), why: one.passed });
    else if (same[0] && same[0] !== one && saysTheSame(same[0], one))
      plan.passed.push({
        line: one.row.line,
        written: shortened(one.written),
        why: `It says the same as row ${same[0].row.line}.`,
      });
    else take(plan, one, linesOf(same.filter((other) => !saysTheSame(other, one))), facts);
  }
  return plan;
}

function rowsByKey(rows: readonly ImportedRow[]): ReadonlyMap<string, ImportedRow[]> {
  const byKey = new Map<string, ImportedRow[]>();
  for (const one of rows) {
    const same = one.key === null ? [] : byKey.get(one.key);
    if (same) same.push(one);
    else if (one.key !== null) byKey.set(one.key, [one]);
  }
  return byKey;
}

const shortened = (text: string): string => text.slice(0, LONGEST_KEY).toWellFormed();
const linesOf = (rows: readonly ImportedRow[]): number[] => rows.map(({ row }) => row.line);

const saysTheSame = (one: ImportedRow, other: ImportedRow): boolean =>
  one.cells.length === other.cells.length &&
  one.cells.every(
    (cell, at) =>
      cell.means === other.cells[at]?.means &&
      cell.value === other.cells[at]?.value &&
      cell.problem === other.cells[at]?.problem,
  );

function take(
  plan: ImportPlan,
  { row, key, written, keyProblem, moreCells, cells }: ImportedRow,
  others: readonly number[],
  facts: PlanFacts,
): void {
  const { line } = row;
  const epic = key === null ? undefined : facts.epics.get(key);
  const changed = epic ? cells.flatMap((cell) => changeOf(cell, epic, facts)) : [];
  const problems = [
    ...(keyProblem === null ? [] : [keyProblem]),
    ...(others.length === 0 ? [] : [`The epic also stands in row ${others.slice(0, 5).join(', ')}. Keep one of them.`]),
    ...(key !== null && !epic ? [UNKNOWN] : []),
    ...(row.torn ? [TORN] : []),
    ...(facts.separated && moreCells ? [MORE_CELLS] : []),
    ...(epic && changed.length > 0 && !facts.mayEdit(epic.id) ? [READ_ONLY] : []),
  ];
  const unread = cells.flatMap(({ head, problem }) =>
    problem === null ? [] : [{ line, key: key ?? '', head, problem }],
  );
  if (problems.length > 0) {
    plan.errors.push({
      line,
      key: shortened(key ?? written),
      problems: [...problems, ...unread.map(({ head, problem }) => `${head}: ${problem}`)],
    });
    return;
  }
  plan.unread.push(...unread);
  if (epic && changed.length > 0)
    plan.changes.push({ id: epic.id, key: epic.key, summary: epic.summary, line, cells: changed });
  else plan.unchanged += 1;
}

function changeOf(
  { column, means, value }: ImportedRow['cells'][number],
  epic: KnownEpic,
  { valueAt, emptyClears }: PlanFacts,
): ImportedCell[] {
  if (means === 'unread' || (means === 'blank' && !emptyClears)) return [];
  const from = valueAt(epic.id, column);
  return from === value ? [] : [{ column, from, to: value }];
}
