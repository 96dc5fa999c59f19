import { useMemo, useState } from 'react';
import { useRate } from '../rateMany/RateContext';
import { EPIC, CellPositions, selectedAt, stillSelected, type CellId, type Selected } from '../cells/cellId';
import { blockBetween, type Block, type Position } from '../cells/position';

const NOWHERE: CellId = { rowId: '', field: EPIC };

export interface Selection extends Selected {
  places: CellPositions;
  /** Where the active cell, and what is marked, stand in the rows of this moment. */
  position: Position;
  block: Block;
  /** @param extend marks everything up to there. */
  select: (to: CellId, extend?: boolean) => void;
  mark: (from: CellId, to: CellId) => void;
  /** From here on the active cell is where the person means to be. */
  settle: () => void;
}

/** The selected cells, kept by what they are; their places are looked up in the rows on screen. */
export function useSelection(): Selection {
  const { tableColumns: columns, rows } = useRate();
  const places = useMemo(() => new CellPositions(rows, columns), [rows, columns]);
  const [seen, setSeen] = useState(places);
  const [kept, setKept] = useState<Selected>(() => selectedAt(places.first ?? NOWHERE));
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
