import { Hint } from '../../../parts/opening/Hint';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import './moved.css';

/** How an epic moved since a board. */
export interface Move {
  /** Places: below 0 up, above 0 down; null where it is new. */
  by: number | null;
  /** From where, since when and why, in sentences. */
  words: string;
}

/** Up or down by so many places, by shape and number; why stands behind it. */
export function Moved({ move: { by, words } }: { move: Move }) {
  const figures = figuresIn(useHost().locale);
  if (by === 0) return null;
  return (
    <Hint words={words} className="lens-moved">
      {by === null ? 'new' : <Arrow isUp={by < 0} />}
      {by !== null && figures(Math.abs(by))}
    </Hint>
  );
}

const Arrow = ({ isUp }: { isUp: boolean }) => (
  <svg viewBox="0 0 10 8" width="10" height="8" aria-hidden="true" focusable="false">
    <path d={isUp ? 'M5 0 10 8H0z' : 'M0 0h10L5 8z'} fill="currentColor" />
  </svg>
);
