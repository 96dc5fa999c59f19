import { choice, line, month, paragraph, record } from '../../field';
import type { EntryKind } from '../../kind';
import { FORMULA_LABELS } from './formula';

/** From a month on a measure is defined otherwise: what was read before is not comparable with what is read after. */
export const definition = {
  name: 'New definition',
  plural: 'New definitions',
  none: 'It is defined as it was at first.',
  add: 'Define it anew',
  home: 'project',
  parent: 'measure',
  fields: {
    measure: record({ label: 'Of which measure' }, 'measure'),
    from: month({ label: 'From which month on' }),
    formula: choice({ label: 'How its value is made' }, FORMULA_LABELS),
    text: paragraph({ label: 'What exactly is counted' }),
    reason: line({ label: 'Why it is defined anew' }),
  },
  steps: [],
  may: { add: ['edit', 'office'], change: ['edit', 'office'], answer: [] },
  statuses: { stands: 'In force' },
  statusOf: () => 'stands',
  ownerOf: ({ by }) => by,
  dueAt: ({ from }) => (typeof from === 'string' ? `${from}-01` : null),
  tellsRating: false,
  stands: ({ values: { measure } }) => (typeof measure === 'string' ? [measure] : []),
} as const satisfies EntryKind;
