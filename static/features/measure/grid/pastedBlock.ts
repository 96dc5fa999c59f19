import { notComputed } from '#tables/words/formulas';
import { isBlank, normalForm, plainText } from '#tables/words/normalForm';
import { wholeIn } from '../cells/readCell';

/** A block of a spreadsheet as it is meant: which row and column each text belongs to, where the block says so. */
export interface MeantBlock {
  /** Ids of the columns; null where the block names none, and the columns count from the marked cell on. */
  columns: (string | null)[] | null;
  rows: { rowId: string | null; texts: string[] }[];
}

export interface Names {
  rowNamed: (text: string) => string | null;
  columnNamed: (text: string) => string | null;
  /** Whether a reading is two numbers, which may stand in two columns. */
  isPair: boolean;
}

/**
 * Reads what was copied from a spreadsheet: with or without the names of its rows and columns, and counts in one column
 * as "84 of 120" or in two.
 */
export function meantBlock(texts: readonly (readonly string[])[], names: Names): MeantBlock {
  const width = Math.max(0, ...texts.map((row) => row.length));
  const whole = texts.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
  const heads = headsOf(whole, names);
  const body = heads ? whole.slice(1) : whole;
  const isNamed = width > 1 && body.length > 0 && body.every(([name = '']) => names.rowNamed(name) !== null);
  const cells = isNamed ? body.map((row) => row.slice(1)) : body;
  const isPaired = names.isPair && isInPairs(cells);
  return {
    columns: heads && (isPaired ? everySecond(heads) : heads),
    rows: cells.map((row, at) => ({
      rowId: isNamed ? names.rowNamed(body[at]?.[0] ?? '') : null,
      texts: isPaired ? joined(row) : row,
    })),
  };
}

/** The first row, where it holds no readings: names of columns, or words such as "x" and "n". */
function headsOf(whole: readonly string[][], { rowNamed, columnNamed }: Names): (string | null)[] | null {
  const [first, ...rest] = whole;
  if (!first || rest.length === 0) return null;
  const isNamed = first.length > 1 && rest.every(([name = '']) => rowNamed(name) !== null);
  const above = isNamed ? first.slice(1) : first;
  const columns = above.map(columnNamed);
  const isHeads = columns.some((column) => column !== null) || above.every(isWord);
  return isHeads ? columns : null;
}

const isWord = (text: string): boolean => /\p{L}/u.test(text) && !/\d/.test(text) && !isNothing(text) && !isError(text);
const isError = (text: string): boolean => notComputed(text) !== null;
const isWhole = (text: string): boolean => wholeIn(text) !== undefined;
const isNothing = (text: string): boolean => /^(-*|n\.?\/?a\.?|not applicable|not provided)$/.test(normalForm(text));

/** Where each cell is one number, or none, and their count is even: x and n, side by side. */
function isInPairs(rows: readonly (readonly string[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  const isOne = (text: string): boolean => isNothing(text) || isError(text) || isWhole(text);
  return width > 0 && width % 2 === 0 && rows.flat().every(isOne) && rows.flat().some(isWhole);
}

function joined(row: readonly string[]): string[] {
  return Array.from({ length: row.length / 2 }, (_, at) => {
    const [x = '', n = ''] = row.slice(2 * at, 2 * at + 2);
    const uncomputed = [x, n].find(isError);
    if (uncomputed !== undefined) return uncomputed;
    if (isNothing(x) && isNothing(n)) return isBlank(x) ? n : x;
    return `${plainText(x)} of ${plainText(n)}`;
  });
}

const everySecond = (names: readonly (string | null)[]): (string | null)[] =>
  names.flatMap((name, at) => (at % 2 === 0 ? [name ?? names[at + 1] ?? null] : []));
