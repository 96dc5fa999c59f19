import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import {
  MOST_OPEN_OF_ONE,
  MOST_OPEN_PROPOSALS,
  proposalIdOf,
  weightsProblem,
  type Proposal,
} from '#domain/proposal/proposal';
import { changesNothing, weightsOf } from '#domain/settings/weights';
import { sameJson } from '#kernel/sameJson';
import type { Clock } from '#ports/clock';
import type { ProposalStore } from '#ports/proposal';
import type { SettingsStore } from '#ports/settings';

type Wanted = Input<'proposal.save'>;

/** Two proposals of the same millisecond take one after the other. */
const TRIES = 5;

const DATE_PAST = 'The day on which these weights shall take effect is over. Choose today or a later day, or none.';

/**
 * Stores a proposal of other weights, to be decided by an administrator. Sent once more while it is open, it is one
 * proposal.
 * @throws AppError `conflict` when the settings it was made from are not in force any more, `invalid` for weights that
 * cannot be used or change nothing, for a
 *   date that is past, and while 50 proposals are open, or 10 of the same person.
 */
export async function saveProposal(
  { store, clock }: { store: SettingsStore & ProposalStore; clock: Clock },
  author: string,
  wanted: Wanted,
): Promise<Output<'proposal.save'>> {
  const [current, open] = await Promise.all([
    store.readSettings(),
    store.listProposals('open', 'oldest', MOST_OPEN_PROPOSALS),
  ]);
  if (current.version !== wanted.settingsVersion)
    throw new AppError(
      'conflict',
      'Somebody saved the settings meanwhile. Refresh the page, look at what changes, then propose.',
    );
  const weights = { ...weightsOf(current.settings), ...wanted.weights };
  const before = open.find((one) => isSame(one, proposalOf(wanted, author, one.proposedAt, weights)));
  if (before) return { proposal: before };
  const problem = isDatePast(wanted.effectiveAt, clock.now())
    ? DATE_PAST
    : problemOf(current.settings, wanted, open.length, open.filter((one) => one.author === author).length);
  if (problem) throw new AppError('invalid', problem, { problems: [problem] });
  for (let at = Date.parse(clock.now()), end = at + TRIES; at < end; at += 1) {
    const proposal = proposalOf(wanted, author, new Date(at).toISOString(), weights);
    if (await store.commitProposal(proposal, proposal.proposedAt)) return { proposal };
  }
  throw new AppError('unavailable', 'Several proposals are being made at this moment. Try again.');
}

/**
 * Whether an open proposal says the very same: who sends it once more, because no answer came, gets the one that is
 * there.
 */
const isSame = (one: Proposal, other: Proposal): boolean => sameJson({ ...one, id: '' }, { ...other, id: '' });

const DAY_MS = 86_400_000;

/**
 * @param effectiveAt,now ISO 8601 in UTC.
 * @returns whether a date lies before the current day in every time zone. Days begin in the zone of who proposes, which
 * the server does not know: a day
 *   before the one of UTC is left to them.
 */
export const isDatePast = (effectiveAt: string | null, now: string): boolean =>
  effectiveAt !== null && Date.parse(effectiveAt) < Math.floor(Date.parse(now) / DAY_MS - 1) * DAY_MS;

function problemOf(
  settings: Parameters<typeof weightsProblem>[0],
  { weights }: Wanted,
  open: number,
  own: number,
): string | null {
  if (changesNothing(settings, weights)) return 'These are the weights in force. Change one, then propose.';
  if (open >= MOST_OPEN_PROPOSALS)
    return `${MOST_OPEN_PROPOSALS} proposals wait for a decision. Ask a Jira administrator to decide some first.`;
  if (own >= MOST_OPEN_OF_ONE) return `${MOST_OPEN_OF_ONE} of your proposals wait for a decision. Withdraw one first.`;
  return weightsProblem(settings, weights);
}

function proposalOf(
  { title, reason, settingsVersion, effectiveAt }: Wanted,
  author: string,
  at: string,
  weights: Wanted['weights'],
): Proposal {
  return {
    id: proposalIdOf(at),
    version: 1,
    title,
    reason,
    weights,
    settingsVersion,
    effectiveAt,
    status: 'open',
    author,
    proposedAt: at,
    decision: null,
    appliedAs: null,
    problem: null,
  };
}
