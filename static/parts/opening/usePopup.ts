import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type FocusEvent } from 'react';
import { placeOf } from './popupPlace';

export interface Popup {
  isOpen: boolean;
  open: () => void;
  /** @param backToButton whether the focus returns to what opened it. */
  close: (backToButton: boolean) => void;
  /** For the button that opens it. */
  button: React.RefObject<HTMLButtonElement>;
  /** For what opens; it is drawn only while open. */
  popup: React.RefObject<HTMLDivElement>;
  /** For the element around both. */
  around: {
    onKeyDown: (event: KeyboardEvent) => void;
    onBlur: (event: FocusEvent) => void;
  };
}

/**
 * What opens at a button and lies above all else: it closes by Escape, by a press elsewhere and when the focus leaves,
 * and stays inside of the frame.
 */
export function usePopup(): Popup {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const close = useCallback((backToButton: boolean): void => {
    setOpen(false);
    if (backToButton) button.current?.focus();
  }, []);

  const place = useCallback((): void => {
    const [shown, anchor] = [popup.current, button.current?.getBoundingClientRect()];
    if (!shown || !anchor) return;
    const { clientWidth, clientHeight } = document.documentElement;
    // The whole height, also while less of it is shown: nothing is measured by growing, which would scroll it back.
    const size = { width: shown.offsetWidth, height: shown.scrollHeight };
    const { left, top, most } = placeOf(anchor, size, { width: clientWidth, height: clientHeight });
    Object.assign(shown.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${most}px` });
  }, []);

  useLayoutEffect(() => {
    const shown = popup.current;
    if (!isOpen || !shown) return;
    // Above everything, and cut off by nothing around it. A browser that does not know how draws it in its place.
    if (typeof shown.showPopover === 'function') shown.showPopover();
    window.addEventListener('resize', place);
    document.addEventListener('scroll', place, true);
    // What it holds may come later, or grow by itself.
    const sized = 'ResizeObserver' in window ? new ResizeObserver(place) : null;
    sized?.observe(shown);
    return () => {
      sized?.disconnect();
      window.removeEventListener('resize', place);
      document.removeEventListener('scroll', place, true);
    };
  }, [isOpen, place]);

  // What was done in it may have changed its own size, or the words and so the place of its button.
  useLayoutEffect(() => {
    if (isOpen) place();
  });

  useEffect(() => {
    if (!isOpen) return;
    const press = ({ target }: PointerEvent): void => {
      const inside = [button.current, popup.current].some((part) => target instanceof Node && part?.contains(target));
      if (!inside) setOpen(false);
    };
    // A press in the page around the frame is not seen here, but the frame loses the focus by it.
    const leave = (): void => setOpen(false);
    document.addEventListener('pointerdown', press);
    window.addEventListener('blur', leave);
    return () => {
      document.removeEventListener('pointerdown', press);
      window.removeEventListener('blur', leave);
    };
  }, [isOpen]);

  return {
    isOpen,
    open: useCallback(() => setOpen(true), []),
    close,
    button,
    popup,
    around: {
      onKeyDown: (event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        // What lies below, such as a panel beside a table, keeps its own Escape.
        event.stopPropagation();
        close(true);
      },
      onBlur: ({ relatedTarget, currentTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false);
      },
    },
  };
}
