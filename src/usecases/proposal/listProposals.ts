import type { Output } from '#contract/procedures';
import { MOST_OPEN_PROPOSALS } from '#domain/proposal/proposal';
import type { ProposalStore } from '#ports/proposal';

/** Of what was decided, the latest of each kind: the history of the settings holds all that was applied. */
const MOST_SETTLED = 20;

/** Answers the proposals that wait for a decision or for their date, and the latest of the others, newest first. */
export async function listProposals({ store }: { store: ProposalStore }): Promise<Output<'proposal.list'>> {
  const [open, approved, ...settled] = await Promise.all([
    store.listProposals('open', 'oldest', MOST_OPEN_PROPOSALS),
    store.listProposals('approved', 'oldest', MOST_OPEN_PROPOSALS),
    ...(['applied', 'rejected', 'withdrawn'] as const).map((status) =>
      store.listProposals(status, 'newest', MOST_SETTLED),
    ),
  ]);
  const lastTouched = ({ decision, proposedAt }: { decision: { at: string } | null; proposedAt: string }): string =>
    decision?.at ?? proposedAt;
  return {
    pending: [...open, ...approved],
    settled: settled.flat().sort((a, b) => (lastTouched(a) < lastTouched(b) ? 1 : -1)),
  };
}
