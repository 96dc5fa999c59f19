import { useEffect, useState } from 'react';
import { DEFAULT_TOLERANCE } from '#domain/portfolio/analysis/draws';
import { rankStabilitySteps, type RankInterval } from '#domain/portfolio/analysis/rankStability';
import { runInSlices } from '../../../parts/pace/runInSlices';
import type { WhatIfFindings } from './useWhatIf';

/** Sliders are let go of for a moment on their way. */
const SETTLED_MS = 500;
/** Share of the work between two times that the progress is drawn anew. */
const STEP = 0.05;

export interface Stability {
  /** By key; null until it is worked out for the weights that are shown. */
  intervals: ReadonlyMap<string, RankInterval> | null;
  /** Share of the work that is done; null when none is under way. */
  share: number | null;
  /** A person stopped it: it does not start by itself until they ask for it. */
  stopped: boolean;
  stop: () => void;
  start: () => void;
}

type Known = { of: WhatIfFindings } & Pick<Stability, 'intervals' | 'share'>;

/** Works out between which ranks each epic stays while the tried weights move a little, once the sliders rest. */
export function useStability(outcome: WhatIfFindings | null): Stability {
  const [known, setKnown] = useState<Known | null>(null);
  const [stopped, setStopped] = useState(false);
  useEffect(() => {
    if (!outcome || stopped) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      let told = -STEP;
      const tell = (share: number): void => {
        if (share < told + STEP) return;
        told = share;
        setKnown({ of: outcome, intervals: null, share });
      };
      const steps = rankStabilitySteps(outcome.tried, outcome.epics, DEFAULT_TOLERANCE);
      void runInSlices(steps, () => wanted, tell).then(
        (intervals) => intervals && wanted && setKnown({ of: outcome, intervals, share: null }),
      );
    }, SETTLED_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [outcome, stopped]);
  const current = known?.of === outcome ? known : null;
  return {
    intervals: current?.intervals ?? null,
    share: stopped ? null : (current?.share ?? null),
    stopped: stopped && !current?.intervals,
    stop: () => setStopped(true),
    start: () => setStopped(false),
  };
}
