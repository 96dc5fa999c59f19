import { useCallback, useEffect, useRef, useState } from 'react';
import { failureSentence } from '../../host/failureSentence';

/** Where a reading of several requests stands; while it is under way, how many are done, of how many. */
export type Read<T> = { again: () => void } & (Loading | Over<T>);

type Loading = { state: 'loading'; done: number; of: number };
type Over<T> = { state: 'failed'; problem: string } | { state: 'ready'; value: T };

/** Is told after each request. What it throws ends a reading for which nobody waits any more. */
export type Progress = (done: number, of: number) => void;

const NOBODY_WAITS = 'Nobody waits for this reading any more.';
const BEGUN = { state: 'loading', done: 0, of: 0 } as const;

/**
 * Reads something that takes several requests when it is first shown, and when it is told to; what comes of the one
 * before is dropped. @param about another one reads anew. @param otherwise what to say of a fault of ours.
 */
export function useRead<T>(read: (tell: Progress) => Promise<T>, about: unknown, otherwise: string): Read<T> {
  const [round, setRound] = useState(0);
  const [told, setTold] = useState<{ about: unknown; round: number; stands: Loading | Over<T> } | null>(null);
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    let wanted = true;
    const tell = (stands: Loading | Over<T>): void => {
      if (wanted) setTold({ about, round, stands });
    };
    const progress: Progress = (done, of) => {
      if (!wanted) throw new Error(NOBODY_WAITS);
      tell({ state: 'loading', done, of });
    };
    latest.current(progress).then(
      (value) => tell({ state: 'ready', value }),
      (error: unknown) => wanted && tell({ state: 'failed', problem: failureSentence(error, otherwise) }),
    );
    return () => {
      wanted = false;
    };
  }, [about, round, otherwise]);
  const again = useCallback(() => setRound((one) => one + 1), []);
  const isOfNow = told !== null && told.about === about && told.round === round;
  return { ...(isOfNow ? told.stands : BEGUN), again };
}
