import type { Prepared, ReadinessId } from '../readiness';
import { sawHardData, type Cohort, type Session } from '../records';

/** What the next step needs to know beside what the lights do. */
export interface Preparing extends Prepared {
  sessions: readonly (Session & { held?: boolean | undefined })[];
  /** Somebody is named who could confirm the rating. */
  hasSponsor: boolean;
}

/** Where what is missing is written: a field of a record that is there, or of a new one; or who stands for the epic. */
export type StepPlace =
  { at: 'cohort' | 'session'; id: string | null; field: string } | { at: 'sponsor' } | { at: 'sponsorsWord' };

/** The next thing to do about a light that is off. */
export interface Step {
  /** The words on its button. */
  does: string;
  to: StepPlace;
}

/** What a record lacks: the field, and what is to be done there. */
type Lack = { field: string; does: string } | null;

const QUALIFICATION = ['usesIt', 'realWork', 'enoughTime', 'maySayNo'] as const;

function roleLack({ roleText, sentAt, acknowledgedAt }: Cohort): Lack {
  if (!roleText) return { field: 'roleText', does: 'Write what they are told of their part' };
  if (!sentAt) return { field: 'sentAt', does: 'Say when it was sent' };
  return acknowledgedAt ? null : { field: 'acknowledgedAt', does: 'Say when they acknowledged it' };
}

function fitLack(cohort: Cohort): Lack {
  const unsaid = QUALIFICATION.find((name) => cohort[name] === undefined);
  if (unsaid) return { field: unsaid, does: 'Say what holds of them' };
  const fails = QUALIFICATION.find((name) => cohort[name] !== true);
  return fails ? { field: fails, does: 'See what does not hold of them' } : null;
}

function dataLack({ useCases = [], dataStates = [] }: Session): Lack {
  if (useCases.length === 0) return { field: 'useCases', does: 'Write what customers do there' };
  return dataStates.length === 0 ? { field: 'dataStates', does: 'Say with what data' } : null;
}

const purposeLack = ({ purpose }: Session): Lack =>
  purpose === undefined ? { field: 'purpose', does: 'Say what it is for' } : null;

/** @returns the first record that lacks something, and what; null where none does. */
function firstLack<R extends { id: string }>(
  at: 'cohort' | 'session',
  records: readonly R[],
  lackOf: (record: R) => Lack,
): Step | null {
  for (const record of records) {
    const lack = lackOf(record);
    if (lack) return { does: lack.does, to: { at, id: record.id, field: lack.field } };
  }
  return null;
}

const begun = (at: 'cohort' | 'session', field: string, does: string): Step => ({ does, to: { at, id: null, field } });

const STEPS: Readonly<Record<ReadinessId, (there: Preparing) => Step | null>> = {
  purpose: ({ sessions }) =>
    sessions.length === 0 ? begun('session', 'purpose', 'Plan a session') : firstLack('session', sessions, purposeLack),
  role: ({ cohorts }) =>
    cohorts.length === 0 ? begun('cohort', 'name', 'Add a cohort') : firstLack('cohort', cohorts, roleLack),
  qualification({ cohorts }) {
    if (cohorts.length === 0) return begun('cohort', 'name', 'Add a cohort');
    const lack = firstLack('cohort', cohorts, fitLack);
    if (lack) return lack;
    const unsaid = cohorts.find(({ friendly }) => friendly === undefined);
    if (unsaid)
      return { does: 'Say whether they are friendly', to: { at: 'cohort', id: unsaid.id, field: 'friendly' } };
    return begun('cohort', 'friendly', 'Add a cohort that is not friendly');
  },
  data({ sessions, dataStates }) {
    if (sessions.length === 0) return begun('session', 'useCases', 'Plan a session');
    const lack = firstLack('session', sessions, dataLack);
    if (lack) return lack;
    if (sessions.some((one) => sawHardData(one, dataStates))) return null;
    const planned = sessions.find(({ held }) => held !== true);
    const does = 'Plan it with data as customers have it';
    return planned
      ? { does, to: { at: 'session', id: planned.id, field: 'dataStates' } }
      : begun('session', 'dataStates', 'Plan a session with data as customers have it');
  },
  leadership: ({ hasSponsor }) =>
    hasSponsor
      ? { does: 'Ask the sponsor to confirm', to: { at: 'sponsorsWord' } }
      : { does: 'Name the sponsor', to: { at: 'sponsor' } },
};

/** @returns the next step to switch on a light that is off: it leads to the field that is missing. */
export const nextStep = (light: ReadinessId, there: Preparing): Step | null => STEPS[light](there);
