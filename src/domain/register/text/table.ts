import type { Entry, FieldProblem } from '../entry';
import { kindNamed, type KindName } from '../kinds';
import type { Field } from '../field';
import type { EntryState, Values } from '../kind';
import { plainWord, type TextAround } from './around';
import { cellOf, readCell } from './fieldText';

/** A column of a table of records: a field that a person writes. */
export interface TableColumn {
  name: string;
  field: Field;
}

/** @returns what can be written of a kind in a table, in the order in which it is asked. */
export function writtenColumns(kind: KindName): TableColumn[] {
  const { fields, own = [] } = kindNamed(kind);
  return Object.entries(fields)
    .filter(([name]) => !own.includes(name))
    .map(([name, field]) => ({ name, field }));
}

const answerColumns = (kind: KindName): TableColumn[] =>
  Object.entries(kindNamed(kind).answer ?? {}).map(([name, field]) => ({ name, field }));

const ANSWER = 'Answer: ';
const REMOVED_WORD = 'Removed';
/** What is told of a record beside what was said in it. */
const TOLD = ['State', 'Entered by', 'Entered at'] as const;

/** @returns the heads of a table of records: what was said, what was answered, and what is told beside it. */
export const tableHeads = (kind: KindName): string[] => [
  ...writtenColumns(kind).map(({ field }) => field.label),
  ...answerColumns(kind).map(({ field }) => ANSWER + field.label),
  ...TOLD,
];

/** A record as far as a table tells it. */
export type TableEntry = Pick<EntryState, 'values' | 'answer' | 'status' | 'by' | 'at'> & Pick<Entry, 'kind'>;

/** @returns a record as the cells of a row. */
export function tableRow({ kind, values, answer, status, by, at }: TableEntry, around: TextAround): string[] {
  return [
    ...writtenColumns(kind).map(({ name, field }) => cellOf(field, values[name], around)),
    ...answerColumns(kind).map(({ name, field }) => cellOf(field, answer?.[name], around)),
    kindNamed(kind).statuses[status] ?? REMOVED_WORD,
    around.people.nameOf(by) ?? by,
    at,
  ];
}

/** Where a table has which column; null: a head that is not one of a field that can be written. */
export type Mapping = readonly (TableColumn | null)[];

/** @returns which column each head is, by its label or by its name; of two heads of one column the first. */
export function mappingOf(kind: KindName, heads: readonly string[]): Mapping {
  const columns = writtenColumns(kind);
  const taken = new Set<string>();
  return heads.map((head) => {
    const word = plainWord(head);
    const column =
      columns.find(({ field }) => plainWord(field.label) === word) ??
      columns.find(({ name }) => plainWord(name) === word);
    if (!column || taken.has(column.name)) return null;
    taken.add(column.name);
    return column;
  });
}

/** @returns whether a row is one of heads: most of what stands in it is a head. */
export function isHeads(kind: KindName, cells: readonly string[]): boolean {
  const told = new Set(tableHeads(kind).map(plainWord));
  const written = cells.filter((cell) => cell.trim() !== '');
  const known = written.filter((cell, at) => told.has(plainWord(cell)) || mappingOf(kind, written)[at] !== null);
  return known.length > 0 && known.length * 2 > written.length;
}

/** A row that was read: what it says, and everything that is wrong with it. */
export interface ReadRow {
  values: Values;
  problems: FieldProblem[];
}

/** @returns what a row says. Cells below no column are passed over; what is left empty was not said. */
export function readRow(kind: KindName, mapping: Mapping, cells: readonly string[], around: TextAround): ReadRow {
  const values: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  mapping.forEach((column, at) => {
    const text = cells[at] ?? '';
    if (!column || text.trim() === '') return;
    const { name, field } = column;
    const cell = readCell(field, text, around);
    if (cell.ok) values[name] = cell.value;
    else problems.push({ field: name, sentence: `${field.label}: ${cell.problem}` });
  });
  const together = problems.length === 0 ? kindNamed(kind).problem?.({ ...empty(kind), ...values }) : null;
  if (together) {
    const { label = '' } = kindNamed(kind).fields[together.field] ?? {};
    problems.push({ field: together.field, sentence: `${label}: ${together.sentence}` });
  }
  if (problems.length === 0 && Object.keys(values).length === 0)
    problems.push({ field: '', sentence: 'Nothing in this row stands below a head that is known.' });
  return { values, problems };
}

const empty = (kind: KindName): Values => Object.fromEntries(writtenColumns(kind).map(({ name }) => [name, null]));
