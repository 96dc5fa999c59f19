import { useCallback, useRef, useState } from 'react';

/**
 * What is written in a form: what is drawn, how to change it, and what stands there by now. Several changes can come
 * before the form is drawn anew, and none may build on what it shows. A form that was sent asks what stands there when
 * the answer comes: what was written meanwhile is not what was sent, and must not go with it.
 */
export function useWritten<T>(first: T): [drawn: T, write: (next: Partial<T>) => void, now: () => T] {
  const [drawn, setDrawn] = useState(first);
  const latest = useRef(first);
  const write = useCallback((next: Partial<T>) => {
    latest.current = { ...latest.current, ...next };
    setDrawn(latest.current);
  }, []);
  const now = useCallback(() => latest.current, []);
  return [drawn, write, now];
}
