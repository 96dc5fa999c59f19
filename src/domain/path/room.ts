import { monthsLater } from '#domain/trend/month';
import { dayNumber, dayText } from '#domain/calendar/days';
import type { CountsCell } from '#domain/measure/reading';
import { stepState } from './stepState';

/** What was read of a step in a month. */
export interface StepReading {
  /** `2026-11`. */
  period: string;
  cell: CountsCell;
  /** When it was saved, ISO 8601. */
  entered: string;
}

/** A step with its threshold and all that was read of it, in any order. */
export interface WatchedStep<Id extends string = string> {
  id: Id;
  /** Rate from 0 to 1; null where the path has none for the step, which is then never below it. */
  threshold: number | null;
  readings: readonly StepReading[];
}

/** The room of a path: open by itself while a step is below and nobody decided since. */
export interface Room<Id extends string = string> {
  open: boolean;
  /** The last day of the first month of the present run of *below*; null while the room is closed. */
  since: string | null;
  /** The steps that are below now, whether or not somebody decided. */
  below: Id[];
}

/** A reading that has a percentage, against the threshold of its step. */
export interface Judged {
  period: string;
  entered: string;
  isBelow: boolean;
}

/**
 * Whether the room of a path is open, and since when: a state that is computed, so that nobody has to open it.
 *
 * A step stands as its newest reading that has a percentage; months without one are skipped, so the step goes on
 * standing as it stood. A month belongs to the run when any step was below in it. A decision closes the room when it is
 * later than the moment in which the newest reading of a step that is below was saved.
 * @param decisions moments in which somebody closed it, ISO 8601.
 */
export function roomOf<Id extends string>(steps: readonly WatchedStep<Id>[], decisions: readonly string[]): Room<Id> {
  const judged = steps.map((step) => ({ id: step.id, readings: judgedOf(step) }));
  const below = judged.flatMap(({ id, readings }) => {
    const newest = readings.at(-1);
    return newest?.isBelow ? [{ id, newest }] : [];
  });
  const ids = below.map(({ id }) => id);
  const newest = below.reduce((latest, one) => (one.newest.entered > latest ? one.newest.entered : latest), '');
  if (below.length === 0 || decisions.some((at) => at > newest)) return { open: false, since: null, below: ids };
  const first = firstOfRun(judged.map(({ readings }) => readings));
  return { open: true, since: first === null ? null : lastDayOf(first), below: ids };
}

/** @returns the readings of a step that have a percentage, the oldest first. */
export function judgedOf({ threshold, readings }: WatchedStep): Judged[] {
  return readings
    .flatMap(({ period, entered, cell }) => {
      const state = stepState(cell, threshold);
      const isJudged = state === 'below' || state === 'holds' || state === 'cannot tell yet';
      return isJudged ? [{ period, entered, isBelow: state === 'below' }] : [];
    })
    .sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
}

/** @returns the first month of the run of months, up to the newest, in each of which a step was below. */
function firstOfRun(steps: readonly (readonly Judged[])[]): string | null {
  const periods = [...new Set(steps.flat().map(({ period }) => period))].sort();
  const wasBelow = (period: string): boolean =>
    steps.some((readings) => readings.findLast((one) => one.period <= period)?.isBelow);
  const lastGood = periods.findLastIndex((period) => !wasBelow(period));
  return periods[lastGood + 1] ?? null;
}

/** @returns the last day of a month, `2026-05-31`. */
export const lastDayOf = (month: string): string => dayText(dayNumber(`${monthsLater(month, 1)}-01`) - 1);
