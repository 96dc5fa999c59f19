import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { placeOf } from './popupPlace';
import './hint.css';

export interface HintProps {
  /** What the sign means, in words: heard with it, and shown while it is pointed at or has the focus. */
  words: string;
  className?: string;
  /** The sign; it says nothing to who listens. */
  children: ReactNode;
}

/**
 * A sign with words behind it. They lie above everything while it has the focus or is pointed at, also while they are
 * pointed at themselves, and go by Escape.
 */
export function Hint({ words, className, children }: HintProps) {
  const id = useId();
  const [wanted, setWanted] = useState({ pointer: false, focus: false });
  const isShown = wanted.pointer || wanted.focus;
  const want = (part: Partial<typeof wanted>): void => setWanted((before) => ({ ...before, ...part }));
  const sign = useRef<HTMLButtonElement>(null);
  const shown = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    const box = shown.current;
    if (!isShown || !box || !sign.current) return;
    // A browser that does not know how draws them in their place.
    if (typeof box.showPopover === 'function') box.showPopover();
    const { clientWidth, clientHeight } = document.documentElement;
    const size = { width: box.offsetWidth, height: box.scrollHeight };
    const { left, top } = placeOf(sign.current.getBoundingClientRect(), size, {
      width: clientWidth,
      height: clientHeight,
    });
    Object.assign(box.style, { left: `${left}px`, top: `${top}px` });
  }, [isShown]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isShown) return;
    event.stopPropagation();
    setWanted({ pointer: false, focus: false });
  };
  return (
    <span
      role="presentation"
      className="lens-hint"
      onMouseEnter={() => want({ pointer: true })}
      onMouseLeave={() => want({ pointer: false })}
      onKeyDown={onKeyDown}
    >
      <button
        ref={sign}
        type="button"
        className={className ? `lens-hint__sign ${className}` : 'lens-hint__sign'}
        aria-label={words}
        aria-describedby={isShown ? id : undefined}
        onFocus={() => want({ focus: true })}
        onBlur={() => want({ focus: false })}
        onClick={() => want({ focus: true })}
      >
        {children}
      </button>
      {isShown && (
        <span ref={shown} id={id} role="tooltip" className="lens-hint__words" {...{ popover: 'manual' }}>
          {words}
        </span>
      )}
    </span>
  );
}
