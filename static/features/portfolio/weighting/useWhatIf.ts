import { useEffect, useMemo, useState } from 'react';
import { whatIfSteps, type WhatIf } from '#domain/portfolio/analysis/whatIf';
import { scaleOf, type Scale } from '#domain/rating/score';
import { canWeigh, withWeights, type Weights } from '#domain/settings/weights';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import type { PageReading } from '../reading/pageReading';
import { LatestRun } from './latestRun';

/** A weighting that is tried on what was read. */
interface Asked {
  reading: PageReading;
  weights: Weights;
  places: number;
  tried: Scale;
  epics: PortfolioEpic[];
}

/** What a weighting does, with what it was worked out from. */
export type WhatIfFindings = Asked & WhatIf;

/** @returns all ratable epics that were read, whether their rank is known or not. */
const epicsRead = (reading: PageReading): PortfolioEpic[] => [
  ...reading.places.map(({ epic }) => epic),
  ...reading.reaching,
];

/**
 * Works out what a weighting does to the epics that were read, and again with every other weighting.
 * @returns the last outcome, which may be of an earlier weighting while the next is worked out (`isOld`); null before
 * the first, and while the weights allow no score.
 */
export function useWhatIf(
  reading: PageReading | null,
  weights: Weights,
  places: number,
): { outcome: WhatIfFindings | null; isOld: boolean } {
  const [outcome, setOutcome] = useState<{ asked: Asked; found: WhatIf } | null>(null);
  const runner = useMemo(
    () =>
      new LatestRun<Asked, WhatIf>(
        ({ reading: { settings }, ...asked }) => whatIfSteps({ now: settings.scale, ...asked }),
        (asked, found) => setOutcome({ asked, found }),
      ),
    [],
  );
  useEffect(() => runner.open(), [runner]);
  const epics = useMemo(() => reading && epicsRead(reading), [reading]);
  const asked = useMemo((): Asked | null => {
    if (!reading || !epics || !canWeigh(reading.settings.settings, weights)) return null;
    return { reading, weights, places, epics, tried: scaleOf(withWeights(reading.settings.settings, weights)) };
  }, [reading, epics, weights, places]);
  useEffect(() => {
    if (asked) runner.ask(asked);
  }, [runner, asked]);
  const known = useMemo(() => outcome && { ...outcome.asked, ...outcome.found }, [outcome]);
  return { outcome: asked && known, isOld: outcome?.asked !== asked };
}
