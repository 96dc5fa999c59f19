import { useCallback, useEffect, useState } from 'react';
import { failureSentence } from '../../../../host/failureSentence';
import type { Told } from './readEscape';

/** Where a reading of several requests stands. */
export type Reading<T> =
  { state: 'reading'; done: number; of: number } | { state: 'ready'; value: T } | { state: 'failed'; problem: string };

/** Reads something, and tells how far it is. */
export type Read<T> = (told: Told) => Promise<T>;

/** Ends a reading before its next request: another one was begun, or the screen is gone. */
const NOBODY_WAITS = 'Nobody waits for this reading any more.';

const BEGUN = { state: 'reading', done: 0, of: 0 } as const;

/**
 * Reads when it is given another function to read with, and again when told; what comes of the one before is dropped.
 * @param read the same function for the same question. @param otherwise what to say of a fault of ours.
 */
export function useRead<T>(read: Read<T>, otherwise: string): Reading<T> & { again: () => void } {
  const [round, setRound] = useState(0);
  const [found, setFound] = useState<{ read: Read<T>; round: number; reading: Reading<T> }>();
  useEffect(() => {
    let wanted = true;
    const tell = (reading: Reading<T>): void => {
      if (wanted) setFound({ read, round, reading });
    };
    const told: Told = (done, of) => {
      if (!wanted) throw new Error(NOBODY_WAITS);
      tell({ state: 'reading', done, of });
    };
    read(told).then(
      (value) => tell({ state: 'ready', value }),
      (error: unknown) => wanted && tell({ state: 'failed', problem: failureSentence(error, otherwise) }),
    );
    return () => {
      wanted = false;
    };
  }, [read, round, otherwise]);
  const again = useCallback(() => setRound((one) => one + 1), []);
  return { ...(found?.read === read && found.round === round ? found.reading : BEGUN), again };
}
