import { paragraph } from '../../field';
import type { EntryKind } from '../../kind';
import { judged } from './judgement';

/**
 * Somebody else judges the same deliverable once more, without being told what was said first. Both stand for ever;
 * where they differ, what came of talking it through is written beside them.
 */
export const secondLook = {
  name: 'Second look',
  plural: 'Second looks',
  none: 'Nobody has looked at it a second time.',
  add: 'Look at it again',
  drawer: 'Audit',
  home: 'issue',
  ofAnyType: true,
  onePerIssue: true,
  fields: judged,
  answer: { text: paragraph({ label: 'What came of talking it through' }) },
  madeApart: true,
  steps: [],
  may: { add: ['edit', 'office'], change: [], answer: ['edit', 'office'] },
  statuses: { second: 'Given', talked: 'Talked through' },
  statusOf: ({ answer }) => (answer === null ? 'second' : 'talked'),
  ownerOf: ({ by }) => by,
  tellsRating: false,
} as const satisfies EntryKind;
