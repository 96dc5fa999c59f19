import { appointed, choice, line, paragraph } from '../../field';
import { isUnsaid, type EntryKind } from '../../kind';
import { decidedPage, frozenField, sponsorsTurn, unexplained, whileOpen } from '../decidedPage';

/** How ready an epic was on a day, and what its sponsor decided: it goes live, or it waits. */
export const goLive = {
  ...decidedPage,
  name: 'Page before go-live',
  plural: 'Pages before go-live',
  none: 'Nobody froze a page before go-live yet.',
  add: 'Freeze the page before go-live',
  drawer: 'Engagement',
  home: 'issue',
  fields: {
    title: line({ label: 'Title' }),
    sponsor: appointed({ label: 'Who decides' }),
    frozen: frozenField,
  },
  answer: {
    decision: choice(
      { label: 'What is decided' },
      { go: 'It goes live', goWith: 'It goes live with what is open', wait: 'It waits' },
    ),
    reason: paragraph({ label: 'Because' }),
  },
  own: ['title', 'sponsor', 'frozen'],
  begin: ({ sponsor }) => ({ sponsor }),
  may: { add: ['edit'], change: ['edit'], answer: ['sponsor', 'edit'], ...whileOpen },
  answerProblem(_, said) {
    if (isUnsaid(said['decision'])) return { field: 'decision', sentence: 'Choose what is decided.' };
    return unexplained(said);
  },
  // The page holds whether the sponsor stands for the rating.
  tellsRating: true,
  card: {
    while: ['open'],
    asks: 'Customers are about to get this. You decide whether it goes live.',
    does: 'Read and decide',
    reminder: 'The page before go-live of this epic waits for your decision.',
    turn: sponsorsTurn,
  },
} as const satisfies EntryKind;
