import { choice, line, lines, moment, paragraph } from '../field';
import { longestSince, standing, type EntryKind } from '../kind';

/** What the epic needs from its sponsor. */
export const ask = {
  name: 'Ask to the sponsor',
  plural: 'Asks to the sponsor',
  none: 'Nothing is asked of the sponsor.',
  add: 'Ask the sponsor',
  drawer: 'Voices',
  home: 'issue',
  fields: {
    what: choice(
      { label: 'What the sponsor is asked for' },
      { decide: 'To decide', resource: 'People or money', unblock: 'To clear the way' },
    ),
    text: paragraph({ label: 'In one sentence' }),
    options: lines({ label: 'Options to choose from', more: true }, 6),
    neededBy: moment({ label: 'Needed by' }),
  },
  answer: {
    choice: line({ label: 'What is chosen' }),
    text: paragraph({ label: 'Answer' }),
  },
  steps: [],
  may: { add: ['edit'], change: ['author'], answer: ['sponsor', 'edit'], while: ['open'] },
  statuses: { open: 'Waits for an answer', answered: 'Answered' },
  statusOf: ({ answer }) => (answer === null ? 'open' : 'answered'),
  ownerOf: ({ answer, by }, { sponsor }) => (answer === null ? sponsor : by),
  dueAt: (values) => (typeof values['neededBy'] === 'string' ? values['neededBy'] : null),
  askedAs: 'sponsor',
  tellsRating: false,
  card: {
    while: ['open'],
    asks: 'You are the sponsor, and this epic asks you.',
    does: 'Answer',
    reminder: 'This epic asks you, its sponsor, for something, and waits for your answer.',
  },
  waiting: ({ openAsks: count = 0, asksSince: since }) => ({ count, since }),
  behind: ({ openAsks: open }) => (open === undefined ? null : open === 0 ? '' : `${open} asked of the sponsor`),
  facts(entries) {
    if (entries.length === 0) return {};
    const open = standing(entries).filter(({ status }) => status === 'open');
    const since = longestSince(open);
    return { openAsks: open.length, ...(since === null ? {} : { asksSince: since }) };
  },
} as const satisfies EntryKind;
