import { useCallback, useRef, useState } from 'react';
import { usePointerPressed } from './usePointerPressed';

/**
 * The fields that were left at least once: from then on they show what is wrong with them. A field that is left by
 * pressing the pointer somewhere else counts once the pointer is let go.
 * @returns those fields, and how to tell of another.
 */
export function useLeftFields(): [ReadonlySet<string>, (field: string) => void] {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const waiting = useRef<string[]>([]);

  const show = useCallback(() => {
    const fields = waiting.current.splice(0);
    setLeft((before) => (fields.every((field) => before.has(field)) ? before : new Set([...before, ...fields])));
  }, []);
  const pressed = usePointerPressed(show);
  const leave = useCallback(
    (field: string) => {
      waiting.current.push(field);
      if (!pressed.current) show();
    },
    [pressed, show],
  );
  return [left, leave];
}
