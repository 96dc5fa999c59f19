import { useEffect, useRef, type RefObject } from 'react';
import { nameWindow } from '../../host/history';

/**
 * Names the window after the view, and takes whoever goes to another view to its heading, which screen readers then
 * read. Where the page is opened the focus stays in Jira.
 * @param id of what the view shows, where that is one of several. @returns for the heading.
 */
export function useArrival(label: string, id: string | null): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  const at = `${label} ${id ?? ''}`;
  const before = useRef(at);
  useEffect(() => {
    nameWindow(`${label} · Customer Lens`);
    if (before.current !== at) heading.current?.focus();
    before.current = at;
  }, [label, at]);
  return heading;
}
