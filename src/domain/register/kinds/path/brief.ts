import { daysAfter } from '#kernel/days';
import { appointed, choice, frozenPage, line, lines, paragraph, record } from '../../field';
import type { EntryKind } from '../../kind';

/** Its sponsor decides within so many days. */
const DECIDED_WITHIN_DAYS = 7;

/** A page about a path as it stood on a day, which its sponsor decides. It is frozen: nobody changes it afterwards. */
export const brief = {
  name: 'Brief',
  plural: 'Briefs',
  none: 'No brief was written about this path.',
  add: 'Write a brief',
  home: 'project',
  parent: 'path',
  fields: {
    path: record({ label: 'About which path' }, 'path'),
    what: choice({ label: 'What it is about' }, { strategy: 'Strategy of the path', adoption: 'Adoption of the path' }),
    title: line({ label: 'Title' }),
    sponsor: appointed({ label: 'Who decides' }),
    options: lines({ label: 'Options to choose from' }, 5),
    frozen: frozenPage({ label: 'The page as it was frozen', more: true }),
  },
  answer: {
    decision: line({ label: 'What is decided' }),
    reason: paragraph({ label: 'Because' }),
  },
  own: ['path', 'what', 'title', 'sponsor', 'options', 'frozen'],
  // It holds what only some may see, and is large.
  untold: ['frozen'],
  madeApart: true,
  steps: [],
  may: { add: ['edit', 'office'], change: ['edit', 'office'], answer: ['edit', 'office', 'sponsor'] },
  statuses: { open: 'Waits for a decision', decided: 'Decided' },
  statusOf: ({ answer }) => (answer === null ? 'open' : 'decided'),
  ownerOf: ({ answer, by, values: { sponsor } }) => (answer === null && typeof sponsor === 'string' ? sponsor : by),
  answerProblem({ options }, { decision, reason }) {
    if (!Array.isArray(options) || !options.includes(decision))
      return { field: 'decision', sentence: 'Choose one of the options of the brief.' };
    const isSaid = typeof reason === 'string' && reason.trim() !== '';
    return isSaid ? null : { field: 'reason', sentence: 'Write why, so that everybody can follow it later.' };
  },
  tellsRating: false,
  card: {
    while: ['open'],
    asks: 'A brief about this path waits for your decision.',
    does: 'Read and decide',
    reminder: 'A brief about a path waits for your decision.',
    turn: ({ at, values }) =>
      typeof values['sponsor'] === 'string' ? { from: at, dueAt: daysAfter(at, DECIDED_WITHIN_DAYS) } : null,
  },
} as const satisfies EntryKind;
