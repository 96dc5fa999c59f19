import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * The fields that were left at least once: from then on they show what is wrong with them. A field that is left by pressing the
 * pointer somewhere counts once the pointer is let go: were a problem shown before, what is under the pointer would move away
 * and the click would be lost.
 * @returns those fields, and how to tell of another.
 */
export function useLeftFields(): [ReadonlySet<string>, (field: string) => void] {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const pressed = useRef(false);
  const waiting = useRef<string[]>([]);

  const show = useCallback((fields: readonly string[]) => {
    setLeft((before) => (fields.every((field) => before.has(field)) ? before : new Set([...before, ...fields])));
  }, []);

  useEffect(() => {
    const press = (): void => void (pressed.current = true);
    const release = (): void => {
      pressed.current = false;
      // The click comes right after the release.
      if (waiting.current.length > 0) setTimeout(() => show(waiting.current.splice(0)));
    };
    const listeners = [['pointerdown', press], ['pointerup', release], ['pointercancel', release]] as const;
    for (const [event, listener] of listeners) window.addEventListener(event, listener, true);
    return () => {
      for (const [event, listener] of listeners) window.removeEventListener(event, listener, true);
    };
  }, [show]);

  const leave = useCallback(
    (field: string) => {
      if (pressed.current) waiting.current.push(field);
      else show([field]);
    },
    [show],
  );
  return [left, leave];
}
