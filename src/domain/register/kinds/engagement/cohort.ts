import { cohortOf } from '#domain/engagement/recordsOf';
import { dayOf } from '#domain/trend/month';
import { lightsIn, warningsAmong } from '../../epic/engaged';
import { choice, line, moment, number, paragraph, segment, yes } from '../../field';
import { standing, type EntryKind, type Values } from '../../kind';

/** What has to hold of a cohort before its customers can tell the truth, each by the name of its field. */
export const QUALIFICATION = {
  usesIt: 'They do this work themselves',
  realWork: 'They try it with work of their own',
  enoughTime: 'They have the time for it',
  maySayNo: 'They may say no without harm to them',
} as const;

const MOST_CUSTOMERS = 1_000_000;

/** A group of customers with whom a project works, and what it was told of its part. */
export const cohort = {
  name: 'Cohort',
  plural: 'Cohorts',
  none: 'No customers take part yet.',
  add: 'Add a cohort',
  drawer: 'Engagement',
  home: 'issue',
  fields: {
    name: line({ label: 'Name of the cohort' }),
    segment: segment({ label: 'Which customers' }),
    role: choice(
      { label: 'Their part' },
      {
        decides: 'They decide',
        tests: 'They test',
        advises: 'They advise',
        informed: 'They are informed',
      },
    ),
    size: number({ label: 'How many people' }, 0, MOST_CUSTOMERS),
    endCustomers: number(
      {
        label: 'How many of them are customers',
        hint: 'The others speak for customers: sales, support, a consultant …',
      },
      0,
      MOST_CUSTOMERS,
    ),
    chosenBy: choice(
      { label: 'Who chose them' },
      {
        team: 'The team',
        sales: 'Sales, or whoever looks after them',
        drawn: 'They were drawn by chance',
        themselves: 'They came forward themselves',
      },
    ),
    friendly: yes({ label: 'They are known to be friendly', more: true }),
    complained: number(
      { label: 'How many complained within a year', hint: 'Of these people or their companies', more: true },
      0,
      MOST_CUSTOMERS,
    ),
    roleText: paragraph({
      label: 'What they were told of their part',
      hint: 'What we ask of them, what they decide, and what they do not',
      more: true,
    }),
    sentAt: moment({ label: 'When it was sent', more: true }),
    acknowledgedAt: moment({ label: 'When they acknowledged it', more: true }),
    usesIt: yes({ label: QUALIFICATION.usesIt, more: true }),
    realWork: yes({ label: QUALIFICATION.realWork, more: true }),
    enoughTime: yes({ label: QUALIFICATION.enoughTime, more: true }),
    maySayNo: yes({ label: QUALIFICATION.maySayNo, more: true }),
  },
  steps: [],
  may: { add: ['edit'], change: ['edit'], answer: [] },
  statuses: { planned: 'Not told yet', sent: 'Told', acknowledged: 'Acknowledged' },
  statusOf: ({ values }) =>
    isSaid(values, 'acknowledgedAt') ? 'acknowledged' : isSaid(values, 'sentAt') ? 'sent' : 'planned',
  ownerOf: ({ by }) => by,
  problem({ size, endCustomers, complained, sentAt, acknowledgedAt }) {
    if (isMore(endCustomers, size))
      return { field: 'endCustomers', sentence: 'These are more than all of them. Correct one of the two.' };
    if (isMore(complained, size))
      return { field: 'complained', sentence: 'These are more than all of them. Correct one of the two.' };
    if (isBefore(acknowledgedAt, sentAt))
      return {
        field: 'acknowledgedAt',
        sentence: 'It is before the day on which it was sent. Correct one of the two.',
      };
    return null;
  },
  tellsRating: false,
  behind: ({ cohorts: n = 0 }) => (n === 0 ? null : n === 1 ? '1 cohort' : `${n} cohorts`),
  facts(entries) {
    if (entries.length === 0) return {};
    const cohorts = standing(entries).map(cohortOf);
    return { cohorts: cohorts.length, ...lightsIn({ cohorts }), ...warningsAmong({ cohorts }) };
  },
} as const satisfies EntryKind;

/** @returns whether a text stands in a field. */
const isSaid = (values: Values, name: string): boolean => typeof values[name] === 'string' && values[name] !== '';

const isMore = (part: unknown, all: unknown): boolean =>
  typeof part === 'number' && typeof all === 'number' && part > all;

/** By the day, because one of the two may be told without an hour. */
const isBefore = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' && typeof other === 'string' && dayOf(one) < dayOf(other);
