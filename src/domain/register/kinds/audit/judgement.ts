import type { DeliverableClass } from '#domain/audit/classes';
import { sampleOrder } from '#domain/audit/sample';
import { choice, line, link, moment, paragraph, record, yes } from '../../field';
import { standing, type EntryKind } from '../../kind';

type Words = Parameters<typeof choice>[0];

/** For whom something is built: the four classes of the audit. */
export const CLASS_LABELS = {
  customer: 'Customer: customers notice it',
  functional: 'Functional: it serves a function of ours',
  mixed: 'Mixed: it serves both',
  none: 'None: it serves neither',
} as const satisfies Record<DeliverableClass, string>;

const judgedClass = (words: Words) => choice(words, CLASS_LABELS);

/** What both judges of a deliverable are asked. */
export const judged = {
  class: judgedClass({ label: 'Whom it serves' }),
  sentence: line({
    label: 'So that customers can …',
    hint: 'In your words, for what customers or both are served by.',
  }),
};

/**
 * Somebody says whether a deliverable contributes to customers. A part of all is judged once more by somebody else, who
 * must not know what was said first: until then, or until it is known that nobody looks again, its author alone is told
 * what it says.
 */
export const judgement = {
  name: 'Judgement',
  plural: 'Judgements',
  none: 'Nobody has judged yet whom this serves.',
  add: 'Judge it',
  drawer: 'Audit',
  home: 'issue',
  ofAnyType: true,
  onePerIssue: true,
  fields: {
    ...judged,
    path: record({ label: 'Through which path' }, 'path'),
    enabler: link({ label: 'Through which other issue', hint: 'The key of what makes it possible, like ABC-12.' }),
    note: paragraph({ label: 'Note', more: true }),
    sampled: yes({ label: 'Somebody looks at it again', more: true }),
    lookedAt: moment({ label: 'When somebody looked at it again', more: true }),
  },
  own: ['sampled', 'lookedAt'],
  settled: ['sampled', 'lookedAt'],
  steps: [],
  may: { add: ['edit', 'office'], change: ['author'], answer: [], while: ['begun', 'judged', 'single', 'sampled'] },
  statuses: {
    begun: 'Begun',
    judged: 'Judged',
    single: 'Judged once',
    sampled: 'Waits for a second look',
    looked: 'Judged twice',
  },
  statusOf({ values: { class: said, sampled, lookedAt } }) {
    if (typeof lookedAt === 'string') return 'looked';
    if (!isClass(said)) return 'begun';
    if (typeof sampled !== 'boolean') return 'judged';
    return sampled ? 'sampled' : 'single';
  },
  blindWhile: ['begun', 'judged', 'sampled'],
  unfinished: 'begun',
  undrawn: 'judged',
  order: sampleOrder,
  ownerOf: ({ by }) => by,
  tellsRating: false,
  behind: ({ judged: count = 0 }) => (count === 0 ? null : ''),
  facts(entries) {
    if (entries.length === 0) return {};
    const said: unknown = standing(entries)[0]?.values['class'];
    return isClass(said) ? { judged: 1, class: said } : { judged: 0 };
  },
} as const satisfies EntryKind;

const isClass = (value: unknown): value is DeliverableClass =>
  typeof value === 'string' && Object.hasOwn(CLASS_LABELS, value);
