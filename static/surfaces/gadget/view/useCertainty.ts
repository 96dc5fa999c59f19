import { useMemo, useState } from 'react';
import type { Bands } from '#domain/portfolio/analysis/bands';
import { lineCertainty, type LineCertainty } from '#domain/portfolio/analysis/lineCertainty';
import { useBands } from '../../../features/portfolio/bands/useBands';
import type { PortfolioEpic } from '../../../features/portfolio/reading/portfolioEpic';
import type { PortfolioReading } from '../../../features/portfolio/reading/portfolioReading';

/** How certain the places above the line are, or why that is not told. */
export type PlacesKnown =
  | { state: 'known'; line: LineCertainty<PortfolioEpic>; bands: Bands }
  | { state: 'working' }
  /** Not every rated epic was read: an unread one may reach the line. */
  | { state: 'unread' }
  /** The code that works it out could not be loaded. */
  | { state: 'failed' };

const NONE: readonly never[] = [];

/**
 * Works out which places are safe once the list stands, which never waits for it. While another reading is worked out,
 * what was known of the line stays.
 * @param line the first places that it is about; null where no line is drawn.
 */
export function useCertainty(reading: PortfolioReading, line: number | null): PlacesKnown {
  const isWhole = reading.next === null;
  const { bands, failed } = useBands(line !== null && isWhole ? reading : null, line ?? 1, 0);
  const known = useMemo(
    () => bands && { line: lineCertainty(reading.settings.scale, reading.places, NONE, bands), bands },
    [bands, reading],
  );
  const [before, setBefore] = useState(known);
  if (known && known !== before) setBefore(known);
  if (!isWhole) return { state: reading.isBegun ? 'working' : 'unread' };
  if (failed) return { state: 'failed' };
  const shown = known ?? (before?.bands.places === line ? before : null);
  return shown ? { state: 'known', ...shown } : { state: 'working' };
}
