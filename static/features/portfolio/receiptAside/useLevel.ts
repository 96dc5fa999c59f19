import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * Beside a list that is as long as it is, a receipt stands level with the row that it explains: whoever pressed there
 * looks there. It does not reach below the list for it, unless it is longer.
 * @returns the distance in px from the top of its column; 0 where it stands in no column.
 */
export function useLevel(receipt: RefObject<HTMLElement | null>, epicKey: string): number {
  const [level, setLevel] = useState(0);
  useLayoutEffect(() => {
    const own = receipt.current;
    const list = own?.closest('.lens-ranking__beside--two')?.querySelector('.lens-ranking__list');
    if (!own || !list) return undefined;
    const measure = (): void => setLevel(levelOf(own, list, epicKey));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(own);
    observer.observe(list);
    return () => observer.disconnect();
  }, [receipt, epicKey]);
  return level;
}

function levelOf(receipt: HTMLElement, list: Element, epicKey: string): number {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-epic]')];
  const row = rows.find(({ dataset }) => dataset['epic'] === epicKey);
  // A list that scrolls by itself is in sight, and so is the top of the column beside it.
  if (!row || list.classList.contains('lens-ranking__list--boxed')) return 0;
  const { top, height } = list.getBoundingClientRect();
  return Math.max(0, Math.min(row.getBoundingClientRect().top - top, height - receipt.offsetHeight));
}
