import { useCallback, useEffect, useRef, useState } from 'react';
import { failureSentence } from '../../../host/failureSentence';
import { NotTold } from './callEach';

export type Read<T> = { again: () => void } & (
  { state: 'loading' } | { state: 'failed'; problem: string } | { state: 'ready'; value: T }
);

type Told<T> = { state: 'failed'; problem: string } | { state: 'ready'; value: T };

/**
 * Reads something once that takes several calls, when it is first shown. @param about reads it anew when it changes.
 * @param otherwise what is said where nobody said what went wrong.
 */
export function useRead<T>(read: () => Promise<T>, about: string, otherwise: string): Read<T> {
  const [round, setRound] = useState(0);
  const [told, tell] = useState<{ about: string; round: number; told: Told<T> } | null>(null);
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    let wanted = true;
    latest.current().then(
      (value) => wanted && tell({ about, round, told: { state: 'ready', value } }),
      (error: unknown) => {
        const problem = error instanceof NotTold ? error.message : failureSentence(error, otherwise);
        if (wanted) tell({ about, round, told: { state: 'failed', problem } });
      },
    );
    return () => {
      wanted = false;
    };
  }, [about, round, otherwise]);
  const again = useCallback(() => setRound((one) => one + 1), []);
  if (told?.about !== about || told.round !== round) return { state: 'loading', again };
  return { ...told.told, again };
}
