import { useEffect, useRef, type RefObject } from 'react';

/**
 * What opened in the place of a button is gone: the focus goes back to the button, or to what stands there instead of
 * what was open.
 * @returns for the element that then gets the focus; where it is not on the screen, the focus stays where it is.
 */
export function useFocusAfter<E extends HTMLElement = HTMLButtonElement>(isOpen: boolean): RefObject<E> {
  const opener = useRef<E>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
