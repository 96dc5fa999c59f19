import * as z from 'zod/mini';
import { PART_FIELDS, problemOfParts, type Counts, type Parts } from './parts';

/**
 * What one cell of a measure holds: a reading, or one of two reasons why there is none. A cell that nobody filled in is
 * *not provided*. It is never 0, and never what stood there the month before.
 */

/** Everybody was counted, a sample was asked, or a system counted: only what was asked has an interval. */
export const SOURCES = ['counted', 'asked', 'system'] as const;
export type Source = (typeof SOURCES)[number];

/** What stands beside the parts of a reading. */
export interface Provenance {
  source: Source;
  /** Of the definition that it was read by; the first where it is absent. */
  version?: number | undefined;
  /** The value as somebody else published it, in points or per cent, beside the parts that it should follow from. */
  stated?: number | undefined;
}

export type Reading<P extends Parts = Parts> = P & Provenance;

/** Why there is no reading. */
export interface Empty {
  state: 'not applicable' | 'not provided';
}

export type Cell<P extends Parts = Parts> = Reading<P> | Empty | null;

/** A cell whose reading is so many of so many. */
export type CountsCell = Cell<Counts>;

const provenance = {
  source: z.enum(SOURCES),
  version: z.optional(z.int().check(z.gte(1))),
  stated: z.optional(z.number()),
};

/** A reading as it is stored: one kind of parts and no field besides, no null inside, and parts that can be. */
export const readingSchema = z
  .union([
    z.strictObject({ ...PART_FIELDS.counts, ...provenance }),
    z.strictObject({ ...PART_FIELDS.levels, ...provenance }),
    z.strictObject({ ...PART_FIELDS.promoters, ...provenance }),
    z.strictObject({ ...PART_FIELDS.figure, ...provenance }),
    z.strictObject({ ...PART_FIELDS.reasons, ...provenance }),
  ])
  .check(z.refine((reading) => problemOfParts(reading) === null));

/** What a cell stores: a reading, or that the measure does not apply there. Not provided is stored as nothing. */
export const storedCellSchema = z.union([readingSchema, z.strictObject({ state: z.literal('not applicable') })]);
export type StoredCell = z.infer<typeof storedCellSchema>;

/** @returns the reading of a cell; null where it has none. */
export function readingOf(cell: CountsCell): Reading<Counts> | null;
export function readingOf(cell: Cell): Reading | null;
export function readingOf(cell: Cell): Reading | null {
  return cell === null || 'state' in cell ? null : cell;
}

/** @returns why a cell has no reading; null where it has one. */
export const emptyOf = (cell: Cell): Empty['state'] | null => {
  if (cell === null) return 'not provided';
  return 'state' in cell ? cell.state : null;
};

/** @returns the version of the definition that a reading was read by. */
export const versionOf = ({ version }: Pick<Provenance, 'version'>): number => version ?? 1;

/** @returns whether a sample was asked, so that what the reading says has an interval. */
export const isAsked = ({ source }: Pick<Provenance, 'source'>): boolean => source === 'asked';

/** What is wrong with a cell, and where it stands in what was pasted. */
export interface Refused {
  state: 'refused';
  row: number;
  column: string;
  problem: string;
}

export type CheckedCell<P extends Parts = Parts> = ({ state: 'reading' } & Reading<P>) | Empty;

/** @returns what a cell says; what cannot be is refused with its row and column. */
export function checkCell<P extends Parts>(cell: Cell<P>, row: number, column: string): CheckedCell<P> | Refused {
  if (cell === null) return { state: 'not provided' };
  if ('state' in cell) return { state: cell.state };
  const problem = problemOfParts(cell);
  return problem === null ? { state: 'reading', ...cell } : { state: 'refused', row, column, problem };
}
