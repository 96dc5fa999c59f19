import { useCallback, useEffect, useReducer, useRef } from 'react';
import { failureSentence } from '../../../host/failureSentence';
import { NO_REACH, readReach, type ReachRead } from './readReach';

export interface Reading {
  read: ReachRead;
  isReading: boolean;
  /** Deliverables that were read so far. */
  done: number;
  problem: string | null;
  readOn: () => void;
}

interface State extends Omit<Reading, 'readOn'> {
  /** Of which parts. */
  of: string;
}

const OTHERWISE = 'Links and children could not be read. Try again in a minute.';
const nothing = (of: string): State => ({ of, read: NO_REACH, isReading: false, done: 0, problem: null });

/** What deliverables reach, read when somebody asks. @param atOnce it is read without being asked. */
export function useReach(parts: readonly string[], atOnce: boolean): Reading {
  const of = JSON.stringify(parts);
  const [state, tell] = useReducer((before: State, step: (before: State) => State) => step(before), nothing(of));
  const turn = useRef(0);
  const now = state.of === of ? state : nothing(of);
  const readFrom = useCallback(
    (from: State): void => {
      const mine = (turn.current += 1);
      const put = (part: Partial<State>): void => {
        if (mine === turn.current) tell((before) => ({ ...before, ...part }));
      };
      tell(() => ({ ...from, isReading: true, problem: null }));
      readReach(JSON.parse(from.of) as string[], from.read, (done) => put({ done })).then(
        (read) => put({ read, isReading: false, done: read.read.length }),
        (error: unknown) => put({ isReading: false, problem: failureSentence(error, OTHERWISE) }),
      );
    },
    [tell],
  );
  useEffect(() => {
    if (atOnce && of !== '[]') readFrom(nothing(of));
    return () => {
      turn.current += 1;
    };
  }, [of, atOnce, readFrom]);
  return { ...now, readOn: () => readFrom(now) };
}
