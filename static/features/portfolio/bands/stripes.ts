import type { LineSide } from '#domain/portfolio/analysis/lineCertainty';

/** The stripe at the left of a row: solid for a place that is held, hatched for one that is open, none beyond. */
export const STRIPES: Record<LineSide, 'safe' | 'open' | 'none'> = {
  safe: 'safe',
  couldFallOut: 'open',
  couldGetIn: 'open',
  out: 'none',
};
