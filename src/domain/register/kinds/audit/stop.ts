import { daysAfter } from '#kernel/days';
import { appointed, choice, paragraph } from '../../field';
import { isUnsaid, standing, type EntryKind } from '../../kind';

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
  may: { add: ['edit', 'office'], change: ['author', 'office'], answer: ['decider', 'office'], while: ['proposed'] },
  statuses: { proposed: 'Waits for a decision', stop: 'To be stopped', change: 'To be changed', keep: 'Kept' },
  statusOf: ({ answer }) => decisionIn(answer?.['decision']) ?? 'proposed',
  ownerOf: ({ answer, by, values: { owner } }, { sponsor }) =>
    answer === null ? (typeof owner === 'string' ? owner : sponsor) : by,
  answerProblem(_values, { decision, text }) {
    if (decisionIn(decision) === null)
      return { field: 'decision', sentence: 'Choose whether it is stopped, changed or kept.' };
    if (decision === 'stop' || (!isUnsaid(text) && String(text).trim() !== '')) return null;
    const asked = decision === 'keep' ? 'why it is kept' : 'what is to change';
    return { field: 'text', sentence: `Write ${asked}, so that whoever proposed it can follow.` };
  },
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
    const [last] = standing(entries).sort((one, other) => (one.at < other.at ? 1 : -1));
    return last ? { stop: decisionIn(last.status) ?? 'proposed' } : {};
  },
} as const satisfies EntryKind;

const BEHIND = { proposed: 'stop it?', stop: 'to be stopped', change: 'to be changed', keep: 'kept' } as const;

const decisionIn = (value: unknown): StopDecision | null =>
  typeof value === 'string' && Object.hasOwn(STOP_DECISIONS, value) ? (value as StopDecision) : null;
