import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { usePointerPressed } from '../fields/usePointerPressed';

/**
 * Height of one strip in px; with four steps each, the edge of what is visible is known to an eighth of a line of
 * fields.
 */
const STRIP = 48;
const STEPS = [0, 0.25, 0.5, 0.75, 1];

/**
 * Jira makes the frame as high as the page in it and scrolls around it, so that nothing in the frame can stick to the
 * window's edge by style alone. A browser does tell a frame which of its elements are visible: strips laid over the
 * page show how far the view reaches.
 * @param strips the element whose children, evenly spread over the height of the page, are watched; it fills them in.
 * @returns px of the frame below what is visible; 0 when its end is visible, or where the browser does not tell.
 */
export function useGapBelowView(strips: RefObject<HTMLElement>): number {
  const [height, setHeight] = useState(0);
  const [gap, setGap] = useState(0);
  const latest = useRef(0);
  const follow = useCallback(() => setGap(latest.current), []);
  const pressed = usePointerPressed(follow);

  useEffect(() => {
    if (!strips.current || !('ResizeObserver' in window)) return undefined;
    const observer = new ResizeObserver(([entry]) => setHeight(Math.round(entry?.contentRect.height ?? 0)));
    observer.observe(strips.current);
    return () => observer.disconnect();
  }, [strips]);

  useEffect(() => {
    const layer = strips.current;
    if (!layer || height === 0 || !('IntersectionObserver' in window)) return undefined;
    layer.replaceChildren(...Array.from({ length: Math.ceil(height / STRIP) }, () => document.createElement('i')));
    let seen = Infinity;
    const measure = (): void => {
      latest.current = Math.max(0, Math.round(window.innerHeight - seen));
      if (!pressed.current) follow();
    };
    // The page around makes the frame as high as the page in it a moment later, of which the strips tell nothing.
    window.addEventListener('resize', measure);
    const leave = watchBottom([...layer.children], (bottom) => {
      seen = bottom;
      measure();
    });
    return () => {
      window.removeEventListener('resize', measure);
      leave();
    };
  }, [strips, height, pressed, follow]);

  return gap;
}

function watchBottom(strips: readonly Element[], tell: (bottom: number) => void): () => void {
  const bottoms = new Map<Element, number>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRect } of entries) {
        if (isIntersecting) bottoms.set(target, intersectionRect.bottom);
        else bottoms.delete(target);
      }
      if (bottoms.size > 0) tell(Math.max(...bottoms.values()));
    },
    { threshold: STEPS },
  );
  for (const strip of strips) observer.observe(strip);
  return () => observer.disconnect();
}
