import type { StepState } from '#domain/path/stepState';
import { STATE_LOOKS } from '../words/pathWords';
import './state-sign.css';

/** Shapes that tell states apart without colour, drawn on a field of 12 by 12. */
const SHAPES = {
  down: 'M1 2h10L6 11z',
  check: 'M1.5 6.5 4.5 9.5 10.5 2.5',
  dashedRing: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z',
  ring: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z',
  cross: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
} as const;

/** The shape of a state alone, where its words stand elsewhere or are heard. */
export function StateShape({ state }: { state: StepState }) {
  const { shape, tone } = STATE_LOOKS[state];
  return (
    <svg
      className={`path-state__shape path-state__shape--${shape} path-state__shape--${tone}`}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
    >
      <path d={SHAPES[shape]} />
    </svg>
  );
}

/** How a step stands, in words and in a shape of its own. */
export function StateSign({ state }: { state: StepState }) {
  const { words, tone } = STATE_LOOKS[state];
  return (
    <span className={`path-state path-state--${tone}`}>
      <StateShape state={state} />
      {words}
    </span>
  );
}
