import { sawHardData, type Cohort, type DataState, type Session } from './records';

/**
 * Whether an epic is ready for its customers: five lights that are computed of what is there, and never ticked.
 */
export interface Prepared {
  cohorts: readonly Cohort[];
  /** Planned and held. */
  sessions: readonly Session[];
  dataStates: readonly DataState[];
  /** The sponsor's confirmation of the rating stands. */
  isConfirmed: boolean;
}

/** One light: what it stands for, and the next step where it is off. */
interface Light {
  id: string;
  words: string;
  next: string;
  isOn: (there: Prepared) => boolean;
}

const all = <T>(records: readonly T[], holds: (one: T) => boolean): boolean =>
  records.length > 0 && records.every(holds);

const isFit = ({ usesIt, realWork, enoughTime, maySayNo }: Cohort): boolean =>
  usesIt === true && realWork === true && enoughTime === true && maySayNo === true;

/** In the order in which a project gets ready. */
export const READINESS = [
  {
    id: 'purpose',
    words: 'purpose of each session',
    next: 'Plan a session, and give each one its purpose.',
    isOn: ({ sessions }) => all(sessions, ({ purpose }) => purpose !== undefined),
  },
  {
    id: 'role',
    words: 'role sent and acknowledged',
    next: 'Name a cohort, and send each one its role until it is acknowledged.',
    isOn: ({ cohorts }) =>
      all(cohorts, ({ roleText, sentAt, acknowledgedAt }) => Boolean(roleText && sentAt && acknowledgedAt)),
  },
  {
    id: 'qualification',
    words: 'qualified, and not all friendly',
    next: 'Tick what makes each cohort fit to judge, and find one that was not chosen as friendly.',
    isOn: ({ cohorts }) => all(cohorts, isFit) && cohorts.some(({ friendly }) => friendly !== true),
  },
  {
    id: 'data',
    words: 'use cases and real data',
    next: 'Give each session its use cases and data, and show dirty or legacy data in one of them.',
    isOn: ({ sessions, dataStates }) =>
      all(sessions, ({ useCases = [], dataStates: shown = [] }) => useCases.length > 0 && shown.length > 0) &&
      sessions.some((one) => sawHardData(one, dataStates)),
  },
  {
    id: 'leadership',
    words: 'confirmed by the sponsor',
    next: 'Ask the sponsor to confirm the rating.',
    isOn: ({ isConfirmed }) => isConfirmed,
  },
] as const satisfies readonly Light[];

export type ReadinessId = (typeof READINESS)[number]['id'];

/** How the five lights stand. */
export interface Readiness {
  lights: { id: ReadinessId; words: string; next: string; on: boolean }[];
  /** How many are on, 0 to 5. */
  on: number;
}

/** @returns the five lights of an epic as they stand now. */
export function readinessOf(there: Prepared): Readiness {
  const lights = READINESS.map(({ id, words, next, isOn }) => ({ id, words, next, on: isOn(there) }));
  return { lights, on: lights.filter(({ on }) => on).length };
}
