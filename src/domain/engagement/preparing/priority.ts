import type { Severity } from '../foundLines';

/** How far down the list of priorities a severity stands: 0 is the most urgent, 1 the least. */
const DEPTH: Readonly<Record<Severity, number>> = { blocking: 0, serious: 0.25, minor: 0.75 };

/**
 * @param priorities those that Jira offers, the most urgent first; each site has words of its own.
 * @returns the priority of an issue that is made of a finding; null where nobody said how bad it is, or there is none.
 */
export const priorityOf = <P>(severity: Severity | null, priorities: readonly P[]): P | null =>
  severity === null ? null : (priorities[Math.round(DEPTH[severity] * (priorities.length - 1))] ?? null);
