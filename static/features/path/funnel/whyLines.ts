import { partsOfKind, type Reasons } from '#domain/measure/parts';
import { readingOf, type Source } from '#domain/measure/reading';
import { cellsFor, showing, type Measured } from '#domain/path/read/measured';
import type { StepId } from '#domain/path/steps';
import { whyOf, type Why } from '#domain/path/why';
import { branchOf, reasonLabel } from '#domain/register/listed/reasons';
import type { Settings } from '#domain/settings/settings';

/** Why customers are lost at a step, by the newest month in which they were asked. */
export interface StepWhy {
  measure: Measured;
  period: string;
  asked: number;
  gave: number;
  why: Why;
}

/** @returns null where nobody was asked why. */
export function whyAt(
  step: StepId,
  measured: readonly Measured[],
  segment: string | null,
  settings: Settings,
): StepWhy | null {
  for (const measure of showing(measured, 'reasons', segment)) {
    if (measure.values.step !== step) continue;
    const newest = cellsFor(measure, segment).flatMap((cell) => {
      const reading = readingOf(cell);
      const parts = reading && partsOfKind('reasons', reading);
      return reading && parts && parts.asked > 0 ? [{ period: cell.period, parts, source: reading.source }] : [];
    });
    const last = newest.at(-1);
    if (last) return { measure, period: last.period, ...toldOf(last.parts, last.source, settings) };
  }
  return null;
}

const toldOf = ({ asked, gave, reasons }: Reasons, source: Source, settings: Settings) => ({
  asked,
  gave,
  why: whyOf({
    ...{ asked, gave, source },
    reasons: Object.entries(reasons).map(([id, x]) => ({
      id,
      name: reasonLabel(id, settings),
      // A reason that the settings never knew is told with the experience: there it is looked at first.
      branch: branchOf(id, settings) ?? 'experience',
      x,
    })),
  }),
});
