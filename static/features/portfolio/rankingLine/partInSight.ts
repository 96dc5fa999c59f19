/** Steps between nothing and all of an element in sight at which the browser tells. */
const STEPS = 50;

interface Part {
  top: number;
  bottom: number;
}

export interface PartInSight {
  /** @returns the part in px of the frame's window; all of the element until the browser has told. */
  now: () => Part;
  /**
   * Asks the browser anew: while a page scrolls past, the part stays as large as it was, and it tells nothing by
   * itself.
   */
  look: (then: (part: Part, before: Part) => void) => void;
}

/**
 * Follows which part of an element is in sight. The frame is as high as its content, so its own window does not tell;
 * the browser, which draws the page around too, does.
 */
export function partInSight(element: Element, signal: AbortSignal): PartInSight {
  let seen: Part | null = null;
  let asked: ((part: Part, before: Part) => void) | null = null;
  const now = (): Part => {
    const { top, bottom } = element.getBoundingClientRect();
    return seen ? { top: Math.max(top, seen.top), bottom: Math.min(bottom, seen.bottom) } : { top, bottom };
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const before = now();
      seen = entries.at(-1)?.intersectionRect ?? null;
      const told = asked;
      asked = null;
      told?.(now(), before);
    },
    { threshold: Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS) },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
  const look = (then: (part: Part, before: Part) => void): void => {
    asked = then;
    observer.unobserve(element);
    observer.observe(element);
  };
  return { now, look };
}
