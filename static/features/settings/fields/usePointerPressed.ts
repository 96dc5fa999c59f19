import { useEffect, useRef, type RefObject } from 'react';

/**
 * Whether the pointer is pressed. What moves while it is makes clicks miss: whoever would move something waits until it
 * is let go.
 * @param onRelease called after the click that the release makes; must not change between renders.
 */
export function usePointerPressed(onRelease: () => void): RefObject<boolean> {
  const pressed = useRef(false);
  useEffect(() => {
    const press = (): void => void (pressed.current = true);
    const release = (): void => {
      pressed.current = false;
      setTimeout(onRelease);
    };
    const listeners = [
      ['pointerdown', press],
      ['pointerup', release],
      ['pointercancel', release],
    ] as const;
    for (const [event, listener] of listeners) window.addEventListener(event, listener, true);
    return () => {
      for (const [event, listener] of listeners) window.removeEventListener(event, listener, true);
    };
  }, [onRelease]);
  return pressed;
}
