import { dayOf } from '#domain/trend/month';
import { sawHardData, type Cohort, type DataState, type Session } from './records';
import { improbablyQuiet, type SessionGaps } from './silence';

/**
 * Where what customers said flatters the project: the facts behind a sentence each. Nothing is warned of that nobody
 * recorded: an empty field is no evidence.
 */
export interface Engaged {
  cohorts: readonly Cohort[];
  /** Sessions that were held. */
  held: readonly Session[];
  dataStates: readonly DataState[];
  /** How many gaps each of them found. */
  gaps: readonly SessionGaps[];
}

/** A warning, with what its sentence says. */
export type Warning =
  /** Every cohort was chosen as friendly. */
  | { id: 'onlyFriendly'; cohorts: number }
  /** No session showed dirty or legacy data. */
  | { id: 'noHardData'; sessions: number }
  /** Nobody in any cohort is a customer. */
  | { id: 'allProxies'; people: number }
  /** Every session was there to learn: none to break it, none to decide. */
  | { id: 'onlyLearning'; sessions: number }
  /** Sessions that found none although the others did. */
  | { id: 'improbablyQuiet'; sessions: string[] }
  /** Customers saw nothing unfinished before that day; null: never so far. */
  | { id: 'nothingUnfinished'; before: string | null; sessions: number };

export type WarningId = Warning['id'];

/** @returns what to warn of, in the order of the list above. */
export function warningsOf({ cohorts, held, dataStates, gaps }: Engaged): Warning[] {
  const people = cohorts.reduce((sum, { size = 0 }) => sum + size, 0);
  const quiet = improbablyQuiet(gaps);
  const sessions = held.length;
  const found: (Warning | false)[] = [
    all(cohorts, ({ friendly }) => friendly === true) && { id: 'onlyFriendly', cohorts: cohorts.length },
    all(held, (one) => isKnown(one) && !sawHardData(one, dataStates)) && { id: 'noHardData', sessions },
    people > 0 && all(cohorts, ({ endCustomers }) => endCustomers === 0) && { id: 'allProxies', people },
    all(held, ({ purpose }) => purpose === 'learnIt') && { id: 'onlyLearning', sessions },
    quiet.length > 0 && { id: 'improbablyQuiet', sessions: quiet },
    nothingUnfinished(held),
  ];
  return found.filter((one) => one !== false);
}

const all = <T>(records: readonly T[], holds: (one: T) => boolean): boolean =>
  records.length > 0 && records.every(holds);

const isKnown = ({ dataStates = [] }: Session): boolean => dataStates.length > 0;

/** Customers should see something unfinished first: afterwards what they say costs more to mend. */
function nothingUnfinished(held: readonly Session[]): Warning | false {
  const days = (sessions: readonly Session[]): string[] =>
    sessions.flatMap(({ heldAt }) => (heldAt === undefined ? [] : [dayOf(heldAt)])).sort();
  const first = days(held)[0];
  if (first === undefined) return false;
  const unfinished = days(held.filter((one) => one.unfinished === true))[0] ?? null;
  const before = held.filter(({ heldAt }) => heldAt && (unfinished === null || dayOf(heldAt) < unfinished)).length;
  return unfinished !== first && { id: 'nothingUnfinished', before: unfinished, sessions: before };
}
