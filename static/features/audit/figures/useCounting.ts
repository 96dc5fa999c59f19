import { useEffect, useRef, useState } from 'react';
import { failureSentence } from '../../../host/failureSentence';

/** Something that takes a number of requests: how far it is, what came of it. */
export type Counted<T> =
  | { state: 'waits' }
  | { state: 'counting'; done: number; of: number }
  | { state: 'failed'; problem: string; again: () => void }
  | { state: 'ready'; value: T };

const OTHERWISE = 'The figures could not be counted. Try again in a minute.';

/**
 * Counts when the screen wants it, and anew when what is counted changes.
 * @param of what is counted, in words of its own; null as long as nothing is to be counted.
 */
export function useCounting<T>(
  of: string | null,
  count: (told: (done: number, of: number) => void) => Promise<T>,
): Counted<T> {
  const [round, setRound] = useState(0);
  const [at, setAt] = useState<{ of: string | null; counted: Counted<T> }>({ of: null, counted: { state: 'waits' } });
  const newest = useRef(count);
  useEffect(() => {
    newest.current = count;
  });
  useEffect(() => {
    if (of === null) return undefined;
    let wanted = true;
    const put = (counted: Counted<T>): void => void (wanted && setAt({ of, counted }));
    put({ state: 'counting', done: 0, of: 0 });
    newest
      .current((done, all) => put({ state: 'counting', done, of: all }))
      .then(
        (value) => put({ state: 'ready', value }),
        (error: unknown) =>
          put({ state: 'failed', problem: failureSentence(error, OTHERWISE), again: () => setRound((one) => one + 1) }),
      );
    return () => {
      wanted = false;
    };
  }, [of, round]);
  return of === null || at.of !== of ? { state: 'waits' } : at.counted;
}
