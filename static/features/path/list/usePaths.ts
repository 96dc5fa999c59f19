import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Failure } from '#contract/errors';
import type { Output } from '#contract/procedures';
import { call } from '../../../host/server';
import { listedPath, type ListedPath } from './listedPath';

/** Pages of a hundred that are read at once; a person asks for more. */
const PAGES_AT_ONCE = 10;

/** The paths that were read so far. */
export interface PathsRead {
  paths: readonly ListedPath[];
  /** Paths of projects that the viewer may not browse. */
  hidden: number;
  /** Where the list goes on; null at its end. */
  next: string | null;
  isReading: boolean;
  failure: Failure | null;
  readOn: () => void;
  again: () => void;
}

interface State {
  paths: ListedPath[];
  hidden: number;
  next: string | null;
  isReading: boolean;
  failure: Failure | null;
}

const NOTHING: State = { paths: [], hidden: 0, next: null, isReading: true, failure: null };

const withPage = (before: State, page: Output<'path.list'>): State => ({
  ...before,
  paths: [...before.paths, ...page.paths.map(listedPath)],
  hidden: before.hidden + page.hidden,
  next: page.next ?? null,
});

/**
 * Reads the paths of all projects that the viewer may browse, a hundred at a time; what was read is shown meanwhile.
 * @param round another number reads anew.
 */
export function usePaths(round: number): PathsRead {
  const [state, tell] = useReducer((_: State, next: State) => next, NOTHING);
  const turn = useRef(0);
  const read = useCallback(async (from: State): Promise<void> => {
    const mine = (turn.current += 1);
    let at: State = { ...from, isReading: true, failure: null };
    tell(at);
    for (let pages = 0; pages < PAGES_AT_ONCE; pages += 1) {
      const answer = await call('path.list', at.next === null ? {} : { cursor: at.next });
      // Another reading has begun since, or the view is gone.
      if (mine !== turn.current) return;
      if (!answer.ok) return tell({ ...at, isReading: false, failure: answer.error });
      at = withPage(at, answer.value);
      if (at.next === null) break;
      tell(at);
    }
    tell({ ...at, isReading: false });
  }, []);
  useEffect(() => {
    void read(NOTHING);
    return () => {
      turn.current += 1;
    };
  }, [read, round]);
  const again = useCallback(() => void read(NOTHING), [read]);
  const readOn = (): void => void (state.isReading || read(state));
  return { ...state, readOn, again };
}
