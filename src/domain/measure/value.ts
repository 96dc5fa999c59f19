import { madeBy, type Formula, type Value } from './formula';
import { problemOfParts } from './parts';
import type { Cell } from './reading';

/**
 * The value of a cell under a formula, total: a share with its counts (p from 0 to 1), points or a number with its
 * unit, or a named state.
 *
 * Counted values have no interval. Asked of fewer than five: too few to say, under every formula.
 */
export function valueOf(formula: Formula, cell: Cell): Value {
  if (cell === null) return { state: 'not provided' };
  if ('state' in cell) return { state: cell.state };
  // What cannot be is refused by the share with its counts, elsewhere without.
  if (problemOfParts(cell) !== null)
    return 'x' in cell ? { state: 'refused', x: cell.x, n: cell.n } : { state: 'refused' };
  return madeBy(formula, cell, cell);
}
