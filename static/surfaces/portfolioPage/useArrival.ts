import { useEffect, useRef, type RefObject } from 'react';
import { nameWindow } from '../../host/history';

interface Arrival {
  view: string;
  /** Of the one thing that the view shows; null with a view that shows many. */
  id: string | null;
  /** What the view, or that one thing, is called: it may become known later. */
  label: string;
  /** How much waits there. */
  n: number;
  /** The window is another page's. */
  isDialog: boolean;
}

/**
 * Names the window after the view, and takes whoever goes to another view to its heading, which screen readers then
 * read. Where the page is opened the focus stays in Jira.
 * @returns for the heading.
 */
export function useArrival({ view, id, label, n, isDialog }: Arrival): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  const at = `${view} ${id ?? ''}`;
  const before = useRef(at);
  useEffect(() => {
    if (!isDialog) nameWindow(`${n === 0 ? '' : `(${n}) `}${label} · Customer Lens`);
  }, [label, n, isDialog]);
  useEffect(() => {
    if (before.current !== at) heading.current?.focus();
    before.current = at;
  }, [at]);
  return heading;
}
