import { AppError } from '#contract/errors';
import { isPending, weightsProblem, type Proposal } from '#domain/proposal/proposal';
import { startedJob } from '#domain/publication/jobRecord';
import { changesNothing, withWeights } from '#domain/settings/weights';
import type { Clock } from '#ports/clock';
import type { Log } from '#ports/log';
import type { ProposalStore } from '#ports/proposal';
import type { WorkQueue } from '#ports/queue';
import type { SettingsStore } from '#ports/settings';
import { startRescore } from '#usecases/settings/saveSettings';

/** What applying a proposal takes. */
export interface AppliesProposals {
  store: SettingsStore & ProposalStore;
  queue: WorkQueue;
  clock: Clock;
  log: Log;
}

/** Settings that are saved at the same moment are read once more. */
const ROUNDS = 3;
const LONGEST_REASON = 500;

/** @returns the failure for a proposal that is not what the caller saw. */
export const proposalMovedOn = (current: Proposal | undefined): AppError =>
  new AppError(
    'conflict',
    'This proposal was changed or decided meanwhile. Look at it again.',
    current ? { current } : {},
  );

/**
 * Puts the weights of a decided proposal onto the settings in force, in one transaction with the proposal itself:
 * delivered twice, it applies once.
 * @param proposal as it is stored, but for its decision.
 * @throws AppError `invalid` when its criteria are gone, `conflict` when it moved on, `unavailable` while settings keep
 * being saved.
 */
export async function applyProposal(tools: AppliesProposals, proposal: Proposal): Promise<Proposal> {
  const { store, clock } = tools;
  for (let round = 0; round < ROUNDS; round += 1) {
    const current = await store.readSettings();
    const problem = weightsProblem(current.settings, proposal.weights);
    if (problem) throw new AppError('invalid', problem, { problems: [problem] });
    const same = changesNothing(current.settings, proposal.weights);
    const version = same ? current.version : current.version + 1;
    const applied: Proposal = { ...proposal, version: proposal.version + 1, status: 'applied', appliedAs: version };
    const at = clock.now();
    const next = {
      version,
      settings: withWeights(current.settings, proposal.weights),
      at,
      author: proposal.decision?.by ?? proposal.author,
      reason: reasonOf(proposal),
    };
    const stored = same
      ? await store.commitProposal(applied, at)
      : await store.commitSettings(next, startedJob('rescore', version, at), current.version, applied);
    if (stored) {
      if (!same) await startRescore(tools, version);
      return applied;
    }
    const now = await store.readProposal(proposal.id);
    if (now?.version !== proposal.version) throw proposalMovedOn(now);
  }
  throw new AppError('unavailable', 'The settings are being saved by somebody else at this moment. Try again.');
}

const reasonOf = ({ title, reason }: Proposal): string => `Proposal “${title}”: ${reason}`.slice(0, LONGEST_REASON);

/**
 * Applies the approved proposals whose date has come. One whose criteria are gone is put away with the reason; any
 * other trouble is logged, and it is tried again at the next sweep.
 * @returns whether the settings may have changed.
 */
export async function applyDueProposals(tools: AppliesProposals): Promise<boolean> {
  const { store, clock, log } = tools;
  const due = await store.listDueProposals(clock.now());
  for (const proposal of due.filter(isPending)) {
    try {
      await applyProposal(tools, proposal);
    } catch (error) {
      if (error instanceof AppError && error.code === 'invalid') await putAway(tools, proposal, error.message);
      else log.error('proposal-not-applied', error, { proposal: proposal.id });
    }
  }
  return due.length > 0;
}

async function putAway({ store, clock }: AppliesProposals, proposal: Proposal, problem: string): Promise<void> {
  await store.commitProposal({ ...proposal, version: proposal.version + 1, status: 'rejected', problem }, clock.now());
}
