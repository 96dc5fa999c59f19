import { useCallback, useEffect, useState } from 'react';
import { failureSentence } from '../../../../host/failureSentence';
import type { Told } from './readEscape';

/** Where a reading of several requests stands. */
export type Reading<T> =
  { state: 'reading'; done: number; of: number } | { state: 'ready'; value: T } | { state: 'failed'; problem: string };

/** Reads something, and tells how far it is. */
export type Read<T> = (told: Told) => Promise<T>;

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
    read((done, of) => tell({ state: 'reading', done, of })).then(
      (value) => tell({ state: 'ready', value }),
      (error: unknown) => tell({ state: 'failed', problem: failureSentence(error, otherwise) }),
    );
    return () => {
      wanted = false;
    };
  }, [read, round, otherwise]);
  const again = useCallback(() => setRound((one) => one + 1), []);
  return { ...(found?.read === read && found.round === round ? found.reading : BEGUN), again };
}
