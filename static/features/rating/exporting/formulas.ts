import { answerField } from '#domain/rating/assessment';
import { isAsked, KIND_NAMES, kindOf, missingRange, type Criterion } from '#domain/rating/criterion';
import { partsOf } from '#domain/rating/score';
import { textOf } from '#domain/settings/shippedTexts';
import { cellText } from '../answers/cellText';
import type { Column } from '../answers/columns';
import { asPart } from '../../../parts/pace/runInSlices';
import { exportColumns, RESULTS, tableSteps, type ExportedEpics, type TableCell } from './ratingTable';

/**
 * A formula, without its equals sign, and what it computes: a number, or the empty text where there is none. In one
 * column of a sheet all formulas are the same but for the row that they speak of, so that a workbook may hold each of
 * them once.
 */
export interface Formula {
  formula: string;
  value: number | '';
}
export type SheetCell = TableCell | Formula;

/** A sheet of a workbook; its first row holds the heads. */
export interface FormulaSheet {
  name: string;
  rows: SheetCell[][];
}

export const FIRST_ROW = 2;
const FACTS_BEFORE = 3;

/** @param index from 0. @returns the letters of a column of a spreadsheet: A, Z, AA. */
export function columnLetters(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetters((index - rest) / 26 - 1) + letter;
}

const quotedText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The criteria of the workbook in the order of its weights: those that take part. */
const weighted = ({ scale }: ExportedEpics): readonly Criterion[] => scale.criteria;

/**
 * The ratings as a workbook that computes the scores by itself: from the answers, by the weights, as
 * `src/domain/rating/score.ts` does (a weighted sum model; a missing answer at the low end of its range gives the
 * floor, at the high end the ceiling). Sheets: the ratings, the weights, what each option and stage counts, and the
 * utility of every answer. Yields the share that is done, epic by epic.
 */
export function* sheetSteps(exported: ExportedEpics): Generator<number, FormulaSheet[]> {
  const [heads = [], ...table] = yield* asPart(tableSteps(exported), 0, 0.4);
  const ratings = yield* asPart(ratingRows(exported, table), 0.4, 0.7);
  const utilities = yield* asPart(utilityRows(exported, table), 0.7, 1);
  return [
    { name: 'Ratings', rows: [heads, ...ratings] },
    weightSheet(exported),
    levelSheet(exported),
    { name: 'Utilities', rows: [utilityHeads(exported), ...utilities] },
  ];
}

function* ratingRows(exported: ExportedEpics, table: readonly TableCell[][]): Generator<number, SheetCell[][]> {
  const rows: SheetCell[][] = [];
  const order = columnLetters(weighted(exported).length + 1);
  for (const cells of table) {
    const row = FIRST_ROW + rows.length;
    const formulas = [
      scoreFormula(weighted(exported), row, 'low'),
      scoreFormula(weighted(exported), row, 'high'),
      placeFormula(order, row, table.length),
    ];
    const computed = cells.slice(-RESULTS.length).map((cell) => Number(cell ?? NaN));
    rows.push([
      ...cells.slice(0, -RESULTS.length),
      ...formulas.map((formula, at) => ({ formula, value: valueOrNone(computed[at]) })),
    ]);
    yield rows.length / table.length;
  }
  return rows;
}

const valueOrNone = (value = NaN): number | '' => (Number.isFinite(value) ? value : '');

/** @returns the rows of a column from the first epic to the last, as a formula names them. */
const allOf = (letters: string, epics: number): string =>
  `$${letters}$${FIRST_ROW}:$${letters}$${FIRST_ROW + epics - 1}`;

/**
 * The rank of an epic: the place of its number in the column that holds the order, which is a number where it has a
 * score.
 */
const placeFormula = (order: string, row: number, epics: number): string =>
  `IF(ISNUMBER(Utilities!$${order}${row}),RANK(Utilities!$${order}${row},Utilities!${allOf(order, epics)},1),"")`;

/** A rank by floor is multiplied by more than a ceiling can add to it, in millionths of a point above the lowest. */
const PER_RANK = 1e9;
const PER_POINT = 1e6;
const LOWEST = 100;

/**
 * One number an epic that is the lower the better it ranks: by its floor first, of one floor by its ceiling. Two plain
 * ranks cost a spreadsheet far less than counting for each epic those with a better floor, and those with the same
 * floor and a lower ceiling.
 */
function orderFormula(letters: { floor: string; ceiling: string }, row: number, epics: number): string {
  const [floor, ceiling] = [`Ratings!$${letters.floor}${row}`, `Ratings!$${letters.ceiling}${row}`];
  return (
    `IF(ISNUMBER(${floor}),RANK(${floor},Ratings!${allOf(letters.floor, epics)})*${PER_RANK}+ROUND((${ceiling}+` +
    `${LOWEST})*${PER_POINT},0),"")`
  );
}

/** @returns what the order formula computes, from the scores. */
function orderValues(table: readonly TableCell[][]): (number | '')[] {
  const scores = table.map((cells) => ({ floor: cells.at(-RESULTS.length), ceiling: cells.at(1 - RESULTS.length) }));
  const floors = scores.flatMap(({ floor }) => (typeof floor === 'number' ? floor : [])).sort((a, b) => b - a);
  const places = new Map<number, number>();
  floors.forEach((floor, index) => places.has(floor) || places.set(floor, index + 1));
  return scores.map(({ floor, ceiling }) =>
    typeof floor === 'number'
      ? (places.get(floor) ?? 0) * PER_RANK + Math.round((Number(ceiling) + LOWEST) * PER_POINT)
      : '',
  );
}

/**
 * A part for every criterion: its weight times the utility of the answer, or of the answer that is missing at one end
 * of its range.
 */
function scoreFormula(criteria: readonly Criterion[], row: number, side: 'low' | 'high'): string {
  if (criteria.length === 0) return '""';
  const used = criteria.map((criterion, index) => ({
    criterion,
    at: FIRST_ROW + index,
    utility: `Utilities!${columnLetters(index + 1)}${row}`,
  }));
  const missing = side === 'low' ? 'E' : 'F';
  const parts = used.map(
    ({ at, utility }) => `Weights!$D$${at}*IF(ISNUMBER(${utility}),${utility},Weights!$${missing}$${at})`,
  );
  const answered = used
    .filter(({ criterion }) => isAsked(criterion))
    .map(({ at, utility }) => `IF(ISNUMBER(${utility}),IF(Weights!$D$${at}>0,1,0),0)`);
  const sum = `ROUND(100*(${parts.join('+')})/SUM(Weights!$D$${FIRST_ROW}:$D$${FIRST_ROW + criteria.length - 1}),6)`;
  return answered.length === 0 ? '""' : `IF(${answered.join('+')}=0,"",${sum})`;
}

function weightSheet(exported: ExportedEpics): FormulaSheet {
  const rows = weighted(exported).map((criterion): SheetCell[] => {
    const { low, high } = missingRange(criterion, exported.scale.stages);
    const { sheet, number } = kindOf(criterion);
    const numbers = NUMBER_HEADS.map((head) =>
      number?.sheetHead === head ? (number.of(criterion) ?? number.usual) : null,
    );
    return [criterion.id, textOf(criterion.label), sheet.name, criterion.weight, low, high, ...numbers];
  });
  return { name: 'Weights', rows: [[...WEIGHT_HEADS, ...NUMBER_HEADS], ...rows] };
}

const WEIGHT_HEADS = ['Id', 'Criterion', 'Kind', 'Weight', 'Lowest when missing', 'Highest when missing'];
/** After them a column for each number that some kind has beside the weight. */
const NUMBER_HEADS = [...new Set(KIND_NAMES.flatMap((kind) => kindOf({ kind }).number?.sheetHead ?? []))];

/** What each option and each stage counts, under the name that it has in the ratings. */
function levelRows({ columns, scale }: ExportedEpics): [string, string, number][] {
  const written = (field: string, value: string): string => {
    const column = columns.find((one) => one.field === field);
    return column ? cellText(column, value) : value;
  };
  return scale.criteria.flatMap((criterion): [string, string, number][] => {
    const levels = kindOf(criterion).sheet.levels?.(criterion, scale.stages) ?? [];
    return levels.map(({ answer, u }) => [criterion.id, written(answerField(criterion), String(answer)), u]);
  });
}

const levelSheet = (exported: ExportedEpics): FormulaSheet => ({
  name: 'Levels',
  rows: [['Criterion', 'Answer', 'Utility'], ...levelRows(exported)],
});

const utilityHeads = (exported: ExportedEpics): string[] => [
  'Key',
  ...weighted(exported).map(({ label }) => textOf(label)),
  'Order of the scores',
];

function* utilityRows(exported: ExportedEpics, table: readonly TableCell[][]): Generator<number, SheetCell[][]> {
  const levels = levelRows(exported).length;
  const width = table[0]?.length ?? 0;
  const letters = { floor: columnLetters(width - RESULTS.length), ceiling: columnLetters(width - RESULTS.length + 1) };
  const orders = orderValues(table);
  const rows: SheetCell[][] = [];
  for (const { key, content } of exported.epics) {
    const row = FIRST_ROW + rows.length;
    const utilities = partsOf(exported.scale, content).map(({ criterion, missing, range }, order) => ({
      formula: utilityFormula(criterion, answerAt(exported.columns, criterion, row), FIRST_ROW + order, levels),
      value: missing ? ('' as const) : range.low,
    }));
    rows.push([
      key,
      ...utilities,
      { formula: orderFormula(letters, row, table.length), value: orders[rows.length] ?? '' },
    ]);
    yield rows.length / table.length;
  }
  return rows;
}

/** @returns the cell of the ratings that answers a criterion. */
function answerAt(columns: readonly Column[], criterion: Criterion, row: number): string {
  const at = exportColumns(columns).findIndex(({ field }) => field === answerField(criterion));
  return `Ratings!$${columnLetters(FACTS_BEFORE + at)}${row}`;
}

function utilityFormula(criterion: Criterion, answer: string, weightRow: number, levels: number): string {
  const { sheet, number } = kindOf(criterion);
  const ownNumber = number
    ? `Weights!$${columnLetters(WEIGHT_HEADS.length + NUMBER_HEADS.indexOf(number.sheetHead))}$${weightRow}`
    : '';
  return sheet.formula({ answer, number: ownNumber, listed: levelFormula(criterion.id, answer, levels) });
}

function levelFormula(id: string, answer: string, levels: number): string {
  if (levels === 0) return '""';
  const all = (letters: string): string => `Levels!$${letters}$${FIRST_ROW}:$${letters}$${FIRST_ROW + levels - 1}`;
  const matching = `(${all('A')}=${quotedText(id)})*(${all('B')}=${answer})`;
  return `IF(SUMPRODUCT(${matching})=0,"",SUMPRODUCT(${matching}*${all('C')}))`;
}
