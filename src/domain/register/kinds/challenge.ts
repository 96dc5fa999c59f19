import { daysAfter } from '#kernel/days';
import { choice, paragraph } from '../field';
import { longestSince, standing, type EntryKind } from '../kind';

/** Whoever says that a rating is wrong hears within so many days what becomes of it. */
const ANSWERED_WITHIN_DAYS = 5;

/** Somebody says that a rating is wrong; who may edit the epic owes an answer. */
export const challenge = {
  name: 'Challenge',
  plural: 'Challenges',
  none: 'Nobody says that the rating is wrong.',
  add: 'Challenge the rating',
  drawer: 'Voices',
  home: 'issue',
  fields: {
    claim: choice(
      { label: 'What is wrong with the rating' },
      {
        tooLow: 'The impact is rated too low',
        tooHigh: 'The impact is rated too high',
        wrongSign: 'It is good where it is rated harmful, or the other way round',
        harmForgotten: 'Somebody is harmed, and the rating does not say so',
      },
    ),
    reason: paragraph({ label: 'Why', hint: 'Which customers, and how do you know?' }),
  },
  answer: {
    outcome: choice(
      { label: 'What becomes of the rating' },
      { changed: 'The rating was changed', kept: 'The rating stays' },
    ),
    text: paragraph({ label: 'Because' }),
  },
  steps: [],
  may: { add: ['browse'], change: ['author'], answer: ['edit'], while: ['open'] },
  statuses: { open: 'Waits for an answer', answered: 'Answered' },
  statusOf: ({ answer }) => (answer === null ? 'open' : 'answered'),
  // The turn is with who rated, then with who asked.
  ownerOf: ({ answer, by }, { ratedBy, sponsor }) => (answer === null ? (ratedBy ?? sponsor) : by),
  mostOfOne: 20,
  tellsRating: true,
  card: {
    while: ['open'],
    asks: 'A colleague says that this rating is wrong.',
    does: 'Answer',
    reminder: 'A colleague says that the rating of this epic is wrong, and waits for your answer.',
    turn: ({ at }) => ({ from: at, dueAt: daysAfter(at, ANSWERED_WITHIN_DAYS) }),
  },
  waiting: ({ openChallenges: count = 0, challengesSince: since }) => ({ count, since }),
  behind: ({ openChallenges: open }) => (open === undefined ? null : open === 0 ? '' : `${open} unanswered`),
  facts(entries) {
    if (entries.length === 0) return {};
    const open = standing(entries).filter(({ status }) => status === 'open');
    const since = longestSince(open);
    return { openChallenges: open.length, ...(since === null ? {} : { challengesSince: since }) };
  },
} as const satisfies EntryKind;
