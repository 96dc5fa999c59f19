import type { EntryView } from '#contract/register';
import type { WatchedStep } from '#domain/path/room';
import { roomStepsOf, type MeasureReadings } from '#domain/path/standing';
import type { StepId } from '#domain/path/steps';
import type { Values } from '#domain/register/kind';

/** A path with what was read of its measures. */
export interface MeasuredPath {
  path: EntryView;
  measured: readonly ({ id: string; values: Values } & MeasureReadings)[];
}

/** @returns the steps of a path with their thresholds and all that was read of them. */
export const stepsIn = ({ path, measured }: MeasuredPath): WatchedStep<StepId>[] =>
  roomStepsOf(
    { values: path.body },
    measured.map(({ id, values }) => ({ id, values, removed: false })),
    new Map(measured.map((one) => [one.id, one])),
  );
