import * as z from 'zod/mini';
import { identifier } from '#kernel/scalars';
import { storedCellSchema, type StoredCell } from './reading';

/**
 * What a measure says of one month: a cell for each segment that somebody filled in, or for everybody. One that is not
 * there is *not provided*.
 */
export type Cells = Record<string, StoredCell>;

/** Segments of a measure, everybody among them: more than the settings hold at once, since some were removed. */
export const MOST_CELLS = 60;

export const cellsSchema = z
  .record(identifier, storedCellSchema)
  .check(z.refine((cells) => Object.keys(cells).length <= MOST_CELLS));
