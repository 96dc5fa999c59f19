import { daysAfter, secondOf } from '#kernel/days';
import type { DisruptionFact, Facts } from '../facts';
import { link, line, moment, number, paragraph, segments, stages } from '../field';
import { NOTICEABLE } from '../level';
import { standing, type EntryKind, type EntryState, type Turn, type Values } from '../kind';

/** So many are published for calendars, and of those what goes into so many characters of JSON. */
const MOST_PUBLISHED = 10;
const MOST_CHARACTERS = 1_800;
/** As many of the last digits of an id tell ten records of one epic apart. */
const ID_DIGITS = 8;

/** What customers suffer while we work, with its dates. */
export const disruption = {
  name: 'Disruption',
  plural: 'Disruptions',
  none: 'Nothing is written down that customers suffer while we work.',
  add: 'Add a disruption',
  drawer: 'Disruption',
  home: 'issue',
  fields: {
    what: line({ label: 'What customers notice' }),
    from: moment({ label: 'From' }),
    to: moment({ label: 'To' }),
    depth: number({ label: 'How bad' }, 1, 3, 'disruption'),
    segments: segments({ label: 'Which customers' }),
    stages: stages({ label: 'At which stages' }),
    mitigation: paragraph({ label: 'What we do against it', more: true }),
    noticeAt: moment({ label: 'When customers are told', hint: 'The day by which they know', more: true }),
    noticeGivenAt: moment({ label: 'When they were told', hint: 'Empty until it is done', more: true }),
    noticeBy: link({ label: 'The issue in which they are told', more: true }),
  },
  steps: [],
  may: { add: ['edit'], change: ['edit'], answer: [] },
  statuses: { open: 'Planned' },
  statusOf: () => 'open',
  ownerOf: ({ by }) => by,
  dueAt: (values) => momentOf(values, 'from'),
  problem(values) {
    const [from, to] = [momentOf(values, 'from'), momentOf(values, 'to')];
    if (from === null || to === null || begins(from) <= ends(to)) return null;
    return { field: 'to', sentence: 'It ends before it begins. Give a later end.' };
  },
  tellsRating: false,
  card: { while: ['open'], asks: 'Customers are to be told of it.', does: 'Say when they are told', turn: noticeTurn },
  behind: ({ disruptionCount = 0 }) => (disruptionCount === 0 ? null : String(disruptionCount)),
  facts(entries, now) {
    if (entries.length === 0) return {};
    const open = standing(entries);
    const dated = open.flatMap(factOf).sort(byBegin);
    const told = withinSize(soonestFirst(dated, now).slice(0, MOST_PUBLISHED)).sort(byBegin);
    const depths = open.flatMap(({ values: { depth } }) => (typeof depth === 'number' ? [depth] : []));
    const last = dated.map(({ to }) => to).sort((a, b) => (ends(a) < ends(b) ? 1 : -1))[0];
    return {
      disruptionCount: open.length,
      ...(told.length > 0 ? { disruptions: told } : {}),
      ...(dated[0] && last ? { disruptionFrom: secondOf(dated[0].from), disruptionTo: secondOf(last, 'last') } : {}),
      ...(depths.length > 0 ? { disruptionDepth: Math.max(...depths) } : {}),
      ...(open.some(lacksNotice) ? { noticeMissing: 'yes' as const } : {}),
    } satisfies Partial<Facts>;
  },
} as const satisfies EntryKind;

const momentOf = (values: Values, field: 'from' | 'to' | 'noticeAt' | 'noticeGivenAt'): string | null =>
  typeof values[field] === 'string' ? values[field] : null;

/** A day begins with its first moment and ends with its last: both sort with times as text. */
const begins = (at: string): string => (at.length === 10 ? `${at}T00` : at);
const ends = (at: string): string => (at.length === 10 ? `${at}T24` : at);

const byBegin = (a: DisruptionFact, b: DisruptionFact): number => (begins(a.from) < begins(b.from) ? -1 : 1);

/** Where not all are published, those that are over give way: what is to come can still be changed. */
function soonestFirst(dated: readonly DisruptionFact[], now: string): DisruptionFact[] {
  const isOver = ({ to }: DisruptionFact): boolean => ends(to) < begins(now.slice(0, 10));
  return [...dated.filter((one) => !isOver(one)), ...dated.filter(isOver).reverse()];
}

/** Without a date it stands in no calendar; with one of the two it lasts that long. */
function factOf({ id, values }: EntryState): DisruptionFact[] {
  const from = momentOf(values, 'from') ?? momentOf(values, 'to');
  const to = momentOf(values, 'to') ?? from;
  if (from === null || to === null) return [];
  const { depth, segments: groups, stages: at } = values;
  const [noticeAt, noticeGivenAt] = [momentOf(values, 'noticeAt'), momentOf(values, 'noticeGivenAt')];
  return [
    {
      id: id.slice(-ID_DIGITS),
      from,
      to,
      ...(typeof depth === 'number' ? { depth } : {}),
      ...(Array.isArray(groups) && groups.length > 0 ? { segments: groups.map(String) } : {}),
      ...(Array.isArray(at) && at.length > 0 ? { stages: at.map(String) } : {}),
      ...(noticeAt === null ? {} : { noticeAt }),
      ...(noticeGivenAt === null ? {} : { noticeGivenAt }),
    },
  ];
}

function withinSize(facts: readonly DisruptionFact[]): DisruptionFact[] {
  let end = facts.length;
  while (end > 0 && JSON.stringify(facts.slice(0, end)).length > MOST_CHARACTERS) end -= 1;
  return facts.slice(0, end);
}

/** Customers hear of it so long before it begins, unless a day is planned; whoever plans it has a week for it. */
const NOTICE_DAYS = 14;
const WEEK_DAYS = 7;

/** Until when to say how customers are told; null where they are, where it is hardly noticed, and when it is over. */
function noticeTurn({ values }: Pick<EntryState, 'values'>, now: string): Turn | null {
  const from = momentOf(values, 'from') ?? momentOf(values, 'to');
  const to = momentOf(values, 'to') ?? from;
  if (from === null || to === null || ends(to) < now || momentOf(values, 'noticeGivenAt') !== null) return null;
  const planned = momentOf(values, 'noticeAt');
  if (planned === null && !lacksNotice({ values })) return null;
  const dueAt = planned ?? daysAfter(from, -NOTICE_DAYS);
  return { from: daysAfter(dueAt, -WEEK_DAYS), dueAt };
}

const lacksNotice = ({ values }: Pick<EntryState, 'values'>): boolean =>
  typeof values['depth'] === 'number' &&
  values['depth'] >= NOTICEABLE &&
  momentOf(values, 'noticeAt') === null &&
  momentOf(values, 'noticeGivenAt') === null;
