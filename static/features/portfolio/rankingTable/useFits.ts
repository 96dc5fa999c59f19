import { useLayoutEffect, useState, type RefObject } from 'react';

/** Room for a scroll bar and borders, in px: whether there is a bar must not change what fits. */
const EDGES = 18;

/** @returns whether content of a width in px fits into an element, followed as it changes; true until it is drawn. */
export function useFits(element: RefObject<HTMLElement | null>, width: number): boolean {
  const [fits, setFits] = useState(true);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const measure = (): void => setFits(watched.offsetWidth === 0 || watched.offsetWidth >= width + EDGES);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, width]);
  return fits;
}
