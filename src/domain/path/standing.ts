import type { Cell, CountsCell } from '#domain/measure/reading';
import { shareOf } from '#domain/measure/share';
import { EVERYBODY } from '#domain/settings/lists';
import type { EntryState } from '#domain/register/kind';
import { monthOf } from '#domain/trend/month';
import { atStake } from './lost';
import { pathState, type PathState } from './pathState';
import { roomOf, type StepReading, type WatchedStep } from './room';
import { stepState, type StepState } from './stepState';
import { STEP_IDS, type StepId } from './steps';

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
  const watched = watchedIn({ values }, measures, sheets);
  const steps = Object.fromEntries(watched.map((step) => [step.id, stepStanding(step)] as const));
  const cellOf = (id: StepId): CountsCell => steps[id]?.cell ?? null;
  const { state, adoption, funnel } = pathState(
    STEP_IDS.map((id) => ({ id, cell: cellOf(id) })),
    rateOf(values['target']),
  );
  const room = roomOf(
    watched.filter(applies),
    decisions.filter(closesRoom).map(({ at }) => at),
  );
  const chain = funnel.state === 'chain' ? funnel : null;
  const rate = chain && { p: chain.p, low: chain.low, high: chain.high };
  return {
    rate,
    upTo: chain?.upTo ?? null,
    isWhole: chain?.isWhole ?? false,
    steps,
    off: OFF[state],
    adoption,
    roomSince: room.since === null ? null : monthOf(room.since),
    roomSteps: room.below,
    atStake: stakeOf(values, rate),
  };
}

/** Per cent, as people write them, as a rate. */
const rateOf = (percent: unknown): number | null => (typeof percent === 'number' ? percent / 100 : null);

/** What was decided closes the room only with its reason. */
export const closesRoom = ({ removed, values: { decision, reason } }: Omit<Decision, 'at'>): boolean =>
  !removed && typeof decision === 'string' && typeof reason === 'string' && reason.trim() !== '';

interface Watched {
  id: StepId;
  threshold: number | null;
  readings: StepReading[];
  of: string;
}

/** @returns the steps of a path that apply, with all that was read of them: what tells of its room. */
export const roomStepsOf = (
  path: Path,
  measures: readonly Measure[],
  sheets: ReadonlyMap<string, MeasureReadings>,
): WatchedStep<StepId>[] => watchedIn(path, measures, sheets).filter(applies);

/** The steps that a measure shows, for the segment of the path. */
function watchedIn(
  { values }: Path,
  measures: readonly Measure[],
  sheets: ReadonlyMap<string, MeasureReadings>,
): Watched[] {
  const segment = typeof values['segment'] === 'string' ? values['segment'] : EVERYBODY;
  return STEP_IDS.flatMap((id) => watchedStep(id, measures, sheets, segment) ?? []);
}

/** A step as its measure shows it: of several, the one that was read last. */
function watchedStep(
  id: StepId,
  measures: readonly Measure[],
  sheets: ReadonlyMap<string, MeasureReadings>,
  segment: string,
): Watched | null {
  const shown = measures
    .filter(({ removed, values }) => !removed && values['shows'] === id)
    .map((measure) => ({
      id,
      threshold: rateOf(measure.values['threshold']),
      ...readOf(sheets.get(measure.id), segment),
    }));
  const newestOf = ({ readings }: Watched): string => readings.at(-1)?.period ?? '';
  return shown.reduce<Watched | null>((best, one) => (best && newestOf(best) >= newestOf(one) ? best : one), null);
}

/** @returns the readings of the segment, else of everybody, the oldest first. */
function readOf(sheet: MeasureReadings | undefined, segment: string): Pick<Watched, 'readings' | 'of'> {
  const { cells = {}, entered = {} } = sheet ?? {};
  const of = [segment, EVERYBODY].find((one) => Object.keys(cells[one] ?? {}).length > 0) ?? segment;
  const readings = Object.entries(cells[of] ?? {})
    .map(([period, cell]) => ({ period, cell: countsIn(cell), entered: entered[period] ?? '' }))
    .sort((a, b) => (a.period < b.period ? -1 : 1));
  return { of, readings };
}

/** A reading that is no count has no rate. */
const countsIn = (cell: Cell): CountsCell => (cell === null || 'state' in cell || 'x' in cell ? cell : null);

const newestIn = ({ readings }: Pick<Watched, 'readings'>): StepReading | undefined =>
  readings.findLast(({ cell }) => cell !== null);

/** Once it is said that a step does not apply, it is left out, whatever was read before. */
const applies = (step: Watched): boolean => shareOf(newestIn(step)?.cell ?? null).state !== 'not applicable';

function stepStanding(step: Watched): StepStanding {
  const { threshold, readings, of } = step;
  const newest = newestIn(step);
  const stands = applies(step) ? (readings.findLast(({ cell }) => hasRate(cell)) ?? newest) : newest;
  const cell = stands?.cell ?? null;
  return { state: stepState(cell, threshold), cell, period: stands?.period ?? null, threshold, of };
}

const hasRate = (cell: CountsCell): boolean => shareOf(cell).state === 'share';

/** Of all customers of the path those who do not get to the end of the chain: the sum of what is lost at its steps. */
function stakeOf({ customers, valueLow, valueHigh }: Path['values'], rate: Standing['rate']): Standing['atStake'] {
  if (rate === null || typeof customers !== 'number') return null;
  if (typeof valueLow !== 'number' || typeof valueHigh !== 'number') return null;
  const lost = { low: customers * (1 - (rate.high ?? rate.p)), high: customers * (1 - (rate.low ?? rate.p)) };
  const stake = atStake(lost, [valueLow, valueHigh]);
  return stake.state === 'at stake' ? { low: stake.low, high: stake.high } : null;
}
