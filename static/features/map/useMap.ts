import { useCallback, useEffect, useReducer, useRef } from 'react';
import { NOTHING_READ, readMap, type MapState } from './reading/readMap';

/** What of the map was read, and how to try again. */
export interface MapRead extends MapState {
  again: () => void;
}

/**
 * Reads the whole map that the viewer sees: items, paths and the epics that change them, at once. It is told when all
 * of it is there, since nothing of it is true of a part.
 * @param round another number reads anew; what was read before stands until then.
 */
export function useMap(round: number): MapRead {
  const [state, tell] = useReducer((_: MapState, next: MapState) => next, NOTHING_READ);
  const turn = useRef(0);
  const last = useRef(NOTHING_READ);
  const read = useCallback(async (): Promise<void> => {
    const mine = (turn.current += 1);
    tell({ ...last.current, isReading: true, failure: null });
    const found = await readMap();
    // Another reading has begun since, or the view is gone.
    if (mine !== turn.current) return;
    if (found.failure) return tell({ ...last.current, isReading: false, failure: found.failure });
    last.current = found;
    tell(found);
  }, []);
  useEffect(() => {
    void read();
    return () => {
      turn.current += 1;
    };
  }, [read, round]);
  const again = useCallback(() => void read(), [read]);
  return { ...state, again };
}
