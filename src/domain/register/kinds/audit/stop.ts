import { daysAfter } from '#kernel/days';
import { appointed, choice, paragraph } from '../../field';
import { isUnsaid, standing, type EntryKind, type EntryState } from '../../kind';

/** Its owner decides within so many days. */
const DECIDED_WITHIN_DAYS = 10;

/** What becomes of something that somebody proposes to stop, in the words of who decides it. */
export const STOP_DECISIONS = {
  stop: 'Stop it',
  change: 'Change it',
  keep: 'Keep it',
} as const;
export type StopDecision = keyof typeof STOP_DECISIONS;

/** Somebody proposes to stop what contributes nothing to customers; one person decides it, with a reason. */
export const stop = {
  name: 'Proposal to stop it',
  plural: 'Proposals to stop it',
  none: 'Nobody proposes to stop this.',
  add: 'Propose to stop it',
  drawer: 'Audit',
  home: 'issue',
  ofAnyType: true,
  fields: {
    reason: paragraph({ label: 'Why it should be stopped', hint: 'What would be lost for customers, if anything?' }),
    owner: appointed({ label: 'Who decides', hint: 'Somebody else than you; empty: the sponsor' }),
  },
  answer: {
    decision: choice({ label: 'What is decided' }, STOP_DECISIONS),
    text: paragraph({ label: 'Because' }),
  },
  steps: [],
  may: {
    add: ['edit', 'office'],
    change: ['author', 'office'],
    answer: ['decider', 'office'],
    while: ['proposed'],
    bySame: true,
  },
  statuses: { proposed: 'Waits for a decision', stop: 'To be stopped', change: 'To be changed', keep: 'Kept' },
  statusOf: ({ answer }) => decisionIn(answer?.['decision']) ?? 'proposed',
  // Nobody appoints themselves: then it is the sponsor, as where nobody is named.
  ownerOf: (entry, { sponsor }) => (entry.answer === null ? (appointedTo(entry) ?? sponsor) : entry.by),
  answerProblem(_values, { decision, text }) {
    if (decisionIn(decision) === null)
      return { field: 'decision', sentence: 'Choose whether it is stopped, changed or kept.' };
    if (decision === 'stop' || (!isUnsaid(text) && String(text).trim() !== '')) return null;
    const asked = decision === 'keep' ? 'why it is kept' : 'what is to change';
    return { field: 'text', sentence: `Write ${asked}, so that whoever proposed it can follow.` };
  },
  askedAs: 'sponsor',
  tellsRating: false,
  card: {
    while: ['proposed'],
    asks: 'A colleague proposes to stop this, and you decide.',
    does: 'Decide',
    reminder: 'A colleague proposes to stop this issue, and waits for your decision.',
    turn: ({ at }) => ({ from: at, dueAt: daysAfter(at, DECIDED_WITHIN_DAYS) }),
  },
  behind: ({ stop: said }) => (said === undefined ? null : BEHIND[said]),
  facts(entries) {
    const proposal = proposalOf(entries);
    return proposal ? { stop: decisionIn(proposal.status) ?? 'proposed' } : {};
  },
} as const satisfies EntryKind;

/** @returns who else than its author is named to decide a proposal; null where nobody is. */
export const appointedTo = ({ by, values: { owner } }: Pick<EntryState, 'by' | 'values'>): string | null =>
  typeof owner === 'string' && owner !== by ? owner : null;

/**
 * @returns the proposal that counts of those at an issue: the one that has waited longest for a decision; where none
 *   waits, the one that was decided last.
 */
export function proposalOf<E extends EntryState>(entries: readonly E[]): E | undefined {
  const proposals = standing(entries);
  const [waiting] = proposals.filter(({ answer }) => answer === null).sort(inTime(({ at }) => at));
  return waiting ?? proposals.sort(inTime(({ answer }) => answer?.at ?? '')).at(-1);
}

const inTime =
  (timeOf: (entry: EntryState) => string) =>
  (one: EntryState, other: EntryState): number =>
    timeOf(one).localeCompare(timeOf(other));

const BEHIND = { proposed: 'stop it?', stop: 'to be stopped', change: 'to be changed', keep: 'kept' } as const;

const decisionIn = (value: unknown): StopDecision | null =>
  typeof value === 'string' && Object.hasOwn(STOP_DECISIONS, value) ? (value as StopDecision) : null;
