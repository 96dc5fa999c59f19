import { useEffect, useRef } from 'react';
import { isAllJudged, type DriverState } from '../queue/queueDriver';

/** Tells when nothing of a queue is left to judge, whoever judged the last of it. */
export function useAllJudged(state: DriverState, onAllJudged: () => void): void {
  const isDone = isAllJudged(state);
  const tell = useRef(onAllJudged);
  useEffect(() => {
    tell.current = onAllJudged;
  });
  useEffect(() => {
    if (isDone) tell.current();
  }, [isDone]);
}
