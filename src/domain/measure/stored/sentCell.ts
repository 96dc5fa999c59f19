import { tryParse } from '#kernel/tryParse';
import { isRecord } from '#kernel/sameJson';
import { kindOfParts, problemOfParts, type Parts, type PartsKind } from '../parts';
import { storedCellSchema, type StoredCell } from '../reading';

/** The parts that a measure of each formula is entered in. */
export const PARTS_OF = {
  share: 'counts',
  mean: 'levels',
  topTwo: 'levels',
  netPromoters: 'promoters',
  number: 'figure',
  duration: 'figure',
  reasons: 'reasons',
} as const satisfies Record<string, PartsKind>;

/** What is entered, in words. */
const WORDS: Readonly<Record<PartsKind, string>> = {
  counts: 'so many of so many',
  levels: 'five counts, from the worst level to the best',
  promoters: 'promoters, passives and detractors',
  figure: 'one number',
  reasons: 'how many were asked, how many gave a reason, and how many gave each',
};

const NO_CELL = 'What was sent is no reading. Reload the page, then enter it again.';

/** What a cell says that somebody sent, or what is wrong with it in words. */
export type SentCell = { cell: StoredCell | null } | { problem: string };

/**
 * @param sent null clears the cell. @param formulas by which the measure is made, in any of its definitions; any where
 *   none is said.
 * @returns what a cell says that somebody sent.
 */
export function readSentCell(sent: unknown, formulas: readonly string[]): SentCell {
  if (sent === null) return { cell: null };
  const wanted = [...new Set(formulas.flatMap((formula) => partsOf(formula) ?? []))];
  const parsed = tryParse<StoredCell>(storedCellSchema, sent);
  if (!parsed.success) return { problem: whyNot(sent) };
  const cell = withoutVersion(parsed.data);
  if ('state' in cell || wanted.length === 0 || wanted.includes(kindOfParts(cell))) return { cell };
  return { problem: `This measure takes ${wanted.map((parts) => WORDS[parts]).join(', or ')}.` };
}

const partsOf = (formula: string): PartsKind | undefined =>
  Object.entries(PARTS_OF).find(([name]) => name === formula)?.[1];

/** By which definition it was read follows from its month. */
function withoutVersion(cell: StoredCell): StoredCell {
  if ('state' in cell) return cell;
  const { version: _, ...rest } = cell;
  return rest;
}

/** Parts that are numbers and cannot be are told apart from what is no reading at all. */
function whyNot(sent: unknown): string {
  if (!isRecord(sent) || !isParts(sent)) return NO_CELL;
  const problem = problemOfParts(sent);
  return problem === null ? NO_CELL : `${problem}. Correct one of the numbers.`;
}

const PART_NAMES: readonly (readonly string[])[] = [
  ['x', 'n'],
  ['promoters', 'passives', 'detractors'],
  ['asked', 'gave'],
  ['number'],
];
const isNumbers = (values: readonly unknown[]): boolean => values.every((value) => typeof value === 'number');

function isParts(sent: Readonly<Record<string, unknown>>): sent is Record<string, unknown> & Parts {
  const { levels, reasons } = sent;
  if (Array.isArray(levels)) return isNumbers(levels);
  if ('asked' in sent && !(isRecord(reasons) && isNumbers(Object.values(reasons)))) return false;
  return PART_NAMES.some((names) => isNumbers(names.map((name) => sent[name])));
}
