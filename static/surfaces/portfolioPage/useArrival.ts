import { useEffect, useRef, type RefObject } from 'react';
import { nameWindow } from '../../host/history';

/**
 * Names the window after the view, and takes whoever goes to another view to its heading, which screen readers then
 * read. Where the page is opened the focus stays in Jira.
 * @param id of what the view shows, where that is one of several. @param n how much waits there.
 * @returns for the heading.
 */
export function useArrival(label: string, id: string | null, n = 0): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  const at = `${label} ${id ?? ''}`;
  const before = useRef(at);
  useEffect(() => {
    nameWindow(`${n === 0 ? '' : `(${n}) `}${label} · Customer Lens`);
  }, [label, n]);
  useEffect(() => {
    if (before.current !== at) heading.current?.focus();
    before.current = at;
  }, [at]);
  return heading;
}
