import { useEffect, useState } from 'react';
import type { PortfolioReading } from '../reading/portfolioReading';
import { loadBands, useBands, type BandsState } from './useBands';

/** A list is not held back longer than this for its bands. */
const MOST_HELD_MS = 1_000;

/** A reading together with what is known of its bands. */
export interface BandedReading {
  reading: PortfolioReading | null;
  /** Null where bands are not asked for. */
  bands: BandsState | null;
  /** The list is shown before its bands: its rows keep room for them. */
  early: boolean;
}

/**
 * Shows a reading together with its bands, so that no row moves: working them out for a list of this length takes a
 * fraction of a second, for which the reading before stays on screen. Where it takes longer, the list goes first, with
 * room for them.
 * @param line the cut line, at least 1; null where no ranking is shown.
 */
export function useBandedReading(reading: PortfolioReading | null, line: number | null): BandedReading {
  const asked = line !== null && reading && hasBands(reading, line) ? reading : null;
  const state = useBands(asked, line ?? 1, 0);
  const waits = state.share !== null;
  const [late, setLate] = useState<PortfolioReading | null>(null);
  const early = asked !== null && late === asked;
  const [shown, setShown] = useState<BandedReading>({ reading: null, bands: null, early: false });

  // On its way while the epics are being read. Where it fails, it is tried again, and told of, when it is needed.
  const ranks = line !== null;
  useEffect(() => {
    if (ranks) loadBands().catch(() => undefined);
  }, [ranks]);

  useEffect(() => {
    if (!waits || !asked) return undefined;
    const timer = setTimeout(() => setLate(asked), MOST_HELD_MS);
    return () => clearTimeout(timer);
  }, [waits, asked]);

  const next: BandedReading = { reading, bands: asked && state, early };
  const isHeld = waits && !early;
  const isShown =
    shown.reading === reading &&
    shown.early === early &&
    shown.bands?.bands === next.bands?.bands &&
    shown.bands?.share === next.bands?.share;
  if (!isHeld && !isShown) setShown(next);
  if (!isHeld) return next;
  // Of another line nothing is told.
  return shown.bands?.bands && shown.bands.bands.places !== line ? { ...shown, bands: null } : shown;
}

/**
 * Whether it can be told which places are certain, and is not plain: every rated epic was read, and not all have a
 * place.
 */
const hasBands = ({ next, places }: PortfolioReading, line: number): boolean => next === null && places.length > line;
