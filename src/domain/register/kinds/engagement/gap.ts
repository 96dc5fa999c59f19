import { sessionsOfGap } from '#domain/engagement/recordsOf';
import { dayOf } from '#domain/trend/month';
import { begins, daysAfter, secondOf } from '#kernel/days';
import { endingOf } from '../../epic/engaged';
import { choice, line, link, moment, records } from '../../field';
import type { Facts } from '../../facts';
import { standing, type EntryKind, type EntryState } from '../../kind';

/** Whoever found a gap tells it upward within so many days. */
export const TOLD_WITHIN_DAYS = 3;

/** A finding that matters to customers: what is worked on is a Jira issue, and this says where it came from. */
export const gap = {
  name: 'Gap',
  plural: 'Gaps',
  none: 'No gap was found yet.',
  add: 'Add a gap',
  drawer: 'Engagement',
  home: 'issue',
  fields: {
    what: line({ label: 'What customers would miss' }),
    severity: choice(
      { label: 'How bad' },
      { minor: 'A nuisance', serious: 'Serious', blocking: 'They could not go on' },
    ),
    foundIn: choice(
      { label: 'Who found it' },
      { session: 'Customers, in a session', own: 'We did, by ourselves', live: 'Customers, after go-live' },
    ),
    sessions: records({ label: 'In which sessions' }, 'session'),
    issue: link({ label: 'The issue in which it is worked on' }),
    toldAt: moment({ label: 'When it was told upward', hint: 'Empty until somebody above the project knows it' }),
    foundAt: moment({ label: 'When it was found', hint: 'Empty: the day on which it was written down', more: true }),
    toldTo: line({ label: 'To whom it was told', more: true }),
  },
  nameOf: ({ what }) => (typeof what === 'string' ? what : null),
  steps: [],
  may: { add: ['edit'], change: ['edit'], answer: [] },
  statuses: { open: 'Not told upward', told: 'Told upward' },
  statusOf: ({ values }) => (typeof values['toldAt'] === 'string' ? 'told' : 'open'),
  ownerOf: ({ by }) => by,
  problem({ toldAt, foundAt }) {
    // By the day, because one of the two may be told without an hour.
    if (typeof toldAt !== 'string' || typeof foundAt !== 'string' || dayOf(toldAt) >= dayOf(foundAt)) return null;
    return { field: 'toldAt', sentence: 'It is before the day on which it was found. Correct one of the two.' };
  },
  dueAt: (values, at) => (typeof values['toldAt'] === 'string' ? null : lastDayOf({ at, values })),
  tellsRating: false,
  card: {
    while: ['open'],
    asks: 'This gap was found three days ago, and nobody above the project was told of it.',
    does: 'Say when it was told',
    reminder: 'A gap that you wrote down three days ago was not told upward yet.',
    turn(entry) {
      const day = lastDayOf(entry);
      return { from: day, dueAt: day };
    },
  },
  behind: ({ gaps = 0, gapsUntold = 0 }) =>
    gaps === 0 ? null : gapsUntold === 0 ? '' : `${gapsUntold} not told upward`,
  facts(entries) {
    if (entries.length === 0) return {};
    const told = standing(entries);
    const open = told.filter(({ status }) => status === 'open');
    const [since] = open.map(foundOf).sort((a, b) => (begins(a) < begins(b) ? -1 : 1));
    return {
      gaps: told.length,
      gapsUntold: open.length,
      ...(since === undefined ? {} : { gapsSince: secondOf(since) }),
      gapsAfter: told.filter(({ values }) => values['foundIn'] === 'live').length,
      ...foundIn(told),
    };
  },
} as const satisfies EntryKind;

/** @returns when a gap was found: as it says, or when it was written down. */
export const foundOf = ({ at, values: { foundAt } }: Pick<EntryState, 'at' | 'values'>): string =>
  typeof foundAt === 'string' ? foundAt : at;

/** The day by whose end it is told upward, and on which it begins to wait for whoever wrote it down. */
const lastDayOf = (entry: Pick<EntryState, 'at' | 'values'>): string =>
  daysAfter(dayOf(foundOf(entry)), TOLD_WITHIN_DAYS);

/** How many were found in which session; nothing where none says so. */
function foundIn(gaps: readonly EntryState[]): Partial<Facts> {
  const sessions = gaps.flatMap(sessionsOfGap).map(endingOf);
  if (sessions.length === 0) return {};
  const counts = new Map<string, number>();
  for (const one of sessions) counts.set(one, (counts.get(one) ?? 0) + 1);
  return { gapsFoundIn: Object.fromEntries(counts) };
}
