import { daysAfter } from '#kernel/days';
import { appointed, choice, decimal, line, link, moment, number, paragraph, record } from '../../field';
import type { EntryKind, Values } from '../../kind';
import { step } from './step';

/** An approval is answered within so many days, where no day is set on which it goes out. */
const ANSWERED_WITHIN_DAYS = 5;
const MOST_CUSTOMERS = 2_000_000_000;

/** Something that is done so that more customers take a step of a path. Messages wait for somebody else's approval. */
export const move = {
  name: 'Move',
  plural: 'Moves',
  none: 'Nothing has been done to move customers along this path.',
  add: 'Add a move',
  home: 'project',
  parent: 'path',
  fields: {
    name: line({ label: 'What it is called' }),
    path: record({ label: 'On which path' }, 'path'),
    what: choice(
      { label: 'What is done' },
      {
        message: 'A message',
        incentive: 'An incentive',
        training: 'Training',
        help: 'Help at hand',
        fix: 'Something is mended',
        switchOff: 'The old way is switched off',
      },
    ),
    step: step({ label: 'Which step it is to move' }),
    at: moment({ label: 'When' }),
    owner: appointed({ label: 'Who does it' }),
    text: paragraph({ label: 'What customers read', more: true }),
    rule: paragraph({ label: 'Who gets what, and for what', more: true }),
    cost: decimal({ label: 'What it costs', more: true }, 0, 1_000_000_000),
    audience: number({ label: 'How many customers it is for', more: true }, 0, MOST_CUSTOMERS),
    sentAt: moment({ label: 'When it was sent', more: true }),
    reached: number({ label: 'How many it reached', more: true }, 0, MOST_CUSTOMERS),
    uptake: number({ label: 'How many took it up', more: true }, 0, MOST_CUSTOMERS),
    endsAt: moment({ label: 'When it ends', more: true }),
    issue: link({ label: 'The issue in which it is done', more: true }),
    approver: appointed({ label: 'Who approves it', more: true }),
  },
  answer: {
    outcome: choice({ label: 'May it go out' }, { approved: 'Yes, as it is written', returned: 'No, not like this' }),
    text: paragraph({ label: 'Because' }),
  },
  // Words and rules that somebody approved are approved as they were then, for the customers of that path.
  answered: ['path', 'what', 'text', 'rule', 'cost', 'audience'],
  steps: [],
  may: {
    add: ['edit', 'office'],
    change: ['edit', 'office'],
    answer: ['edit', 'office', 'sponsor'],
    byAnother: true,
  },
  statuses: {
    planned: 'Planned',
    waiting: 'Waits for approval',
    approved: 'Approved',
    returned: 'Returned',
  },
  statusOf({ values, answer }) {
    if (typeof answer?.['outcome'] === 'string') return answer['outcome'];
    return values['what'] === 'message' ? 'waiting' : 'planned';
  },
  ownerOf: ({ status, values, by }) =>
    textIn(status === 'waiting' ? values : {}, 'approver') ?? textIn(values, 'owner') ?? by,
  problem({ audience, reached, uptake }) {
    if (isMore(reached, audience))
      return { field: 'reached', sentence: 'It reached more customers than it is for. Correct one of the two.' };
    if (isMore(uptake, reached ?? audience))
      return { field: 'uptake', sentence: 'More took it up than it reached. Correct one of the two.' };
    return null;
  },
  // It waits until the day on which it is to go out.
  dueAt: ({ at }) => (typeof at === 'string' ? at : null),
  tellsRating: false,
  card: {
    while: ['waiting'],
    asks: 'A message to customers waits for your approval.',
    does: 'Read and answer',
    reminder: 'A message to customers waits for your approval.',
    // Where nobody was named, whoever may answers, and nobody is waited for.
    turn: ({ at, values }) => {
      if (textIn(values, 'approver') === null) return null;
      return { from: at, dueAt: textIn(values, 'at') ?? daysAfter(at, ANSWERED_WITHIN_DAYS) };
    },
  },
} as const satisfies EntryKind;

const textIn = (values: Values, field: string): string | null =>
  typeof values[field] === 'string' ? values[field] : null;

const isMore = (part: unknown, all: unknown): boolean =>
  typeof part === 'number' && typeof all === 'number' && part > all;
