import { formulasFor, madeBy, type Formula, type Value } from './formula';
import { peopleOf, problemOfParts } from './parts';
import { readingOf, versionOf, type Cell } from './reading';

/**
 * Does a stated value follow from its parts by the definition in force? A service that quietly begins to count
 * otherwise looks better or worse from one month to the next, though nothing has changed for its customers.
 */
export type Alarm =
  | { state: 'ok' }
  | { state: 'looks like another definition'; named: Formula[] }
  | { state: 'does not follow from its parts' }
  | { state: 'not provided' };

/** Points: values are published as whole numbers, so half a point is what rounding explains. */
export const EQUAL_WITHIN = 0.5;
/** A stated half, like 74.5 for 75, must not fail by the last bit of a division. */
const HAIR = 1e-9;

/**
 * Works a stated value out again under every formula that the parts allow.
 * @param inForce the formula of the definition by which the cell was read.
 * @returns not provided where there are no parts or there is no stated value: such a month is not judged.
 */
export function definitionAlarm(inForce: Formula, cell: Cell): Alarm {
  const reading = readingOf(cell);
  if (!reading || reading.stated === undefined || problemOfParts(reading) !== null) return { state: 'not provided' };
  // A number alone has no parts that it could follow from.
  const n = peopleOf(reading);
  if (n === null || n === 0) return { state: 'not provided' };
  const { stated } = reading;
  const equal = formulasFor(reading).filter((name) => isEqual(madeBy(name, reading, { source: 'counted' }), stated));
  if (equal.includes(inForce)) return { state: 'ok' };
  return equal.length > 0
    ? { state: 'looks like another definition', named: equal }
    : { state: 'does not follow from its parts' };
}

function isEqual(value: Value, stated: number): boolean {
  const points = value.state === 'share' ? 100 * value.p : value.state === 'value' ? value.value : null;
  return points !== null && Math.abs(points - stated) <= EQUAL_WITHIN + HAIR;
}

/** A month of a measure, with the formula that was in force in it. */
export interface JudgedMonth {
  /** `2026-11`. */
  period: string;
  inForce: Formula;
  cell: Cell;
}

/** That the definition be changed from a month on. */
export interface Proposal {
  formula: Formula;
  /** The first month of the run, `2026-04`. */
  from: string;
}

/** So many months in a row are no slip any more. */
export const SHORTEST_RUN = 2;

/**
 * Runs of months whose stated values follow from another formula: two or more propose a new version from their
 * first month. A month that cannot be judged neither ends nor lengthens a run. One that is ok, that follows from
 * nothing or that was read by another version ends it.
 * @param months one segment of a measure, in any order.
 */
export function alarmRuns(months: readonly JudgedMonth[]): {
  months: (Alarm & { period: string })[];
  proposals: Proposal[];
} {
  const inOrder = [...months].sort((a, b) => (a.period < b.period ? -1 : 1));
  const judged = inOrder.map((one) => ({ ...definitionAlarm(one.inForce, one.cell), period: one.period }));
  const proposals: Proposal[] = [];
  let runs = new Map<Formula, Run>();
  for (const [at, alarm] of judged.entries()) {
    if (alarm.state === 'not provided') continue;
    const reading = readingOf(inOrder[at]?.cell ?? null);
    const version = reading ? versionOf(reading) : 1;
    const named = alarm.state === 'looks like another definition' ? alarm.named : [];
    runs = new Map(named.map((formula) => [formula, longer(runs.get(formula), alarm.period, version)]));
    for (const [formula, { from, length }] of runs) if (length === SHORTEST_RUN) proposals.push({ formula, from });
  }
  return { months: judged, proposals };
}

interface Run {
  from: string;
  version: number;
  length: number;
}

const longer = (run: Run | undefined, period: string, version: number): Run =>
  run?.version === version ? { ...run, length: run.length + 1 } : { from: period, version, length: 1 };
