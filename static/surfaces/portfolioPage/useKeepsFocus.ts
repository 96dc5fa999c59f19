import { useEffect, type RefObject } from 'react';

/** Where the keyboard was: the element, and what could be reached before it, nearest first. */
interface KeyboardAt {
  at: HTMLElement;
  before: HTMLElement[];
}

const REACHABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Of a group of radio buttons, Tab reaches the one that is chosen. */
const canBeReached = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 &&
  !element.matches(':disabled, [type="radio"]:not(:checked)') &&
  (typeof element.checkVisibility !== 'function' || element.checkVisibility());

const reachableIn = (root: HTMLElement): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(REACHABLE)].filter(canBeReached);

/** @returns what stands now where something was: the first that can be reached after what came before it. */
function nowAt({ at, before }: KeyboardAt, root: HTMLElement): HTMLElement | undefined {
  if (at.isConnected) return canBeReached(at) ? at : undefined;
  const reachable = reachableIn(root);
  const last = before.find((element) => element.isConnected);
  return reachable[last ? reachable.indexOf(last) + 1 : 0] ?? last;
}

/**
 * A button that opens a form goes with it, and one that saves is disabled meanwhile: a browser then leaves the keyboard
 * nowhere. It is put onto what took the place of the button, or onto the button once it can be pressed again. What a
 * part does with the focus by itself goes first; a mouse or a finger is left alone.
 */
export function useKeepsFocus(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = within.current;
    if (!root) return undefined;
    let place: KeyboardAt | null = null;
    let pointing = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement) || target === root) return;
      const reachable = pointing ? [] : reachableIn(root);
      place = pointing
        ? null
        : { at: target, before: reachable.slice(0, Math.max(0, reachable.indexOf(target))).reverse() };
    };
    const byPointer = (): void => {
      pointing = true;
      place = null;
    };
    const byKeys = (): void => void (pointing = false);
    const mend = (): void => {
      if (place && document.activeElement === document.body) nowAt(place, root)?.focus();
    };
    const changed = (): void => {
      if (!place || document.activeElement !== document.body) return;
      clearTimeout(timer);
      timer = setTimeout(mend, SETTLED_MS);
    };
    const observer = new MutationObserver(changed);
    observer.observe(root, { subtree: true, childList: true, attributeFilter: ['disabled'] });
    root.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', byPointer, true);
    document.addEventListener('keydown', byKeys, true);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      root.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', byPointer, true);
      document.removeEventListener('keydown', byKeys, true);
    };
  }, [within]);
}

/** For a part that puts the focus somewhere itself, a moment later. */
const SETTLED_MS = 50;
