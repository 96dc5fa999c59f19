import { useEffect, useRef } from 'react';

/** What a person does to go elsewhere themselves. */
const ACTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

export interface WatchedItem {
  /** Name of the item; null for none. */
  name: string | null;
  /** Where it stands in the list; negative while it is not there. */
  index: number;
  /** How the list is laid out: laid out otherwise, it shows the item anew. */
  layout: string;
  /** Height of the list in px: rows are measured once they are drawn, and change with what is worked out later. */
  height: number;
}

/**
 * Shows an item of a list, and again whenever the rows around it change their heights, until the person does something
 * themselves: whoever scrolls, sorts or filters is not taken elsewhere.
 * @param show is told whether nobody has done anything yet: the page was opened with the item.
 */
export function useStaysInSight(
  { name, index, layout, height }: WatchedItem,
  show: (index: number, openedWithIt: boolean) => void,
): void {
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  const untouched = useRef(true);
  const follows = useRef(true);
  useEffect(() => {
    follows.current = true;
    if (name === null) untouched.current = false;
    const end = (): void => {
      follows.current = false;
      untouched.current = false;
    };
    for (const act of ACTS) document.addEventListener(act, end, { capture: true, passive: true });
    return () => {
      untouched.current = false;
      for (const act of ACTS) document.removeEventListener(act, end, { capture: true });
    };
  }, [name]);
  useEffect(() => {
    follows.current = true;
  }, [layout]);
  useEffect(() => {
    if (name !== null && index >= 0 && follows.current) latest.current(index, untouched.current);
  }, [name, index, layout, height]);
}
