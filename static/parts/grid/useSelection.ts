import { useMemo, useState } from 'react';
import { CellPositions, selectedAt, stillSelected, type CellId, type GridRow, type Selected } from './cellId';
import { blockBetween, type Block, type Position } from './position';

const NOWHERE: CellId = { rowId: '', field: '' };

export interface Selection<R extends GridRow> extends Selected {
  places: CellPositions<R>;
  /** Where the active cell, and what is marked, stand in the rows of this moment. */
  position: Position;
  block: Block;
  /** @param extend marks everything up to there. */
  select: (to: CellId, extend?: boolean) => void;
  mark: (from: CellId, to: CellId) => void;
  /** From here on the active cell is where the person means to be. */
  settle: () => void;
}

/**
 * The selected cells, kept by what they are; their places are looked up in the rows on screen.
 * @param fields the same list for as long as it holds the same columns. @param begin where one begins; else the first.
 */
export function useSelection<R extends GridRow>(
  rows: readonly R[],
  fields: readonly string[],
  begin: CellId | null = null,
): Selection<R> {
  const places = useMemo(() => new CellPositions(rows, fields), [rows, fields]);
  const [seen, setSeen] = useState(places);
  const [kept, setKept] = useState<Selected>(() => selectedAt(begin ?? places.first ?? NOWHERE));
  const selected = seen === places ? kept : stillSelected(kept, seen, places);
  if (seen !== places) {
    setSeen(places);
    setKept(selected);
  }
  const position = places.positionOf(selected.active) ?? { row: 0, column: 0 };
  return {
    ...selected,
    places,
    position,
    block: blockBetween(position, places.positionOf(selected.corner) ?? position),
    select: (to, extend = false) =>
      setKept(({ corner }) => ({ active: to, corner: extend ? corner : to, leftFrom: null })),
    mark: (from, to) => setKept({ active: from, corner: to, leftFrom: null }),
    settle: () => setKept((one) => (one.leftFrom === null ? one : { ...one, leftFrom: null })),
  };
}
