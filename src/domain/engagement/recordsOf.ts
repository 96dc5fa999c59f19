import type { EntryState, Values } from '#domain/register/kind';
import type { Cohort, Session } from './records';

type Told = Pick<EntryState, 'id' | 'values'>;

/** What nobody said is absent, and no figure takes it for a no. */
const said = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

/** @returns a record of the kind *cohort* as the figures read it: its schema has checked what it says. */
export const cohortOf = ({ id, values }: Told): Cohort => ({ ...(said(values) as Partial<Cohort>), id });

/** @returns a record of the kind *session* as the figures read it. */
export const sessionOf = ({ id, values }: Told): Session => ({ ...(said(values) as Partial<Session>), id });

/** @returns whether a session took place. */
export const isHeld = ({ values }: Pick<Told, 'values'>): boolean => values['held'] === true;

/** @returns the sessions in which a record of the kind *gap* was found. */
export const sessionsOfGap = ({ values }: Pick<Told, 'values'>): string[] =>
  Array.isArray(values['sessions']) ? values['sessions'].map(String) : [];
