import fc from 'fast-check';
import { aJiraWith, type IssueFixture } from '../aJira';

/** What a generated issue is, told once more and simpler than Jira stores it. */
interface Plain {
  key: string;
  status: string;
  assignee: string | null;
  labels: string[];
  votes: number;
  score: number | null;
  stage: string | null;
}

/** True, false or unknown: what is compared with nothing is unknown, and so is its opposite. */
type Truth = boolean | null;
interface Condition {
  jql: string;
  holds: (issue: Plain) => Truth;
}

const STATUSES = ['To Do', 'Doing', 'Done'];
const PEOPLE = ['ann', 'bob', 'cas'];
const LABELS = ['red', 'blue', 'green'];
const STAGES = ['purchase', 'retention'];

const plainIssue = fc.record({
  status: fc.constantFrom(...STATUSES),
  assignee: fc.option(fc.constantFrom(...PEOPLE)),
  labels: fc.uniqueArray(fc.constantFrom(...LABELS)),
  votes: fc.integer({ min: 0, max: 4 }),
  score: fc.option(fc.integer({ min: -3, max: 3 }).map((level) => level * 12.5)),
  stage: fc.option(fc.constantFrom(...STAGES)),
});
const issues = fc
  .array(plainIssue, { minLength: 1, maxLength: 25 })
  .map((list): Plain[] => list.map((one, place) => ({ ...one, key: `${'AB'[place % 2]}-${place + 1}` })));

const quote = (value: string): string => `"${value}"`;
const all = (issue: Plain): string[] => issue.labels;

/** Equality, lists and emptiness of a field that holds some of a few values. */
function choices(field: string, offered: readonly string[], read: (issue: Plain) => string[]): fc.Arbitrary<Condition> {
  const compared =
    (test: (values: string[]) => boolean) =>
    (issue: Plain): Truth =>
      read(issue).length === 0 ? null : test(read(issue));
  const one = fc.constantFrom(...offered);
  const some = fc.uniqueArray(one, { minLength: 1 });
  return fc.oneof(
    one.map((value) => ({ jql: `${field} = ${quote(value)}`, holds: compared((values) => values.includes(value)) })),
    one.map((value) => ({ jql: `${field} != ${quote(value)}`, holds: compared((values) => !values.includes(value)) })),
    some.map((list) => ({
      jql: `${field} in (${list.map(quote).join(', ')})`,
      holds: compared((values) => values.some((value) => list.includes(value))),
    })),
    some.map((list) => ({
      jql: `${field} NOT IN (${list.map(quote).join(', ')})`,
      holds: compared((values) => !values.some((value) => list.includes(value))),
    })),
    fc.constant({ jql: `${field} IS EMPTY`, holds: (issue: Plain) => read(issue).length === 0 }),
    fc.constant({ jql: `${field} is not EMPTY`, holds: (issue: Plain) => read(issue).length > 0 }),
  );
}

const COMPARE: Record<string, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function numbers(
  field: string,
  limits: fc.Arbitrary<number>,
  read: (issue: Plain) => number | null,
): fc.Arbitrary<Condition> {
  return fc
    .record({ operator: fc.constantFrom(...Object.keys(COMPARE)), limit: limits, quoted: fc.boolean() })
    .map(({ operator, limit, quoted }) => ({
      jql: `${field} ${operator} ${quoted ? quote(String(limit)) : limit}`,
      holds: (issue) => {
        const value = read(issue);
        return value === null ? null : (COMPARE[operator]?.(value, limit) ?? false);
      },
    }));
}

const single = (value: string | null): string[] => (value === null ? [] : [value]);
const scores = fc.integer({ min: -3, max: 3 }).map((level) => level * 12.5);
const terminal = fc.oneof(
  choices('status', STATUSES, ({ status }) => [status]),
  choices('assignee', PEOPLE, ({ assignee }) => single(assignee)),
  choices('labels', LABELS, all),
  choices('customerStage', STAGES, ({ stage }) => single(stage)),
  choices('issue.property["customer-lens"].stage', STAGES, ({ stage }) => single(stage)),
  choices('project', ['A', 'B'], ({ key }) => [key.charAt(0)]),
  numbers('votes', fc.integer({ min: 0, max: 4 }), ({ votes }) => votes),
  numbers('customerScore', scores, ({ score }) => score),
  numbers('issue.property[customer-lens].floor', scores, ({ score }) => score),
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    terminal,
    tie('condition').map(({ jql, holds }): Condition => ({
      jql: `NOT (${jql})`,
      holds: (issue) => negated(holds(issue)),
    })),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]): Condition => ({
      jql: `(${a.jql}) AND (${b.jql})`,
      holds: (issue) => both(a.holds(issue), b.holds(issue)),
    })),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]): Condition => ({
      jql: `(${a.jql} OR ${b.jql})`,
      holds: (issue) => either(a.holds(issue), b.holds(issue)),
    })),
  ),
}));
const negated = (truth: Truth): Truth => (truth === null ? null : !truth);
const both = (a: Truth, b: Truth): Truth =>
  a === false || b === false ? false : a === null || b === null ? null : true;
const either = (a: Truth, b: Truth): Truth =>
  a === true || b === true ? true : a === null || b === null ? null : false;

function fixture({ key, status, assignee, labels, votes, score, stage }: Plain): IssueFixture {
  const summary = { ...(score === null ? {} : { floor: score }), ...(stage === null ? {} : { stage }) };
  return {
    key,
    status: { id: String(STATUSES.indexOf(status) + 1), name: status },
    assignee: assignee === null ? null : { accountId: assignee, displayName: assignee },
    labels,
    votes,
    properties: Object.keys(summary).length > 0 ? { 'customer-lens': summary } : {},
  };
}

/** Issues that hold each value once, so that a query may name any of them. */
const VOCABULARY: Plain[] = [0, 1, 2].map((place) => ({
  key: `${'ABA'[place]}-${100 + place}`,
  status: STATUSES[place] ?? '',
  assignee: PEOPLE[place] ?? null,
  labels: [],
  votes: 0,
  score: null,
  stage: null,
}));

const COLUMNS = {
  customerScore: (issue: Plain) => issue.score,
  votes: (issue: Plain) => issue.votes,
  status: (issue: Plain) => STATUSES.indexOf(issue.status),
  assignee: (issue: Plain) => issue.assignee,
} satisfies Record<string, (issue: Plain) => number | string | null>;
const order = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...(Object.keys(COLUMNS) as (keyof typeof COLUMNS)[])), fc.boolean()),
  { maxLength: 3, selector: ([name]) => name },
);

test('search finds and sorts exactly what a plain filter and sort do', async () => {
  await fc.assert(
    fc.asyncProperty(issues, condition, order, async (generated, { jql, holds }, columns) => {
      const plain = [...generated, ...VOCABULARY];
      const jira = aJiraWith(plain.map(fixture));
      const orderBy = [
        ...columns.map(([name, descending]) => `${name} ${descending ? 'DESC' : 'ASC'}`),
        'key ASC',
      ].join(', ');
      const expected = plain.filter((issue) => holds(issue) === true).sort((a, b) => compare(a, b, columns));
      expect(await jira.find(`${jql} ORDER BY ${orderBy}`)).toEqual(expected.map(({ key }) => key));
    }),
    { numRuns: 150 },
  );
}, 60_000);

function compare(a: Plain, b: Plain, columns: readonly [keyof typeof COLUMNS, boolean][]): number {
  for (const [name, descending] of columns) {
    const [x, y] = [COLUMNS[name](a), COLUMNS[name](b)];
    if (x === y) continue;
    if (x === null || y === null) return x === null ? 1 : -1;
    return x < y === descending ? 1 : -1;
  }
  const [projectA, projectB] = [a.key.charAt(0), b.key.charAt(0)];
  return projectA === projectB ? Number(a.key.slice(2)) - Number(b.key.slice(2)) : projectA < projectB ? -1 : 1;
}
