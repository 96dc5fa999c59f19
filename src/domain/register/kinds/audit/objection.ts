import { daysAfter } from '#kernel/days';
import { link, paragraph, record } from '../../field';
import { longestSince, standing, type EntryKind } from '../../kind';

/** Whoever says that something has nothing to do with the customer hears within so many days how it has. */
const ANSWERED_WITHIN_DAYS = 10;

/**
 * Somebody says that a deliverable has nothing to do with the customer. The answer is the way on which it reaches one:
 * a path, another issue that it makes possible, or words.
 */
export const objection = {
  name: 'Objection',
  plural: 'Objections',
  none: 'Nobody says that this has nothing to do with the customer.',
  add: 'It has nothing to do with the customer',
  drawer: 'Audit',
  home: 'issue',
  ofAnyType: true,
  fields: {
    reason: paragraph({ label: 'Why it has nothing to do with them', hint: 'In a sentence or two.' }),
  },
  answer: {
    path: record({ label: 'The path on which customers notice it' }, 'path'),
    enabler: link({ label: 'The issue that it makes possible', hint: 'Its key, such as ABC-12.' }),
    text: paragraph({ label: 'In your words' }),
  },
  steps: [],
  may: { add: ['browse'], change: ['author'], answer: ['edit'], while: ['open'] },
  statuses: { open: 'Waits for an answer', answered: 'Answered' },
  statusOf: ({ answer }) => (answer === null ? 'open' : 'answered'),
  // The turn is with who rated, then with who objects.
  ownerOf: ({ answer, by }, { ratedBy, sponsor }) => (answer === null ? (ratedBy ?? sponsor) : by),
  mostOfOne: 20,
  tellsRating: false,
  card: {
    while: ['open'],
    asks: 'A colleague says that this has nothing to do with the customer.',
    does: 'Answer',
    reminder: 'A colleague says that this has nothing to do with the customer, and waits for your answer.',
    turn: ({ at }) => ({ from: at, dueAt: daysAfter(at, ANSWERED_WITHIN_DAYS) }),
  },
  waiting: ({ openObjections: count = 0, objectionsSince: since }) => ({ count, since }),
  behind: ({ openObjections: open }) =>
    open === undefined ? null : open === 0 ? '' : `${open} ${open === 1 ? 'objection' : 'objections'} unanswered`,
  facts(entries) {
    if (entries.length === 0) return {};
    const open = standing(entries).filter(({ status }) => status === 'open');
    const since = longestSince(open);
    return { openObjections: open.length, ...(since === null ? {} : { objectionsSince: since }) };
  },
} as const satisfies EntryKind;
