/**
 * A layout for tests in jsdom, which has none: everything that scrolls is 720 px high and rows are 45, so that long
 * lists draw what would be in view.
 */
const HEIGHTS: Record<string, number> = { DIV: 720, TR: 45, THEAD: 36 };

class StillObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

function heightOf(this: HTMLElement): number {
  return HEIGHTS[this.tagName] ?? 0;
}

for (const height of ['offsetHeight', 'clientHeight'])
  Object.defineProperty(HTMLElement.prototype, height, { configurable: true, get: heightOf });
globalThis.ResizeObserver = StillObserver;
HTMLElement.prototype.scrollIntoView = () => undefined;
