import { useLayoutEffect, type RefObject } from 'react';

/**
 * Makes a box that scrolls a stop of the Tab key while something of it is out of view, so that arrow keys can reach it;
 * without, it is none.
 */
export function useTabStop(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    const look = (): void => {
      if (box.scrollWidth > box.clientWidth) box.setAttribute('tabindex', '0');
      else box.removeAttribute('tabindex');
    };
    look();
    const observer = new ResizeObserver(look);
    // Other columns change what is in the box, not the box itself.
    for (const part of [box, ...box.children]) observer.observe(part);
    return () => observer.disconnect();
  }, [element]);
}
