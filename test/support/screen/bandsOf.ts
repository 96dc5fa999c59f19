import { bandSteps, type BandedEpic, type Bands } from '#domain/portfolio/analysis/bands';
import type { Scale } from '#domain/rating/score';

/** As `bandSteps`, in one go. */
export function bandsOf(scale: Scale, epics: readonly BandedEpic[], places: number, tolerance?: number): Bands {
  const steps = bandSteps(scale, epics, places, tolerance);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
