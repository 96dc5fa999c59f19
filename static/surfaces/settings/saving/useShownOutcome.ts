import { useEffect, useRef, type RefObject } from 'react';

/** Higher boxes do not fit above the save bar in a small window: they are shown from their beginning. */
const HIGH = 420;

/**
 * Moves the focus to what came of saving, and shows it: with the end of the page, so that the save bar, which floats over the page
 * elsewhere, stands under it.
 * @param outcome what happened; each one is shown once.
 */
export function useShownOutcome<T extends HTMLElement>(outcome: unknown): RefObject<T> {
  const box = useRef<T>(null);
  useEffect(() => {
    const shown = box.current;
    if (!shown) return;
    shown.focus({ preventScroll: true });
    if (shown.offsetHeight > HIGH) shown.scrollIntoView?.({ block: 'start' });
    else shown.closest('main')?.scrollIntoView?.({ block: 'end' });
  }, [outcome]);
  return box;
}
