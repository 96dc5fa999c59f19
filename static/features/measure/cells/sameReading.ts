import { sameJson } from '#kernel/sameJson';
import type { CellValue } from './readCell';

/** The version follows from the month: the server may write it down, and nobody types it. */
function withoutVersion(cell: CellValue): CellValue {
  if (cell === null || !('version' in cell)) return cell;
  const { version: _, ...rest } = cell;
  return rest;
}

/** @returns whether two cells say the same. */
export const sameReading = (one: CellValue | undefined, other: CellValue): boolean =>
  sameJson(withoutVersion(one ?? null), withoutVersion(other));
