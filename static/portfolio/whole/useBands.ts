import { useEffect, useState } from 'react';
import { bandSteps, type Bands } from '../../../src/domain/analysis/bands';
import type { PageReading } from './pageReading';
import { runInSlices } from './runInSlices';

/** The bands of a reading, or how far they are. */
export interface BandsState {
  bands: Bands | null;
  /** Share of the work that is done, 0 to 1; null when none is under way. */
  share: number | null;
}

/** Numbers are typed digit by digit, and lines dragged place by place. */
const TYPING_PAUSE_MS = 150;

/** Share of the work between two times that the progress is drawn anew. */
const STEP = 0.05;

const NOTHING: BandsState = { bands: null, share: null };

/** Works out which of the first places are certain, once enough was read to know; begins anew with every reading and every other line. */
export function useBands(reading: PageReading | null, places: number): BandsState {
  const [known, setKnown] = useState<BandsState & { of: PageReading | null; places: number }>({ ...NOTHING, of: null, places: 0 });
  const enough = reading !== null && reading.extent !== 'part';

  useEffect(() => {
    if (!reading || !enough) return undefined;
    let wanted = true;
    const epics = [...reading.places.map(({ epic }) => epic), ...reading.reaching];
    const timer = setTimeout(() => {
      let told = 0;
      const tell = (share: number): void => {
        if (share < told + STEP) return;
        told = share;
        setKnown({ bands: null, share, of: reading, places });
      };
      void runInSlices(bandSteps(reading.settings.scale, epics, places), () => wanted, tell).then(
        (bands) => bands && wanted && setKnown({ bands, share: null, of: reading, places }),
      );
    }, TYPING_PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [reading, enough, places]);

  if (!enough) return NOTHING;
  return known.of === reading && known.places === places ? { bands: known.bands, share: known.share } : { bands: null, share: 0 };
}
