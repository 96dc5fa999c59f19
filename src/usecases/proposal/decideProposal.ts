import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import { isDue, isPending, type Proposal } from '#domain/proposal/proposal';
import type { Clock } from '#ports/clock';
import type { ProposalStore } from '#ports/proposal';
import { applyProposal, proposalMovedOn, type AppliesProposals } from './applyProposal';

/**
 * Approves or rejects a proposal for the administrator who calls. Approved, it becomes the next version of the settings
 * at once, or when its date comes. What is approved and not yet applied can still be rejected.
 * @throws AppError `notFound`, `conflict` when it is not as the caller saw it, `forbidden` to approve one's own where
 * the settings ask for a second person,
 *   `invalid` when its criteria are gone.
 */
export async function decideProposal(
  tools: AppliesProposals,
  by: string,
  { id, version, approve, reason }: Input<'proposal.decide'>,
): Promise<Output<'proposal.decide'>> {
  const { store, clock } = tools;
  const [found, { settings }] = await Promise.all([store.readProposal(id), store.readSettings()]);
  const proposal = asSeen(found, version);
  if (approve && proposal.status === 'approved') throw proposalMovedOn(proposal);
  if (approve && settings.secondPerson && proposal.author === by)
    throw new AppError(
      'forbidden',
      'These settings ask for a second person: another administrator has to approve what you proposed.',
    );
  const at = clock.now();
  const decided: Proposal = { ...proposal, decision: { by, at, reason } };
  if (approve && isDue(proposal, at)) return { proposal: await applyProposal(tools, decided) };
  return commit(store, { ...decided, version: version + 1, status: approve ? 'approved' : 'rejected' }, at);
}

/**
 * Takes back one's own proposal that is not yet applied.
 * @throws AppError `notFound`, `forbidden` to anybody else, `conflict` when it is not as the caller saw it.
 */
export async function withdrawProposal(
  { store, clock }: { store: ProposalStore; clock: Clock },
  by: string,
  { id, version }: Input<'proposal.withdraw'>,
): Promise<Output<'proposal.withdraw'>> {
  const found = await store.readProposal(id);
  if (found && found.author !== by)
    throw new AppError('forbidden', 'Only who made a proposal can withdraw it. An administrator can reject it.');
  const proposal = asSeen(found, version);
  return commit(store, { ...proposal, version: version + 1, status: 'withdrawn' }, clock.now());
}

function asSeen(found: Proposal | undefined, version: number): Proposal {
  if (!found) throw new AppError('notFound', 'This proposal does not exist any more. Reload the page.');
  if (found.version !== version || !isPending(found)) throw proposalMovedOn(found);
  return found;
}

async function commit(store: ProposalStore, next: Proposal, at: string): Promise<{ proposal: Proposal }> {
  if (!(await store.commitProposal(next, at))) throw proposalMovedOn(await store.readProposal(next.id));
  return { proposal: next };
}
