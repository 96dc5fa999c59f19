import { agreementOf } from '#domain/voice/agreement';
import { line, moment, number, paragraph, person, segment, yes } from '../field';
import { longestSince, standing, type EntryKind, type EntryState, type Values } from '../kind';

const MOST_CUSTOMERS = 100_000_000;

/**
 * What one person thinks an epic does to customers. Who was asked says it before they see the rating or another
 * opinion; afterwards they keep or revise it, and both numbers stay. It has procedures of its own.
 */
export const opinion = {
  name: 'Opinion',
  plural: 'Opinions',
  none: 'Nobody has given an opinion.',
  add: 'Give your opinion',
  drawer: 'Voices',
  home: 'issue',
  fields: {
    impact: number({ label: 'What it does to customers' }, -3, 3, 'impact'),
    sure: number({ label: 'How sure are you of the side', hint: '50 to 100 per cent' }, 50, 100),
    customers: number({ label: 'About how many customers' }, 0, MOST_CUSTOMERS),
    segment: segment({ label: 'Which customers' }),
    evidence: paragraph({ label: 'How do you know' }),
    declined: line({ label: 'Why you cannot say', more: true }),
    passedTo: person({ label: 'Who can say it better', more: true }),
    kept: yes({ label: 'Seen the others, and stays with it', more: true }),
    due: moment({ label: 'Asked until', more: true }),
    askedBy: person({ label: 'Asked by', more: true }),
    blind: yes({ label: 'Given before the others were seen', more: true }),
    firstImpact: number({ label: 'Said before the others were seen', more: true }, -3, 3, 'impact'),
    firstSure: number({ label: 'How sure before the others were seen', more: true }, 50, 100),
    role: line({ label: 'As whom', more: true }),
  },
  own: ['due', 'askedBy', 'blind', 'firstImpact', 'firstSure', 'role'],
  ownProcedures: true,
  onePerPerson: true,
  steps: [],
  may: { add: ['browse'], change: ['author'], answer: [] },
  statuses: {
    begun: 'Begun',
    asked: 'Asked, not answered yet',
    given: 'Given',
    declined: 'Declined',
    passed: 'Passed on',
  },
  statusOf({ values }) {
    if (typeof values['impact'] === 'number') return 'given';
    if (values['passedTo'] !== null) return 'passed';
    if (values['declined'] !== null) return 'declined';
    return dueOf(values) === null ? 'begun' : 'asked';
  },
  ownerOf: ({ by }) => by,
  dueAt: (values) => dueOf(values),
  askedAs: 'colleague',
  tellsRating: true,
  card: {
    while: ['asked'],
    asks: 'You were asked what this does to customers.',
    does: 'Give your opinion',
    reminder: 'A colleague asked you what this epic does to customers, and waits for your opinion.',
  },
  behind: ({ asked, heard = 0 }) => (asked === undefined ? null : asked === 0 ? '' : `${heard} of ${asked}`),
  facts(entries, now) {
    const asked = entries.filter(({ values, status }) => dueOf(values) !== null && status !== 'passed');
    const given = standing(entries).filter(({ status }) => status === 'given');
    if (asked.length + given.length === 0) return {};
    const waiting = asked.filter(({ status }) => status === 'asked');
    const until = roundUntil(waiting);
    const since = longestSince(waiting);
    const isOpen = until !== null && until > now;
    const { conflict } = agreementOf(given.map(({ values }) => Number(values['impact'])));
    return {
      asked: asked.length,
      heard: asked.filter(({ status }) => status === 'given').length,
      ...(since === null ? {} : { opinionsWaiting: waiting.length, opinionsSince: since }),
      // While a round is open, what it comes to is told to nobody.
      ...(conflict && !isOpen ? { conflict: 'yes' } : {}),
      ...(until === null ? {} : { roundUntil: until }),
    };
  },
  // Fewer than were asked: somebody is missing who may owe theirs, and the round is no shorter for it.
  whileUnsure({ asked = 0, roundUntil: before }, counted, changes) {
    const due = asked + changes.reduce((sum, change) => sum + joined(change), 0);
    if ((counted.asked ?? 0) >= due) return counted;
    const until = [before, counted.roundUntil].flatMap((one) => one ?? []).sort();
    const { conflict: _conflict, ...rest } = counted;
    return { ...rest, asked: due, ...(until.length > 0 ? { roundUntil: until.at(-1) } : {}) };
  },
} as const satisfies EntryKind;

/** @returns 1 where a change puts somebody among those who were asked, -1 where it takes them out. */
function joined({ from, to }: { from: Values; to: Values }): number {
  if (typeof to['passedTo'] === 'string') return -1;
  return typeof from['passedTo'] === 'string' || (dueOf(to) !== null && dueOf(from) === null) ? 1 : 0;
}

export const dueOf = (values: Values): string | null => (typeof values['due'] === 'string' ? values['due'] : null);

/** @returns until when a round stays open while somebody owes an opinion; null when nobody does. */
const roundUntil = (waiting: readonly EntryState[]): string | null =>
  waiting
    .flatMap(({ values }) => dueOf(values) ?? [])
    .sort()
    .at(-1) ?? null;
