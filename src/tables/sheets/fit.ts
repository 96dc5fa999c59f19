import { isBlank } from '#tables/words/normalForm';
import type { Sheet, SheetRow } from './sheet';

/**
 * How well a table fits what somebody looks for: 0 where its key or what has to be there is missing, more for each
 * column that is known.
 * @param heads as written.
 * @param rows the first ones below.
 */
export type Fit = (heads: readonly string[], rows: readonly SheetRow[]) => number;

/** A row of a sheet as its heads, weighed. */
export interface Weighed {
  headLine: number;
  fit: number;
  /** Share of the rows below that are torn or have more cells than there are heads. */
  flaws: number;
  /** Columns with a head. */
  width: number;
}

/** Rows that are tried as heads. */
const TRIED = 30;
/** A row of heads has at least this share of the cells of the fullest row. */
const FULL = 0.8;

/** @returns the row of a sheet that is most likely its heads; null where the sheet is blank. */
export function likeliestHeads({ top }: Sheet, fit: Fit): Weighed | null {
  const tried = headRows(top).map((row) => weighed(top, row, fit));
  const fullest = Math.max(0, ...tried.map(({ width }) => width));
  return (
    tried.sort(
      (one, other) => better(one, other) || rank(other, fullest) - rank(one, fullest) || one.headLine - other.headLine,
    )[0] ?? null
  );
}

/** @returns rows that may hold the heads. */
export const headRows = (top: readonly SheetRow[]): readonly SheetRow[] => top.slice(0, TRIED);

const rank = ({ width }: Weighed, fullest: number): number => (width >= fullest * FULL ? 1 : 0);

/** @returns less than 0 where the first of two fits better. */
export const better = (one: Weighed, other: Weighed): number => other.fit - one.fit || one.flaws - other.flaws;

function weighed(top: readonly SheetRow[], { line, cells }: SheetRow, fit: Fit): Weighed {
  const below = top.filter((row) => row.line > line);
  const flawed = below.filter((row) => row.torn || hasMoreCells(cells, row));
  return {
    headLine: line,
    fit: fit(cells, below),
    flaws: below.length === 0 ? 0 : flawed.length / below.length,
    width: cells.filter((cell) => !isBlank(cell)).length,
  };
}

/**
 * @returns whether a row has something beyond the cells of the heads: a separator stands within a value, most likely.
 */
export const hasMoreCells = (heads: readonly string[], { cells }: SheetRow): boolean =>
  cells.some((cell, at) => at >= heads.length && !isBlank(cell));
