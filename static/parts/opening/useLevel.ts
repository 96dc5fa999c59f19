import { useLayoutEffect, useState, type RefObject } from 'react';

/** Where a part finds the row that it is about, by selectors. */
export interface LevelPlace {
  /** Around the list and the part, while they stand beside each other. */
  beside: string;
  list: string;
  /** A list that scrolls by itself. */
  boxed?: string;
  /** The attribute of the row that says what it is about: `data-epic`. */
  row: string;
}

/**
 * Beside a list that is as long as it is, what was opened from a row stands level with it: whoever pressed there looks
 * there. It does not reach below the list for it, unless it is longer.
 * @param about what the row says. Of several rows, the one that the keyboard is at.
 * @returns the distance in px from the top of its column; 0 where it stands in no column.
 */
export function useLevel(part: RefObject<HTMLElement | null>, place: LevelPlace, about: string): number {
  const [level, setLevel] = useState(0);
  useLayoutEffect(() => {
    const own = part.current;
    const list = own?.closest(place.beside)?.querySelector(place.list);
    if (!own || !list) return undefined;
    const measure = (): void => setLevel(levelOf(own, list, place, about));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(own);
    observer.observe(list);
    return () => observer.disconnect();
  }, [part, place, about]);
  return level;
}

function levelOf(part: HTMLElement, list: Element, { boxed, row: attribute }: LevelPlace, about: string): number {
  const rows = [...list.querySelectorAll<HTMLElement>(`[${attribute}]`)].filter(
    (row) => row.getAttribute(attribute) === about,
  );
  const row = rows.find(({ tabIndex }) => tabIndex === 0) ?? rows[0];
  // A list that scrolls by itself is in sight, and so is the top of the column beside it.
  if (!row || (boxed !== undefined && list.matches(boxed))) return 0;
  const { top, height } = list.getBoundingClientRect();
  return Math.max(0, Math.min(row.getBoundingClientRect().top - top, height - part.offsetHeight));
}
