/**
 * What the figures need to know of the customers of an epic and of what was done with them. A field that nobody filled
 * in is absent, and no figure takes it for a no.
 */

/** A group of customers that works with a project. */
export interface Cohort {
  id: string;
  /** How many people it has; whole, from 0. */
  size?: number | undefined;
  /** How many of them are customers themselves; the others speak for some. */
  endCustomers?: number | undefined;
  /** Chosen because they wish the project well. */
  friendly?: boolean | undefined;
  /** What they are told of their role, when it was sent, and when they said that they know it. */
  roleText?: string | undefined;
  sentAt?: string | undefined;
  acknowledgedAt?: string | undefined;
  /** What makes them fit to judge. */
  usesIt?: boolean | undefined;
  realWork?: boolean | undefined;
  enoughTime?: boolean | undefined;
  maySayNo?: boolean | undefined;
}

export const PURPOSES = ['breakIt', 'learnIt', 'decide'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Customers and the project, together for a purpose. */
export interface Session {
  id: string;
  /** Id of the cohort. */
  cohort?: string | undefined;
  purpose?: Purpose | undefined;
  /** The day, or the time, for which it is planned, or on which it was held. */
  heldAt?: string | undefined;
  useCases?: readonly string[] | undefined;
  /** Ids of the list of data states. */
  dataStates?: readonly string[] | undefined;
  /** Customers saw something that was not finished. */
  unfinished?: boolean | undefined;
}

/** What data is like, by the list of the settings. */
export interface DataState {
  id: string;
  /** Dirty or legacy: what a product really meets. */
  hard?: boolean | undefined;
}

/** @returns whether customers saw data that is hard on the product. */
export const sawHardData = ({ dataStates = [] }: Session, all: readonly DataState[]): boolean =>
  all.some(({ id, hard }) => hard === true && dataStates.includes(id));
