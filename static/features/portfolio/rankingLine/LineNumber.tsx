import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { readInRange, wholeNumberProblem } from '../../../parts/fields/wholeNumber';

export interface LineNumberProps {
  label: string;
  value: number;
  range: { least: number; most: number };
  onChange: (places: number) => void;
  /** Brings the line into sight, after the number has moved it. */
  onShow: () => void;
  /** Rows may still change their heights: what follows from the line is being worked out. */
  isSettling: boolean;
}

/**
 * The number of a line, on the line itself. It takes effect by Enter, by leaving it, or by an arrow: the line does not
 * run away under the first digit of a longer number. Escape puts back what was there.
 */
export function LineNumber({ label, value, range, onChange, onShow, isSettling }: LineNumberProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(value);
  const problem = wholeNumberProblem(text, range);
  // Moving a row in the table takes the focus from what is in it, and rows that change their heights move it once more.
  const byKey = useRef(false);
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = isSettling;
    field.current?.focus({ preventScroll: true });
    onShow();
  }, [value, isSettling, onShow]);

  const moveTo = (places: number): void => {
    setTyped(null);
    if (places !== value) onChange(places);
  };
  const take = (): void => {
    const places = readInRange(text, range);
    if (places !== null) moveTo(places);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The rows around have keys of their own.
    event.stopPropagation();
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      byKey.current = true;
      moveTo(Math.min(range.most, Math.max(range.least, (readInRange(text, range) ?? value) + step)));
    }
    if (event.key === 'Enter') {
      byKey.current = true;
      take();
    }
    if (event.key === 'Escape') setTyped(null);
  };
  return (
    <>
      <input
        ref={field}
        className="lens-control lens-line__number"
        type="number"
        aria-label={label}
        min={range.least}
        max={range.most}
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => (problem ? setTyped(null) : take())}
      />
      {problem && (
        <span id={`${id}-problem`} className="lens-line__problem" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
