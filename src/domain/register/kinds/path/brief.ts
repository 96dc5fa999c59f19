import { choice, line, lines, paragraph, record, appointed } from '../../field';
import type { EntryKind } from '../../kind';
import { decidedPage, frozenField, sponsorsTurn, unexplained, whileOpen } from '../decidedPage';

/** A page about a path as it stood on a day, which its sponsor decides. It is frozen: nobody changes it afterwards. */
export const brief = {
  ...decidedPage,
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
    frozen: frozenField,
  },
  answer: {
    decision: line({ label: 'What is decided' }),
    reason: paragraph({ label: 'Because' }),
  },
  own: ['path', 'what', 'title', 'sponsor', 'options', 'frozen'],
  may: { add: ['edit', 'office'], change: ['edit', 'office'], answer: ['edit', 'office', 'sponsor'], ...whileOpen },
  answerProblem({ options }, said) {
    if (!Array.isArray(options) || !options.includes(said['decision']))
      return { field: 'decision', sentence: 'Choose one of the options of the brief.' };
    return unexplained(said);
  },
  tellsRating: false,
  card: {
    while: ['open'],
    asks: 'A brief about this path waits for your decision.',
    does: 'Read and decide',
    reminder: 'A brief about a path waits for your decision.',
    turn: sponsorsTurn,
  },
} as const satisfies EntryKind;
