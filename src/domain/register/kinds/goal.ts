import { line, siteAddress } from '../field';
import { standing, type EntryKind } from '../kind';

/** A goal that the epic serves, and where this Jira shows it. */
export const goal = {
  name: 'Goal',
  plural: 'Goals',
  none: 'No goal is linked.',
  add: 'Link a goal',
  drawer: 'Goals',
  home: 'issue',
  fields: {
    name: line({ label: 'Goal' }),
    address: siteAddress({ label: 'Where it stands', hint: 'Its address in this Jira, or the key of an issue.' }),
  },
  steps: [],
  may: { add: ['edit'], change: ['edit'], answer: [] },
  statuses: { linked: 'Linked' },
  statusOf: () => 'linked',
  ownerOf: ({ by }) => by,
  tellsRating: false,
  behind: ({ goals = 0 }) => (goals === 0 ? null : String(goals)),
  facts: (entries) => (entries.length === 0 ? {} : { goals: standing(entries).length }),
} as const satisfies EntryKind;
