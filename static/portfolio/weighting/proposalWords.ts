import type { ProposalStatus } from '../../../src/domain/proposal';

/** The states of a proposal as people read them. */
export const STATUS_WORDS: Record<ProposalStatus, string> = {
  open: 'waits for a decision',
  approved: 'approved, takes effect at its date',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  applied: 'in force',
};

/** @returns the start of a day in the viewer's own time, ISO 8601 in UTC; null where no day is chosen. @param day as a date field gives it: `2026-12-31`. */
export function startOfDay(day: string): string | null {
  const start = new Date(`${day}T00:00:00`);
  return day === '' || Number.isNaN(start.getTime()) ? null : start.toISOString();
}
