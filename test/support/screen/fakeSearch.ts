/** An epic of the fake Jira. `property` is what was published; absent when it was never rated. */
export interface FakeEpic {
  id: string;
  key: string;
  summary: string;
  projectId: string;
  property?: Record<string, unknown>;
  /** Fields of Jira beside its summary and project. */
  fields?: Record<string, unknown>;
}

const valueAt = (epic: FakeEpic, path: 'floor' | 'ceiling' | 'stage' | 'settings'): unknown => epic.property?.[path];
const impactOf = (epic: FakeEpic): unknown =>
  (epic.property?.['answers'] as Record<string, unknown> | undefined)?.['impact'];

type Test = (epic: FakeEpic) => boolean;

/** The clauses that the app asks with; anything else is a mistake of the app or of the test. */
const CLAUSES: [RegExp, (found: RegExpMatchArray) => Test][] = [
  [/^issuetype in \("Epic"\)$/, () => () => true],
  [
    /^project in \(([\d, ]+)\)$/,
    ([, ids = '']) =>
      (epic) =>
        ids.split(', ').includes(epic.projectId),
  ],
  [
    /^key in \(([^)]+)\)$/,
    ([, keys = '']) =>
      ({ key }) =>
        keys.split(', ').includes(`"${key}"`),
  ],
  [/^customerScore >= -100$/, () => (epic) => typeof valueAt(epic, 'floor') === 'number'],
  [
    /^customerScore < (-?[\d.]+)$/,
    ([, line]) =>
      (epic) =>
        Number(valueAt(epic, 'floor')) < Number(line),
  ],
  [
    /^customerScoreBest >= (-?[\d.]+)$/,
    ([, line]) =>
      (epic) =>
        Number(valueAt(epic, 'ceiling')) >= Number(line),
  ],
  [
    /^customerSettings != (\d+)$/,
    ([, version]) =>
      (epic) =>
        valueAt(epic, 'settings') !== Number(version),
  ],
  [
    /^customerDisruptions >= 1$/,
    () =>
      ({ property }) =>
        Number(property?.['disruptionCount'] ?? 0) >= 1,
  ],
  [
    /^customerDisruption >= 2$/,
    () =>
      ({ property }) =>
        Number(property?.['disruption'] ?? 0) >= 2,
  ],
  [/^customerImpact < 0$/, () => (epic) => Number(impactOf(epic) ?? 0) < 0],
  [/^customerImpact >= -3$/, () => (epic) => typeof impactOf(epic) === 'number'],
  [
    /^customerImpact = (-?\d)$/,
    ([, level]) =>
      (epic) =>
        impactOf(epic) === Number(level),
  ],
  [
    /^customerStage = "([a-z-]+)"$/,
    ([, stage]) =>
      (epic) =>
        valueAt(epic, 'stage') === stage,
  ],
  [
    /^summary ~ "([^"]+)"$/,
    ([, word = '']) =>
      (epic) =>
        epic.summary.includes(word),
  ],
];

/** @returns whether an epic matches a clause. @throws Error at a clause that the app has no reason to ask. */
export function testOf(clause: string): Test {
  const bare = clause.replace(/^\(+/, '').trim();
  const balanced = bare.includes('(') ? bare.replace(/\)\)+$/, ')') : bare.replace(/\)+$/, '');
  for (const [pattern, toTest] of CLAUSES) {
    const found = balanced.match(pattern);
    if (found) return toTest(found);
  }
  throw new Error(`The fake Jira does not know "${clause}".`);
}

const SCORE_ORDER = 'customerScore DESC, customerScoreBest ASC, key ASC';
const HARM_ORDER = 'customerImpact ASC, customerDisruption DESC, key ASC';
const END_ORDER = 'customerDisruptionTo DESC, key ASC';
const LEVEL_ORDER = 'customerDisruption DESC, key ASC';
const numberOf = (epic: FakeEpic): number => Number(epic.key.split('-')[1]);

/** @returns the epics in an order that the app asks for. @throws Error at any other. */
export function sorted(epics: FakeEpic[], order: string | undefined): FakeEpic[] {
  if (order !== undefined && ![SCORE_ORDER, HARM_ORDER, END_ORDER, LEVEL_ORDER, 'key ASC'].includes(order))
    throw new Error(`The fake Jira does not sort by "${order}".`);
  const places = (epic: FakeEpic): number[] =>
    order === SCORE_ORDER
      ? [-Number(valueAt(epic, 'floor')), Number(valueAt(epic, 'ceiling'))]
      : order === HARM_ORDER
        ? [Number(impactOf(epic) ?? 0), -Number(epic.property?.['disruption'] ?? 0)]
        : order === END_ORDER
          ? [-Date.parse(String(epic.property?.['disruptionTo'] ?? '1970-01-01'))]
          : order === LEVEL_ORDER
            ? [-Number(epic.property?.['disruption'] ?? 0)]
            : [];
  return epics
    .map((epic) => ({ epic, keys: [...places(epic), numberOf(epic)] }))
    .sort((a, b) => inOrder(a.keys, b.keys))
    .map(({ epic }) => epic);
}

/** By the first keys that differ; what one of them does not have tells nothing. */
function inOrder(one: readonly number[], other: readonly number[]): number {
  for (const [at, key] of one.entries()) {
    const difference = key - (other[at] ?? NaN);
    if (difference) return difference;
  }
  return 0;
}
