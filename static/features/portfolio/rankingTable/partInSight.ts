/** Steps between nothing and all of an element in sight at which the browser tells. */
const STEPS = 50;

interface Part {
  top: number;
  bottom: number;
}

/**
 * Follows which part of an element is in sight. The frame is as high as its content, so its own window does not tell;
 * the browser, which draws the page around too, does. @returns the part in px of the frame's window; all of the element
 * until the browser has told.
 */
export function partInSight(element: Element, signal: AbortSignal): () => Part {
  let seen: Part | null = null;
  const observer = new IntersectionObserver((entries) => (seen = entries.at(-1)?.intersectionRect ?? null), {
    threshold: Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS),
  });
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
  return () => {
    const { top, bottom } = element.getBoundingClientRect();
    return seen ? { top: Math.max(top, seen.top), bottom: Math.min(bottom, seen.bottom) } : { top, bottom };
  };
}
