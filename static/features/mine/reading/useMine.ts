import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '#contract/errors';
import { readMine, type Mine } from './readMine';

export interface MineState {
  /** The last good reading: it stays while another is under way, and when that one fails. */
  mine: Mine | null;
  failure: Failure | null;
  busy: boolean;
  /** Reads anew. */
  refresh: () => void;
  /** Reads every card of a record too. */
  readAll: () => void;
}

/**
 * Reads what waits when the place is opened, and again when something was done.
 * @param refreshed counts how often the page was told to refresh.
 */
export function useMine(refreshed: number): MineState {
  const [asked, setAsked] = useState({ round: 0, all: false });
  const [state, setState] = useState<Pick<MineState, 'mine' | 'failure' | 'busy'>>({
    mine: null,
    failure: null,
    busy: true,
  });
  useEffect(() => {
    let wanted = true;
    void readMine(asked.all).then((read) => {
      if (!wanted) return;
      setState(({ mine }) =>
        read.ok ? { mine: read.mine, failure: null, busy: false } : { mine, failure: read.failure, busy: false },
      );
    });
    return () => {
      wanted = false;
    };
  }, [asked, refreshed]);
  const again = useCallback((all: boolean) => {
    setState((before) => ({ ...before, busy: true }));
    setAsked((before) => ({ round: before.round + 1, all: all || before.all }));
  }, []);
  const refresh = useCallback(() => again(false), [again]);
  const readAll = useCallback(() => again(true), [again]);
  return { ...state, refresh, readAll };
}
