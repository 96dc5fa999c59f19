import { useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import { partInSight } from './partInSight';
import { placesAbove, type LineKind, type TableItem } from '../rankingTable/tableItems';

/**
 * A line that is held this near to the edge of what is in sight of the list, in px, scrolls it: the nearer, the faster.
 */
const EDGE = 40;

/** Fastest scrolling, in px from one picture of the screen to the next. */
const FASTEST = 24;

/** Between two steps of a page that scrolls by rows. */
const ROW_STEP_MS = 60;

export interface LineDrag {
  /** Where the line is held at the moment; null while none is dragged. */
  held: { line: LineKind; places: number } | null;
  grab: (line: LineKind, event: ReactPointerEvent) => void;
}

export interface LineDragParts {
  items: readonly TableItem[];
  scroller: RefObject<HTMLElement | null>;
  /** Height in px of the heads that stay at the top of the list. */
  headHeight: number;
  /** The list is as high as its rows: the page around the frame scrolls, by bringing a row into sight. */
  isWhole: boolean;
  /** The item at a height in px from the beginning of the list. */
  itemAt: (offset: number) => number;
  /** Brings an item into sight. */
  show: (index: number) => void;
  /** @returns the nearest number of places at which the line may stand. */
  within: (line: LineKind, places: number) => number;
  onDrop: (line: LineKind, places: number) => void;
}

/** @returns px to scroll by while a line is held at a height; 0 away from the edges. */
export function scrollAt(y: number, top: number, bottom: number): number {
  const beyond = y < top + EDGE ? y - (top + EDGE) : Math.max(0, y - (bottom - EDGE));
  return Math.sign(beyond) * Math.min(FASTEST, Math.ceil((Math.abs(beyond) * FASTEST) / EDGE));
}

/**
 * Drags a line over the rows; the list scrolls for as long as it is held at an edge. It takes effect when it is let go,
 * and Escape puts it back.
 */
export function useLineDrag(parts: LineDragParts): LineDrag {
  const { items, scroller, headHeight, isWhole, itemAt, show, within, onDrop } = parts;
  const [held, setHeld] = useState<LineDrag['held']>(null);
  const latest = useRef<LineDrag['held']>(null);
  const hold = (next: LineDrag['held']): void => {
    if (next?.line === latest.current?.line && next?.places === latest.current?.places) return;
    latest.current = next;
    setHeld(next);
  };

  // The rows as they were when the line was taken up: they do not move away below the pointer.
  const grab = (line: LineKind, event: ReactPointerEvent): void => {
    const list = scroller.current;
    if (event.button !== 0 || !list) return;
    // The row of the line is drawn anew while it moves, so the list keeps the pointer, also where it leaves the frame.
    list.setPointerCapture(event.pointerId);
    const end = new AbortController();
    const inSight = partInSight(list, end.signal);
    let y: number | null = null;
    let frame = 0;

    /**
     * @returns how far the line would be from where it may stand: below 0 above the first place for it, above 0 behind
     * the last.
     */
    const place = (at: number): number => {
      const wanted = placesAbove(items, itemAt(at - list.getBoundingClientRect().top + list.scrollTop));
      const places = within(line, wanted);
      hold({ line, places });
      return wanted - places;
    };
    let steppedAt = 0;
    /** By a row at a time: how far the page around can scroll is not known here, nor where its pointer is meanwhile. */
    const step = (by: number, at: number): void => {
      if (Date.now() - steppedAt < ROW_STEP_MS) return;
      steppedAt = Date.now();
      const next = itemAt(at - list.getBoundingClientRect().top) + 2 * Math.sign(by);
      show(Math.min(items.length - 1, Math.max(0, next)));
      inSight.look((part, before) => {
        y = at + (by > 0 ? part.bottom - before.bottom : part.top - before.top);
        place(y);
      });
    };
    const scroll = (): void => {
      frame = requestAnimationFrame(scroll);
      if (y === null) return;
      const { top, bottom } = inSight.now();
      const heads = list.getBoundingClientRect().top + headHeight;
      const by = scrollAt(y, Math.max(top, heads), bottom);
      // Not past where the line may stand: it would be out of sight.
      if (by === 0 || place(y) * by > 0) return;
      if (isWhole) return step(by, y);
      list.scrollBy(0, by);
      place(y);
    };
    const finish = (drop: boolean) => (): void => {
      end.abort();
      cancelAnimationFrame(frame);
      const last = latest.current;
      hold(null);
      if (drop && last) onDrop(last.line, last.places);
    };
    const escape = finish(false);
    const { signal } = end;
    window.addEventListener('pointermove', ({ clientY }) => void place((y = clientY)), { signal });
    window.addEventListener('pointerup', finish(true), { signal });
    window.addEventListener('pointercancel', escape, { signal });
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && escape(), { signal });
    frame = requestAnimationFrame(scroll);
  };
  return { held, grab };
}
