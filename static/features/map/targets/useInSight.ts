import { useEffect, useRef } from 'react';

/** What was chosen on the other side; another object seeks it anew. */
export interface Sought {
  id: string;
}

/**
 * Brings a line into sight, once, as soon as what was sought is the chosen one.
 * @param line of the chosen one, as a selector. @returns the box around the lines.
 */
export function useInSight<E extends HTMLElement>(sought: Sought | null, chosen: string | null, line: string) {
  const box = useRef<E>(null);
  const done = useRef<Sought | null>(null);
  useEffect(() => {
    if (sought === null || sought === done.current || sought.id !== chosen) return;
    done.current = sought;
    box.current?.querySelector(line)?.scrollIntoView({ block: 'nearest' });
  }, [sought, chosen, line]);
  return box;
}
