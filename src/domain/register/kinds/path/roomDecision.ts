import { choice, paragraph, record } from '../../field';
import type { EntryKind } from '../../kind';

/** What was decided in the room of a path: with a reason, and after the newest reading, it closes the room. */
export const roomDecision = {
  name: 'Decision in the room',
  plural: 'Decisions in the room',
  none: 'Nothing was decided in this room yet.',
  add: 'Decide',
  home: 'project',
  parent: 'path',
  fields: {
    path: record({ label: 'On which path' }, 'path'),
    decision: choice(
      { label: 'What is decided' },
      {
        act: 'We act on the causes',
        accept: 'We accept the loss',
        stop: 'We stop this path',
      },
    ),
    reason: paragraph({ label: 'Because' }),
  },
  steps: [],
  may: { add: ['edit', 'office'], change: ['edit', 'office'], answer: [] },
  statuses: { decided: 'Decided' },
  statusOf: () => 'decided',
  ownerOf: ({ by }) => by,
  tellsRating: false,
  stands: ({ values: { path } }) => (typeof path === 'string' ? [path] : []),
} as const satisfies EntryKind;
