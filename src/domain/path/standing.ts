import type { Cell, CountsCell } from '#domain/measure/reading';
import type { EntryState } from '#domain/register/kind';
import type { KindValues } from '#domain/register/kinds/index';
import { monthOf } from '#domain/trend/month';
import { atStake } from './lost';
import { pathState, type PathState } from './pathState';
import { countsIn, readSteps, segmentIn, type Measured, type ReadStep } from './read/measured';
import { crownsTold, type CrownsTold } from './read/crowns';
import { valueOfCustomer } from './read/worst';
import { roomOf, type WatchedStep } from './room';
import type { StepState } from './stepState';
import type { StepId } from './steps';

/** What was read of a measure: a cell a segment and month, and when the readings of a month were saved. */
export interface MeasureReadings {
  cells: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
  entered: Readonly<Record<string, string>>;
}

/** How a step stands: by its newest reading that has a percentage. */
export interface StepStanding {
  state: StepState;
  /** The reading; `shareOf` says its percentage. */
  cell: CountsCell;
  /** The month of the reading; null where there is none. */
  period: string | null;
  /** Rate from 0 to 1. */
  threshold: number | null;
  /** Whether it was read of the segment of the path, or of everybody for want of that. */
  of: string;
}

/** How a whole path stands: what lists show of it, and what is told at the epics that change it. */
export interface Standing {
  /** Of those who should use the path, how many took every step up to `upTo`: from 0 to 1. */
  rate: { p: number; low: number | null; high: number | null } | null;
  /** The last step that can be multiplied through; whether no step that applies comes after it. */
  upTo: StepId | null;
  isWhole: boolean;
  /** Steps that a measure shows. */
  steps: Partial<Record<StepId, StepStanding>>;
  /** Null without a target, or without a rate. */
  off: 'off' | 'on' | 'cannot tell' | null;
  /** What was reached of the target, in whole per cent. */
  adoption: number | null;
  /** The first month of the present run of *below*; null while the room is closed. */
  roomSince: string | null;
  /** Steps that are below their thresholds now, whether or not the room is open. */
  roomSteps: StepId[];
  /** Money a year, in the currency of the path, of the customers who do not get as far as `upTo`. */
  atStake: { low: number; high: number } | null;
  /** Service, cost and revenue since it went live; absent where no measure shows one of them. */
  crowns?: CrownsTold | undefined;
}

type Path = Pick<EntryState, 'values'>;
type Measure = Pick<EntryState, 'id' | 'values' | 'removed'>;
type Decision = Pick<EntryState, 'at' | 'values' | 'removed'>;

const OFF: Readonly<Record<PathState, Standing['off']>> = {
  'off target': 'off',
  'on target': 'on',
  'cannot tell yet': 'cannot tell',
  'no target': null,
  'not provided': null,
};

/**
 * How a path stands, out of what was read of its measures: pure, so that the background stores and a page shows the
 * same.
 * @param measures of this path. @param sheets what was read of them, by their ids. @param decisions in its room.
 */
export function standingOf(
  { values }: Path,
  measures: readonly Measure[],
  sheets: ReadonlyMap<string, MeasureReadings>,
  decisions: readonly Decision[],
): Standing {
  const segment = segmentOf({ values });
  const measured = measuredIn(measures, sheets);
  const all = readSteps(segment, measured);
  const read = all.flatMap(isRead);
  const { state, adoption, funnel } = pathState(all, rateOf(values['target']));
  const room = roomOf(
    read.filter(applies).map(watchedStep),
    decisions.filter(closesRoom).map(({ at }) => at),
  );
  const chain = funnel.state === 'chain' ? funnel : null;
  const crowns = crownsTold(measured, segment, dayIn(values['goLiveAt']));
  const rate = chain && { p: chain.p, low: chain.low, high: chain.high };
  return {
    rate,
    upTo: chain?.upTo ?? null,
    isWhole: chain?.isWhole ?? false,
    steps: Object.fromEntries(read.map((step) => [step.id, stepStanding(step, segment)] as const)),
    off: OFF[state],
    adoption,
    roomSince: room.since === null ? null : monthOf(room.since),
    roomSteps: room.below,
    atStake: stakeOfPath(values, rate),
    ...(crowns ? { crowns } : {}),
  };
}

const dayIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Per cent, as people write them, as a rate. */
const rateOf = (percent: unknown): number | null => (typeof percent === 'number' ? percent / 100 : null);

/** What was decided closes the room only with its reason. */
export const closesRoom = ({ removed, values: { decision, reason } }: Omit<Decision, 'at'>): boolean =>
  !removed && typeof decision === 'string' && typeof reason === 'string' && reason.trim() !== '';

/** @returns the measures that stand, with what was read of them; what they say is checked where it is stored. */
const measuredIn = (measures: readonly Measure[], sheets: ReadonlyMap<string, MeasureReadings>): Measured[] =>
  measures
    .filter(({ removed }) => !removed)
    .map(({ id, values }) => {
      const { cells = {}, entered = {} } = sheets.get(id) ?? {};
      return { id, values: values as Measured['values'], cells, entered };
    });

type Read = ReadStep & { measure: Measured };

const isRead = (step: ReadStep): Read[] => (step.measure ? [{ ...step, measure: step.measure }] : []);

/** Once it is said that a step does not apply, it is left out, whatever was read before. */
const applies = ({ share }: ReadStep): boolean => share.state !== 'not applicable';

const segmentOf = ({ values: { segment } }: Path): string | null => (typeof segment === 'string' ? segment : null);

/** @returns the steps of a path that apply, with all that was read of them: what tells of its room. */
export const roomStepsOf = (
  path: Path,
  measures: readonly Measure[],
  sheets: ReadonlyMap<string, MeasureReadings>,
): WatchedStep<StepId>[] =>
  readSteps(segmentOf(path), measuredIn(measures, sheets)).flatMap(isRead).filter(applies).map(watchedStep);

const watchedStep = ({ id, threshold, cells, measure }: Read): WatchedStep<StepId> => ({
  ...{ id, threshold },
  readings: cells.map((cell) => ({
    period: cell.period,
    cell: countsIn(cell),
    entered: measure.entered[cell.period] ?? '',
  })),
});

const stepStanding = ({ state, cell, period, threshold, measure }: Read, segment: string | null): StepStanding => ({
  ...{ state, cell, period, threshold },
  of: segmentIn(measure, segment),
});

/**
 * What is at stake on the whole path in a year: of all its customers those who do not get to the end of the chain, the
 * sum of what is lost at its steps.
 */
export function stakeOfPath(values: Path['values'], rate: Standing['rate']): Standing['atStake'] {
  const { customers, valueLow, valueHigh } = values as KindValues<'path'>;
  if (rate === null || typeof customers !== 'number') return null;
  const lost = { low: customers * (1 - (rate.high ?? rate.p)), high: customers * (1 - (rate.low ?? rate.p)) };
  const stake = atStake(lost, valueOfCustomer({ valueLow, valueHigh }));
  return stake.state === 'at stake' ? { low: stake.low, high: stake.high } : null;
}
