import type { Proposal, ProposalStatus } from '#domain/proposal/proposal';

/** Weights that people proposed. */
export interface ProposalStore {
  readProposal(id: string): Promise<Proposal | undefined>;
  /**
   * Stores a proposal if the stored one is the version before it (version 1: there is none). @returns false when it
   * moved on: nothing was stored.
   */
  commitProposal(proposal: Proposal, at: string): Promise<boolean>;
  /** At most 100 by their date, or without one by when they were proposed. What cannot be read is left out. */
  listProposals(status: ProposalStatus, order: 'oldest' | 'newest', most: number): Promise<Proposal[]>;
  /** At most 100 approved ones whose date has come, the longest due first. */
  listDueProposals(now: string): Promise<Proposal[]>;
}
