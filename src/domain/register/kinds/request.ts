import { choice, customers, line, link, moment, paragraph, segment, yes } from '../field';
import { toSecond } from '#kernel/scalars';
import { standing, type EntryKind, type EntryState, type Values } from '../kind';

/** Customers asked for something, and somebody here heard it. */
export const request = {
  name: 'Request',
  plural: 'Requests',
  none: 'No customer has asked for this yet.',
  add: 'Add a request',
  drawer: 'Requests',
  home: 'issue',
  fields: {
    need: choice(
      { label: 'What customers asked for' },
      {
        missing: 'Something is missing',
        defective: 'Something does not work',
        improvement: 'Something could be better',
      },
    ),
    segment: segment({ label: 'Which customers' }),
    customers: customers({
      label: 'How many, or who',
      hint: 'A customer that is named counts once, however often it asks. Names are never published.',
    }),
    heardBy: choice(
      { label: 'How it was heard' },
      {
        call: 'Call',
        ticket: 'Ticket',
        review: 'Review',
        survey: 'Survey',
        social: 'Social network',
        sales: 'Sales',
        interview: 'Interview',
      },
    ),
    heardAt: moment({ label: 'When' }),
    mayLeave: yes({ label: 'They may leave us' }),
    link: link({ label: 'Where it is written', more: true }),
    words: paragraph({ label: 'In their words', more: true }),
  },
  answer: {
    outcome: choice(
      { label: 'What becomes of it' },
      { planned: 'It will be done', declined: 'It will not be done', done: 'It is done' },
    ),
    text: paragraph({ label: 'Because' }),
    toldTo: line({ label: 'Whom we told' }),
    toldAt: moment({ label: 'When we told them' }),
  },
  steps: [],
  may: { add: ['browse'], change: ['author'], answer: ['edit'], while: ['open'] },
  statuses: { open: 'Not decided', planned: 'Will be done', declined: 'Will not be done', done: 'Done' },
  statusOf: ({ answer }) => (typeof answer?.['outcome'] === 'string' ? answer['outcome'] : 'open'),
  ownerOf: ({ by }) => by,
  mostOfOne: 500,
  tellsRating: false,
  behind: ({ requests = 0 }) => (requests === 0 ? null : String(requests)),
  facts(entries) {
    if (entries.length === 0) return {};
    const told = standing(entries);
    const wanted = told.filter(({ status }) => status !== 'declined');
    const leaving = wanted.filter(({ values }) => values['mayLeave'] === true).length;
    const segments = segmentsOf(wanted);
    const [last] = told
      .flatMap(({ at, answer }) => [at, ...(answer ? [answer.at] : [])])
      .sort()
      .reverse();
    return {
      requests: wanted.length,
      requestCustomers: customersOf(wanted),
      ...(leaving > 0 ? { mayLeave: 'yes', requestsLeaving: leaving } : {}),
      ...counted('requestNeeds', wanted, 'need'),
      ...counted('requestsHeard', wanted, 'heardBy'),
      ...(segments.length > 0 ? { requestSegments: segments } : {}),
      requestsDeclined: told.length - wanted.length,
      ...(last === undefined ? {} : { requestsAt: toSecond(last) }),
    };
  },
} as const satisfies EntryKind;

/** Those that are named most often, as many as go into so many characters of JSON: what is published stays small. */
const MOST_CHARACTERS = 600;

function segmentsOf(entries: readonly EntryState[]): string[] {
  const said = entries.flatMap(({ values }) => textIn(values, 'segment'));
  const times = new Map<string, number>();
  for (const id of said) times.set(id, (times.get(id) ?? 0) + 1);
  const byTimes = [...times].sort(([a, some], [b, more]) => more - some || (a < b ? -1 : 1)).map(([id]) => id);
  while (JSON.stringify(byTimes).length > MOST_CHARACTERS) byTimes.pop();
  return byTimes.sort();
}

const textIn = (values: Values, field: string): string[] => (typeof values[field] === 'string' ? [values[field]] : []);

/** How many say what in a field; nothing where nobody says anything. */
function counted<N extends string>(name: N, entries: readonly EntryState[], field: string) {
  const said = entries.flatMap(({ values }) => textIn(values, field)).sort();
  const counts = Object.fromEntries([...new Set(said)].map((id) => [id, said.filter((one) => one === id).length]));
  return (said.length > 0 ? { [name]: counts } : {}) as Partial<Record<N, Record<string, number>>>;
}

const normal = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * @returns how many customers asked: one that is named counts once, however often and however spelt in capitals;
 *   those who are only counted are added up.
 */
export function customersOf(entries: readonly Pick<EntryState, 'values'>[]): number {
  const named = new Set<string>();
  let counted = 0;
  for (const { values } of entries) {
    const said: unknown = values['customers'];
    if (typeof said === 'number') counted += said;
    if (Array.isArray(said)) for (const name of said) if (normal(String(name)) !== '') named.add(normal(String(name)));
  }
  return counted + named.size;
}
