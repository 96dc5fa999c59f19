import { useCallback, useEffect, useRef, useState } from 'react';
import { failureSentence } from '../../../host/failureSentence';

/** Something that is read as the viewer. What was read stays while it is read anew. */
export type Reading<T> =
  { state: 'reading' } | { state: 'failed'; why: string } | { state: 'read'; value: T; at: number };

/**
 * Reads when the screen appears and when it is asked for anew.
 * @param round another number reads anew.
 * @param otherwise what is said of a fault of ours.
 */
export function useReading<T>(
  read: () => Promise<T>,
  round: number,
  otherwise: string,
): { reading: Reading<T>; again: () => void; change: (change: (value: T) => T) => void } {
  const [reading, setReading] = useState<Reading<T>>({ state: 'reading' });
  const [tried, setTried] = useState(0);
  const newest = useRef(read);
  useEffect(() => {
    newest.current = read;
  });
  useEffect(() => {
    let wanted = true;
    newest.current().then(
      (value) => wanted && setReading({ state: 'read', value, at: Date.now() }),
      (error: unknown) => {
        const why = failureSentence(error, otherwise);
        if (wanted) setReading({ state: 'failed', why });
      },
    );
    return () => {
      wanted = false;
    };
  }, [round, tried, otherwise]);
  const again = useCallback(() => {
    setReading({ state: 'reading' });
    setTried((one) => one + 1);
  }, []);
  const change = useCallback(
    (to: (value: T) => T) => setReading((was) => (was.state === 'read' ? { ...was, value: to(was.value) } : was)),
    [],
  );
  return { reading, again, change };
}
