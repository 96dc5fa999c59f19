import { involvementOf, type Involvement } from '#domain/path/read/involvement';
import { readSteps, type ReadStep } from '#domain/path/read/measured';
import { pathState, type PathStanding } from '#domain/path/pathState';
import { shiftOf, type Shift } from '#domain/path/read/shift';
import { worstStep } from '#domain/path/read/worst';
import type { StepId } from '#domain/path/steps';
import { waysOf, type Ways } from '#domain/path/read/ways';
import type { PathData } from './pathData';
import { involvedIn } from './involved';

/** All that the page of a path shows of numbers, worked out once for each answer of the server. */
export interface PathFigures {
  steps: ReadStep[];
  standing: PathStanding<StepId>;
  /** The step at which most are lost: it is open at first. */
  worst: StepId | null;
  ways: Ways | null;
  shift: Shift | null;
  involvement: Involvement;
}

const PER_CENT = 100;

/** @param now ISO 8601. */
export function figuresOf(data: PathData, now: string): PathFigures {
  const { values, measured } = data;
  const steps = readSteps(values.segment, measured);
  const ways = waysOf(measured, values.segment);
  return {
    steps,
    standing: pathState(steps, values.target === null ? null : values.target / PER_CENT),
    worst: worstStep(steps),
    ways,
    shift: ways && shiftOf(ways.cells, ways.measure.values.everyMonths ?? 1),
    involvement: involvementOf(involvedIn(data, now), now),
  };
}
