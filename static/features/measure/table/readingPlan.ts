import { isBlank, normalForm } from '#tables/words/normalForm';
import { cellWords } from '../cells/cellText';
import { readCell, type CellValue, type CellWords } from '../cells/readCell';
import { sameReading } from '../cells/sameReading';
import { EVERYBODY } from '../reading/measureOnScreen';
import type { CellAddress, ReadingEdit } from '../saving/readingBook';
import type { FileColumn, HeadNames, ReadTable } from './readingFile';
import type { HeadName } from './readingRows';

/** What has to be known to make readings of rows. */
export interface PlanAround extends HeadNames {
  /** The measures that a name means; where a file names none, all of them. */
  measuresNamed: (name: string) => readonly { id: string; name: string; mayEnter: boolean }[];
  /** The one measure that rows without a name are of; null where there are several. */
  only: string | null;
  wordsAt: (cell: CellAddress) => CellWords;
  valueAt: (cell: CellAddress) => CellValue;
  nameOf: (cell: CellAddress) => string;
  locale: string;
}

/** A reading that would change, with what stands there now. */
export interface PlannedReading {
  line: number;
  edit: ReadingEdit;
  name: string;
  now: string;
  then: string;
}

export interface RowProblem {
  line: number;
  problem: string;
}

export interface ReadingPlan {
  readings: PlannedReading[];
  /** Rows that are left out whole, each with what is wrong. */
  problems: RowProblem[];
  /** Rows that change nothing. */
  unchanged: number;
}

/** @returns what importing would do. Of a row with anything wrong nothing is taken. */
export function readingPlan({ columns, rows }: ReadTable, around: PlanAround): ReadingPlan {
  const plan: ReadingPlan = { readings: [], problems: [], unchanged: 0 };
  const seen = new Map<string, number>();
  for (const { line, cells } of rows) {
    if (cells.every(isBlank)) continue;
    const read = rowOf(columns, cells, around);
    const again = read.edits.map(keyOf).find((key) => seen.has(key));
    if (again !== undefined) read.problems.push(`Row ${seen.get(again)} says the same cell.`);
    if (read.problems.length > 0) plan.problems.push({ line, problem: read.problems.join(' ') });
    else takeRow(plan, line, read.edits, seen, around);
  }
  return plan;
}

const keyOf = ({ measure, month, segment }: CellAddress): string => `${measure} ${month} ${segment}`;

function takeRow(
  plan: ReadingPlan,
  line: number,
  edits: readonly ReadingEdit[],
  seen: Map<string, number>,
  { valueAt, wordsAt, nameOf, locale }: PlanAround,
): void {
  for (const edit of edits) seen.set(keyOf(edit), line);
  const changing = edits.filter((edit) => !sameReading(valueAt(edit), edit.value));
  if (changing.length === 0) plan.unchanged += 1;
  plan.readings.push(
    ...changing.map((edit) => ({
      line,
      edit,
      name: nameOf(edit),
      now: cellWords(wordsAt(edit), valueAt(edit), locale),
      then: cellWords(wordsAt(edit), edit.value, locale),
    })),
  );
}

interface ReadRow {
  edits: ReadingEdit[];
  problems: string[];
}

function rowOf(columns: readonly FileColumn[], cells: readonly string[], around: PlanAround): ReadRow {
  const read: ReadRow = { edits: [], problems: [] };
  const textAt = (name: HeadName): string => {
    const text = cells[columns.indexOf(name)]?.trim() ?? '';
    return saysNothing(text) ? '' : text;
  };
  const measure = measureOf(textAt('of'), around);
  if (typeof measure === 'string') return { edits: [], problems: [measure] };
  const month = columns.includes('month') ? around.monthNamed(textAt('month')) : null;
  if (columns.includes('month') && month === null)
    return { edits: [], problems: [`“${textAt('month')}” is no month. Write it like 2026-11.`] };
  const named = textAt('customers');
  const segment = named === '' ? EVERYBODY : around.segmentNamed(named);
  if (segment === null) return { edits: [], problems: [`“${named}” is no group of customers that the settings list.`] };
  const put = (cell: Omit<CellAddress, 'measure'>, text: string): void => {
    const address = { measure: measure.id, ...cell };
    const value = readCell(around.wordsAt(address), text);
    if (value.ok) read.edits.push({ ...address, value: value.value });
    else read.problems.push(`${around.nameOf(address)}: ${value.problem}`);
  };
  const said = saidText(textAt);
  if ('problem' in said) read.problems.push(said.problem);
  else if (said.text !== '' && month !== null) put({ month, segment }, said.text);
  columns.forEach((column, at) => {
    const text = cells[at] ?? '';
    if (column === null || typeof column === 'string' || saysNothing(text)) return;
    if ('month' in column) put({ month: column.month, segment }, text);
    else if (month !== null) put({ month, segment: column.segment }, text);
  });
  return read;
}

/** An empty cell, or a dash, says nothing: it leaves what stands there, and is never 0. */
const saysNothing = (text: string): boolean => /^-*$/.test(normalForm(text));

/** @returns the measure that a row is of, or what is wrong in a sentence. */
function measureOf(name: string, { measuresNamed, only }: PlanAround): { id: string } | string {
  if (name === '') return only === null ? 'It names no measure.' : { id: only };
  const found = measuresNamed(name);
  const [first] = found;
  if (!first) return `No measure here is called “${name}”.`;
  if (found.length > 1) return `${found.length} measures are called “${name}”: import on the page of the one you mean.`;
  return first.mayEnter ? first : `You may not enter readings of “${name}”.`;
}

/** @returns the reading of a row as one text; counts may stand in two columns, or in one. */
function saidText(textAt: (name: HeadName) => string): { text: string } | { problem: string } {
  const [x, n, reading] = [textAt('x'), textAt('n'), textAt('value')];
  const counts = x === '' && n === '' ? '' : `${x} of ${n}`;
  if (counts !== '' && reading !== '')
    return { problem: 'It says x and n, and a reading too: leave one of them empty.' };
  const text = counts === '' ? reading : counts;
  const isPlain = text === '' || normalForm(text) === 'n/a';
  const stated = textAt('stated');
  const source = textAt('source');
  if (isPlain || (stated === '' && source === '')) return { text };
  const behind = text.includes(';') ? '; ' : ' ';
  return { text: `${text}${stated === '' ? '' : `, stated ${stated}`}${source === '' ? '' : `${behind}${source}`}` };
}
