import { useEffect, useState } from 'react';
import type { Bands } from '#domain/portfolio/analysis/bands';
import type { PageReading } from '../reading/pageReading';
import { runInSlices } from '../../../parts/pace/runInSlices';

/**
 * What was read, as far as bands need it. Without `extent` every rated epic was, without `reaching` none stands apart.
 */
export type ReadForBands = Pick<PageReading, 'settings' | 'places'> & Partial<Pick<PageReading, 'reaching' | 'extent'>>;

/** The bands of a reading, or how far they are. */
export interface BandsState {
  bands: Bands | null;
  /** What was known of the line or the reading before, while others are worked out; null otherwise. */
  before: Bands | null;
  /** Share of the work that is done, 0 to 1; null when none is under way. */
  share: number | null;
  /** The code that works them out could not be loaded. */
  failed: boolean;
}

/** Numbers are typed digit by digit, and lines dragged place by place. */
const TYPING_PAUSE_MS = 150;

/** Share of the work between two times that the progress is drawn anew. */
const STEP = 0.05;

const NOTHING: BandsState = { bands: null, before: null, share: null, failed: false };
const BEGUN: BandsState = { ...NOTHING, share: 0 };

/** Loads the simulation, which no list needs before it is there. */
export const loadBands = () => import('#domain/portfolio/analysis/bands');

/**
 * Works out which of the first places are certain, once enough was read to know; begins anew with every reading and
 * every other line.
 * @param places the cut line, at least 1. @param pauseMs what it waits for the next change before it begins.
 */
export function useBands(reading: ReadForBands | null, places: number, pauseMs = TYPING_PAUSE_MS): BandsState {
  const [known, setKnown] = useState<{ state: BandsState; of: ReadForBands | null; places: number }>({
    state: NOTHING,
    of: null,
    places: 0,
  });
  const enough = reading !== null && reading.extent !== 'part';

  useEffect(() => {
    if (!reading || !enough) return undefined;
    let wanted = true;
    let told = 0;
    const set = (state: Partial<BandsState>): void => {
      if (wanted)
        setKnown((earlier) => ({
          state: { ...NOTHING, before: state.share === undefined ? null : keptOf(earlier.state), ...state },
          of: reading,
          places,
        }));
    };
    const tell = (share: number): void => {
      if (share < told + STEP) return;
      told = share;
      set({ share });
    };
    const work = async (): Promise<void> => {
      const { bandSteps } = await loadBands();
      const epics = [...reading.places.map(({ epic }) => epic), ...(reading.reaching ?? [])];
      const bands = await runInSlices(bandSteps(reading.settings.scale, epics, places), () => wanted, tell);
      if (bands) set({ bands });
    };
    const timer = setTimeout(() => {
      work().catch((error: unknown) => {
        console.error('Which places are certain could not be worked out', error);
        set({ failed: true });
      });
    }, pauseMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [reading, enough, places, pauseMs]);

  if (!enough) return NOTHING;
  return known.of === reading && known.places === places ? known.state : { ...BEGUN, before: keptOf(known.state) };
}

const keptOf = ({ bands, before }: BandsState): Bands | null => bands ?? before;
