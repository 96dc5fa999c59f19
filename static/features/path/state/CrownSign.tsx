import type { CrownState } from '#domain/path/tripleCrown';
import './crown-sign.css';

const SHAPES: Readonly<Record<CrownState, string>> = {
  won: 'M1.5 6.5 4.5 9.5 10.5 2.5',
  lost: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
  open: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z',
};

/** A crown that is won, lost or open, by its shape; the word stands beside it. */
export const CrownSign = ({ state }: { state: CrownState }) => (
  <svg className={`crown-sign crown-sign--${state}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    <path d={SHAPES[state]} />
  </svg>
);
