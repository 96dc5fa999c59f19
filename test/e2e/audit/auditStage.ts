import { rate } from '../../support/local/appCalls';
import type { RunningLocalJira } from '../../support/local/localJira';
import { anIssue, idOf } from '../../support/local/seedEpics';

/** What is delivered, for stories of the audit: two rated epics, one that is not, and twelve tasks below the first. */

export const EPICS = 3;
export const TASKS = 12;
/** Deliverables of rated epics: two epics and the tasks of the first. */
export const DELIVERABLES = 2 + TASKS;

const task = (number: number): object => {
  const issue = anIssue(number, 'Task') as { fields: object };
  const parent = { id: idOf(1), key: 'X-1' };
  return { ...issue, fields: { ...issue.fields, parent, description: `What task ${number} is about.` } };
};

export const auditIssues = (): object[] => [
  ...Array.from({ length: EPICS }, (_, at) => anIssue(at + 1, 'Epic')),
  ...Array.from({ length: TASKS }, (_, at) => task(EPICS + at + 1)),
];

/** Two epics are rated: what belongs to them is audited. */
export async function rateEpics(site: RunningLocalJira, viewer: string): Promise<void> {
  for (const number of [1, 2]) await rate(site, viewer, idOf(number), { answers: { impact: 2 } });
}
