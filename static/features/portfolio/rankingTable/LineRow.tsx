import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type Ref } from 'react';
import type { LineWords } from './lineWords';
import type { LineKind } from './tableItems';

export interface LineRowProps {
  line: LineKind;
  places: number;
  /** Fewest and most places that the line can be after. */
  least: number;
  most: number;
  /** What stands on the line, and is read out as its value. */
  words: LineWords;
  index: number;
  columns: number;
  measure: Ref<HTMLTableRowElement>;
  onMove: (places: number) => void;
  /** Brings the line into sight, after a key has moved it. */
  onShow: () => void;
  /** Rows may still change their heights: what follows from the line is being worked out. */
  isSettling: boolean;
  onGrab: (event: PointerEvent) => void;
}

const NAMES: Record<LineKind, string> = { cut: 'Cut line', must: 'Must-have line' };
const FAR = 10;

/** A line between two rows: dragged with a pointer, moved with the arrow keys, Page Up and Down, Home and End. */
export function LineRow({
  line,
  places,
  least,
  most,
  words,
  index,
  columns,
  measure,
  onMove,
  onShow,
  isSettling,
  onGrab,
}: LineRowProps) {
  const handle = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  // Moving a row in the table takes the focus from what is in it, and rows that change their heights move it once more.
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = isSettling;
    handle.current?.focus({ preventScroll: true });
    onShow();
  }, [places, isSettling, onShow]);

  const onKeyDown = (event: KeyboardEvent): void => {
    // As on screen: up is nearer to the first place.
    const to = {
      ArrowUp: places - 1,
      ArrowLeft: places - 1,
      ArrowDown: places + 1,
      ArrowRight: places + 1,
      PageUp: places - FAR,
      PageDown: places + FAR,
      Home: least,
      End: most,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.min(most, Math.max(least, to));
    byKey.current = next !== places;
    if (byKey.current) onMove(next);
  };

  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={`lens-ranking__line lens-ranking__line--${line}`}
    >
      <td colSpan={columns}>
        <div
          ref={handle}
          role="slider"
          tabIndex={0}
          aria-orientation="vertical"
          aria-label={NAMES[line]}
          aria-valuenow={places}
          aria-valuemin={least}
          aria-valuemax={most}
          aria-valuetext={words.value}
          className="lens-ranking__handle"
          onKeyDown={onKeyDown}
          onPointerDown={onGrab}
        >
          <span aria-hidden="true">⇕</span> {`${words.name}: ${words.value}`}
        </div>
      </td>
    </tr>
  );
}
