import { appointed, choice, lines, number, paragraph, reason, record } from '../../field';
import type { EntryKind } from '../../kind';
import { step } from './step';

const WHYS = 5;

/** Why customers are lost at a step of a path, asked five times. What is done about it are issues of Jira. */
export const cause = {
  name: 'Cause',
  plural: 'Causes',
  none: 'Nobody has written down yet why customers are lost here.',
  add: 'Add a cause',
  home: 'project',
  parent: 'path',
  fields: {
    path: record({ label: 'On which path' }, 'path'),
    step: step({ label: 'At which step' }),
    reason: reason({ label: 'Why they are lost' }),
    customers: number({ label: 'How many customers' }, 0, 2_000_000_000),
    whys: lines({ label: 'Why, and why is that so', hint: 'Up to five times: the last line is the root.' }, WHYS),
    branch: choice(
      { label: 'What it counts as', hint: 'As the reason, unless you say otherwise.', more: true },
      { experience: 'The experience', habit: 'Education and habit' },
    ),
    note: paragraph({ label: 'Note', more: true }),
    owner: appointed({ label: 'Who follows it up', more: true }),
  },
  steps: [],
  may: { add: ['edit', 'office'], change: ['edit', 'office'], answer: [] },
  statuses: { open: 'Not explained', explained: 'Explained' },
  statusOf: ({ values: { whys } }) => (Array.isArray(whys) && whys.length > 0 ? 'explained' : 'open'),
  ownerOf: ({ values, by }) => (typeof values['owner'] === 'string' ? values['owner'] : by),
  tellsRating: false,
} as const satisfies EntryKind;
