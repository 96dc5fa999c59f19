import { useEffect, useRef, type RefObject } from 'react';

export interface GoOn<List extends HTMLElement> {
  /** For the element whose children are what is listed. */
  list: RefObject<List>;
  /** To be called by the button that shows more. */
  goOn: () => void;
}

/**
 * A button that shows more is gone once all is shown, and the focus with it: so the focus goes to the first that came.
 * @param shown how many are listed.
 */
export function useGoOn<List extends HTMLElement>(shown: number): GoOn<List> {
  const list = useRef<List>(null);
  const from = useRef<number | null>(null);
  useEffect(() => {
    const at = from.current;
    if (at === null || shown <= at) return;
    from.current = null;
    list.current?.children[at]?.querySelector<HTMLElement>('a, button')?.focus();
  }, [shown]);
  return { list, goOn: () => void (from.current = shown) };
}
