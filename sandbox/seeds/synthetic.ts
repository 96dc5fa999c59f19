/** Options of made-up epics. */
export interface SyntheticOptions {
  /** Keys of the projects that the epics are spread over in turn. */
  projects?: readonly string[];
  /** The same seed gives the same epics. */
  seed?: number;
  /** First issue id. */
  firstId?: number;
  /** Properties of the n-th epic (from 0), for tests of search. */
  properties?: (place: number) => Record<string, unknown> | undefined;
}

const SUBJECTS = [
  'Self-service portal',
  'Order tracking',
  'Roaming alerts',
  'Bill explanation',
  'Number porting',
  'Fault reporting',
  'Contract renewal',
  'Chat advice',
];
const CHANGES = [
  'for small businesses',
  'on mobile',
  'in three languages',
  'without calling',
  'with one login',
  'within a minute',
  'for prepaid',
  'for families',
];
const STATUSES = [
  { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
  { id: '3', name: 'In Progress', statusCategory: { key: 'indeterminate' } },
  { id: '5', name: 'Done', statusCategory: { key: 'done' } },
];
const PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest'].map((name, place) => ({
  id: String(place + 1),
  name,
}));
const PEOPLE = Array.from({ length: 12 }, (_, place) => ({
  accountId: `synthetic-${place + 1}`,
  displayName: `Synthetic Person ${place + 1}`,
  active: true,
}));
const DAY = 86_400_000;

/**
 * Makes epics for tests of size.
 * @returns one issue of REST version 3 as JSON a line (NDJSON), always the same for the same options.
 */
export function* syntheticEpics(count: number, options: SyntheticOptions = {}): Generator<string> {
  const { projects = ['SYN'], seed = 1, firstId = 1_000_001, properties } = options;
  const random = generator(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  for (let place = 0; place < count; place += 1) {
    const project = place % projects.length;
    const key = projects[project] ?? 'SYN';
    const created = Date.UTC(2025, 0, 1) + Math.floor(random() * 500) * DAY;
    const ofIssue = properties?.(place);
    yield JSON.stringify({
      id: String(firstId + place),
      key: `${key}-${Math.floor(place / projects.length) + 1}`,
      fields: {
        summary: `${pick(SUBJECTS)} ${pick(CHANGES)} ${place + 1}`,
        issuetype: { id: '10000', name: 'Epic', subtask: false, hierarchyLevel: 1 },
        project: { id: String(20_000 + project), key, name: `Synthetic ${key}`, projectTypeKey: 'software' },
        status: pick(STATUSES),
        priority: pick(PRIORITIES),
        assignee: random() < 0.8 ? pick(PEOPLE) : null,
        reporter: pick(PEOPLE),
        created: new Date(created).toISOString(),
        updated: new Date(created + Math.floor(random() * 100) * DAY).toISOString(),
        labels: random() < 0.3 ? [pick(['digital', 'legacy', 'pilot'])] : [],
      },
      ...(ofIssue ? { properties: ofIssue } : {}),
    });
  }
}

/** Mulberry32: small, fast and the same everywhere. @returns numbers in [0, 1). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
