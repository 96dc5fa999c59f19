import { useLayoutEffect, useMemo, useRef } from 'react';
import type { CellId } from './cellId';

/** How an open cell is left: by a key that goes on, or in any other way. */
export type LeftBy = 'Enter' | 'Tab' | 'leave';

/** What happens in cells. Each says which cell it is, never where it stands. */
export interface CellHandlers {
  /** @param extend marks everything up to there. */
  point: (cell: CellId, extend: boolean) => void;
  pointTwice: (cell: CellId) => void;
  focused: (cell: CellId) => void;
  draft: (cell: CellId, text: string) => void;
  finish: (cell: CellId, text: string, by: LeftBy, back: boolean) => void;
  keep: (cell: CellId, side: 'mine' | 'theirs') => void;
  cancel: () => void;
}

/**
 * Handlers that are the same ones for as long as the table stands, so that a cell that is not drawn anew acts on what
 * is on screen now.
 */
export function useSteadyHandlers(handlers: CellHandlers): CellHandlers {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  return useMemo(
    () => ({
      point: (...asked) => latest.current.point(...asked),
      pointTwice: (...asked) => latest.current.pointTwice(...asked),
      focused: (...asked) => latest.current.focused(...asked),
      draft: (...asked) => latest.current.draft(...asked),
      finish: (...asked) => latest.current.finish(...asked),
      keep: (...asked) => latest.current.keep(...asked),
      cancel: () => latest.current.cancel(),
    }),
    [],
  );
}
