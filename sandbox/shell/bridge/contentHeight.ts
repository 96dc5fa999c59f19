/**
 * How high the app's content is, in px. None of the resizer's own methods fits: the design system's reset makes html
 * and body as high as the frame, so by them a frame would grow and never shrink. What an element scrolls by itself
 * lengthens nothing.
 */
export function contentHeight(): number {
  const lowest = Math.max(0, ...[...document.body.children].map(lowestEdge));
  const { paddingBottom, marginBottom } = getComputedStyle(document.body);
  return Math.ceil(lowest + window.scrollY + pixels(paddingBottom) + pixels(marginBottom));
}

/** @returns the lower edge, with its margin, of an element and all that it does not clip. */
function lowestEdge(element: Element): number {
  const { bottom, height } = element.getBoundingClientRect();
  // Once for an element: this is asked of the whole page at each change in it.
  const { marginBottom, overflowY } = getComputedStyle(element);
  let lowest = height > 0 ? bottom + pixels(marginBottom) : 0;
  if (overflowY !== 'visible') return lowest;
  for (const child of element.children) lowest = Math.max(lowest, lowestEdge(child));
  return lowest;
}

const pixels = (length: string): number => Number.parseFloat(length) || 0;
