import type { FaultRequest } from '#sandbox/platform/faults/schema';
import type { Answer } from '../support/local/localJira';
import type { Epic, FaultSite } from './faultSite';
import type { Strike } from './strikes';

interface Common {
  name: string;
  /** Makes an epic, or damages one, so that the flow has something to do. */
  prepare(site: FaultSite): Promise<Epic>;
  /** What goes wrong in every case of this flow. */
  always?: FaultRequest[];
  /** Places that fail in every case, or that another flow is tried at: left out of the matrix. */
  leaveOut?: string[];
  /** Faults of what the list of calls does not show. */
  events: readonly Strike[];
  /** What else is wrong after a case, once everything was recovered; none is the aim. */
  problems?(site: FaultSite, epic: Epic): Promise<string[]>;
}

/** Somebody waits for the answer. */
export interface PersonFlow extends Common {
  kind: 'person';
  procedure: string;
  act(site: FaultSite, epic: Epic): Promise<Answer>;
  /**
   * After an answer that failed: whether the same, sent again, says that it was done before. Throws where neither
   * holds.
   */
  wasDone?(site: FaultSite, epic: Epic, again: Answer): boolean;
}

/** An event starts it. */
export interface WorkFlow extends Common {
  kind: 'work';
  start(site: FaultSite, epic: Epic): Promise<void>;
  /** How long its events may wait for one another: to deliver all at once would cut that short, again and again. */
  lastsMs?: number;
  isDone?: IsDone;
}

export interface ScheduleFlow extends Common {
  kind: 'schedule';
  moduleKey: string;
  isDone?: IsDone;
}

/** Whether it did its work; without it, whether Jira shows the truth. */
type IsDone = (site: FaultSite, epic: Epic) => Promise<boolean>;

export type Flow = PersonFlow | WorkFlow | ScheduleFlow;
