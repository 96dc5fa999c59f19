import { daysAfter } from '#kernel/days';
import { appointed, paragraph, record, yes } from '../../field';
import type { EntryKind } from '../../kind';

/** What has to hold of a survey before anybody leans on it, each by the name of its field. */
export const SURVEY_CHECKS = {
  population: 'We say whom we want to know about',
  sample: 'Who was asked was drawn by chance',
  size: 'Enough were asked for each segment',
  answered: 'We say how many did not answer',
  neutral: 'No question leads to an answer',
  single: 'Each question asks one thing',
  options: 'Answers leave nobody out',
  channel: 'Not only the new channel was asked',
  pilot: 'Customers tried the questions first',
  timing: 'It was asked soon after it happened',
} as const;

/** The second signature is given within so many days. */
const SIGNED_WITHIN_DAYS = 5;

type Check = keyof typeof SURVEY_CHECKS;

/**
 * What to look at for each. Whom a survey reaches, who was asked and who answered is what the Code of Ethics of the
 * American Association for Public Opinion Research (2021) asks to be told; wording, one question at a time, answers and
 * the time to be remembered are the faults that G. B. Willis and J. T. Lessler, Question Appraisal System (1999), look
 * for; why people forget, and lean to the first answer: R. Tourangeau, L. J. Rips and K. Rasinski, The Psychology of
 * Survey Response (2000).
 */
const HINTS: Record<Check, string> = {
  population: 'Which customers, of which months, and the list from which they were taken',
  sample: 'From that list; not whoever came by, volunteered or could be reached most easily',
  size: 'At least five in each segment, and so many that the interval tells something',
  answered: 'How many were asked, how many answered, and how many could not be reached',
  neutral: 'No word praises or blames, and no question before it suggests an answer',
  single: 'One idea and one answer; no “and” between two things',
  options: 'There is “none of these” and “I do not know”, and the first answer is not always the same',
  channel: 'Whoever never uses the new way could answer as well',
  pilot: 'A few said in their own words what each question means',
  timing: 'About days or weeks that people remember, and not about last year',
};

const ticks = Object.fromEntries(
  Object.entries(SURVEY_CHECKS).map(
    ([name, label]) => [name, yes({ label, hint: HINTS[name as Check], more: true })] as const,
  ),
) as Record<Check, ReturnType<typeof yes>>;

export const CHECK_NAMES = Object.keys(SURVEY_CHECKS) as Check[];

/** A survey is looked at by ten checks; somebody else than whoever ticked them signs. */
export const vetting = {
  name: 'Vetting of a survey',
  plural: 'Vettings of surveys',
  none: 'Nobody has vetted this survey.',
  add: 'Vet the survey',
  home: 'project',
  parent: 'measure',
  fields: {
    measure: record({ label: 'Of which measure' }, 'measure'),
    whoNotAsked: paragraph({
      label: 'Who could not be asked',
      hint: 'By name: people without a phone, who left, who never log in …',
    }),
    second: appointed({ label: 'Who signs as the second' }),
    ...ticks,
  },
  answer: {
    signed: yes({ label: 'I have looked at it and sign' }),
    text: paragraph({ label: 'Remark' }),
  },
  answered: ['measure', 'whoNotAsked', ...CHECK_NAMES],
  steps: [],
  may: {
    add: ['edit', 'office'],
    change: ['edit', 'office'],
    answer: ['edit', 'office', 'sponsor'],
    byAnother: true,
  },
  statuses: { unsigned: 'Waits for a second signature', signed: 'Signed' },
  statusOf: ({ answer }) => (answer?.['signed'] === true ? 'signed' : 'unsigned'),
  ownerOf: ({ status, by, values: { second } }) => (status === 'unsigned' && typeof second === 'string' ? second : by),
  tellsRating: false,
  card: {
    while: ['unsigned'],
    asks: 'A survey was vetted, and you are to sign as the second.',
    does: 'Look and sign',
    reminder: 'A survey was vetted, and waits for your signature.',
    // Where nobody was named, whoever may signs, and nobody is waited for.
    turn: ({ at, values }) =>
      typeof values['second'] === 'string' ? { from: at, dueAt: daysAfter(at, SIGNED_WITHIN_DAYS) } : null,
  },
} as const satisfies EntryKind;
