import type { ProposalStatus } from '#domain/proposal/proposal';

/** The states of a proposal as people read them. */
export const STATUS_WORDS: Record<ProposalStatus, string> = {
  open: 'waits for a decision',
  approved: 'approved, takes effect at its date',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  // Whether it still is in force, the settings say: another version may have come since.
  applied: 'took effect',
};
