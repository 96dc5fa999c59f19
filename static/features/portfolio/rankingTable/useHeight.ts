import { useEffect, useState, type RefObject } from 'react';

/** @returns the height of an element in px, followed as it changes; 0 until it is drawn. */
export function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const observer = new ResizeObserver(() => setHeight(watched.offsetHeight));
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
