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

const ticks = Object.fromEntries(
  Object.entries(SURVEY_CHECKS).map(([name, label]) => [name, yes({ label, more: true })] as const),
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
    // Where nobody was named, whoever may signs, and nobody is waited for.
    turn: ({ at, values }) =>
      typeof values['second'] === 'string' ? { from: at, dueAt: daysAfter(at, SIGNED_WITHIN_DAYS) } : null,
  },
} as const satisfies EntryKind;
