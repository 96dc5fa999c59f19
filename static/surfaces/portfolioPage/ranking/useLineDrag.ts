import { useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import { placesAbove, type LineKind, type TableItem } from './tableItems';

/** Near the edge of the list, in px, a dragged line scrolls it. */
const EDGE = 28;

export interface LineDrag {
  /** Where the line is held at the moment; null while none is dragged. */
  held: { line: LineKind; places: number } | null;
  grab: (line: LineKind, event: ReactPointerEvent) => void;
}

export interface LineDragParts {
  items: readonly TableItem[];
  scroller: RefObject<HTMLElement | null>;
  /** The item at a height in px from the beginning of the list. */
  itemAt: (offset: number) => number;
  /** @returns the nearest number of places at which the line may stand. */
  within: (line: LineKind, places: number) => number;
  onDrop: (line: LineKind, places: number) => void;
}

/** Drags a line over the rows; it takes effect when it is let go, and Escape puts it back. */
export function useLineDrag({ items, scroller, itemAt, within, onDrop }: LineDragParts): LineDrag {
  const [held, setHeld] = useState<LineDrag['held']>(null);
  // The rows as they were when the line was taken up: they do not move away below the pointer.
  const latest = useRef<LineDrag['held']>(null);

  const grab = (line: LineKind, event: ReactPointerEvent): void => {
    if (event.button !== 0) return;
    const end = new AbortController();
    const hold = (next: LineDrag['held']): void => {
      latest.current = next;
      setHeld(next);
    };
    const follow = ({ clientY }: PointerEvent): void => {
      const list = scroller.current;
      if (!list) return;
      const { top, bottom } = list.getBoundingClientRect();
      if (clientY > bottom - EDGE) list.scrollBy(0, EDGE);
      if (clientY < top + 2 * EDGE) list.scrollBy(0, -EDGE);
      hold({ line, places: within(line, placesAbove(items, itemAt(clientY - top + list.scrollTop))) });
    };
    const finish = (drop: boolean) => (): void => {
      end.abort();
      const last = latest.current;
      hold(null);
      if (drop && last) onDrop(last.line, last.places);
    };
    const escape = finish(false);
    const { signal } = end;
    window.addEventListener('pointermove', follow, { signal });
    window.addEventListener('pointerup', finish(true), { signal });
    window.addEventListener('pointercancel', escape, { signal });
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && escape(), { signal });
  };
  return { held, grab };
}
