import { useEffect, useRef, type RefObject } from 'react';

/** Higher boxes do not fit above the save bar in a small window: they are shown from their beginning. */
const HIGH = 420;

/** By then the frame has grown around a new box. */
const GROWTH_MS = 1000;

/**
 * Moves the focus to what came of saving, and shows it: with the end of the page, so that the save bar, which floats
 * over the page elsewhere, stands under it.
 * @param outcome what happened; each one is shown once.
 */
export function useShownOutcome<T extends HTMLElement>(outcome: unknown): RefObject<T> {
  const box = useRef<T>(null);
  useEffect(() => {
    const show = (): void => {
      if (box.current) bringIntoView(box.current);
    };
    box.current?.focus({ preventScroll: true });
    show();
    // Jira makes the frame higher for the box a moment after it appeared, and what was the end of the page no longer
    // is.
    window.addEventListener('resize', show);
    const settled = setTimeout(() => window.removeEventListener('resize', show), GROWTH_MS);
    return () => {
      clearTimeout(settled);
      window.removeEventListener('resize', show);
    };
  }, [outcome]);
  return box;
}

function bringIntoView(box: HTMLElement): void {
  if (box.offsetHeight > HIGH) box.scrollIntoView?.({ block: 'start' });
  else box.closest('main')?.scrollIntoView?.({ block: 'end' });
}
