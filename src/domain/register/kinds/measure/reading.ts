import { month, record } from '../../field';
import { cells } from './cellsField';
import type { EntryKind } from '../../kind';

/** What a measure says of one month, for all segments. It is entered in a table of its own. */
export const reading = {
  name: 'Reading',
  plural: 'Readings',
  none: 'Nothing was read yet.',
  add: 'Enter readings',
  home: 'project',
  parent: 'measure',
  fields: {
    measure: record({ label: 'Of which measure' }, 'measure'),
    month: month({ label: 'Month' }),
    cells: cells({ label: 'What was read, by segment' }),
  },
  ownProcedures: true,
  steps: [],
  may: { add: ['edit', 'office'], change: ['edit', 'office'], answer: [] },
  statuses: { entered: 'Entered' },
  statusOf: () => 'entered',
  ownerOf: ({ by }) => by,
  dueAt: ({ month: of }) => (typeof of === 'string' ? `${of}-01` : null),
  tellsRating: false,
  stands: ({ values: { measure } }) => (typeof measure === 'string' ? [measure] : []),
} as const satisfies EntryKind;
