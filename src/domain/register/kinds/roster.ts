import { appointed, role, segments, stages } from '../field';
import type { EntryKind } from '../kind';

/** Who is close to customers: by segment and stage, whom to ask about an epic. */
export const roster = {
  name: 'Person close to customers',
  plural: 'People close to customers',
  none: 'Nobody is listed as close to customers.',
  add: 'Add a person',
  home: 'project',
  fields: {
    person: appointed({ label: 'Who' }),
    role: role({ label: 'How they meet customers' }),
    segments: segments({ label: 'Which customers' }),
    stages: stages({ label: 'At which stages' }),
  },
  steps: [],
  may: { add: ['office', 'projectAdmin'], change: ['office', 'projectAdmin'], answer: [] },
  statuses: { listed: 'Listed' },
  statusOf: () => 'listed',
  ownerOf: ({ values }) => (typeof values['person'] === 'string' ? values['person'] : null),
  tellsRating: false,
} as const satisfies EntryKind;
