/**
 * How high the app's content is, in px. None of the resizer's own methods fits: the design system's reset makes html and body
 * as high as the frame, so by them a frame would grow and never shrink.
 */
export function contentHeight(): number {
  let lowest = 0;
  for (const element of document.querySelectorAll('body *')) {
    const { bottom, height } = element.getBoundingClientRect();
    if (height > 0) lowest = Math.max(lowest, bottom + pixels(element, 'marginBottom'));
  }
  return Math.ceil(lowest + window.scrollY + pixels(document.body, 'paddingBottom') + pixels(document.body, 'marginBottom'));
}

function pixels(element: Element, property: 'marginBottom' | 'paddingBottom'): number {
  return Number.parseFloat(getComputedStyle(element)[property]) || 0;
}
