import fc from 'fast-check';
import { syntheticEpics } from '#sandbox/jira/index';
import { clockAt } from '../../../support/local/movableClock';
import { aFile, aJira, type TestJira } from '../aJira';

/**
 * What searches remember must change no answer: two sites with the same issues are asked the same, one of which may
 * remember nothing.
 */

const EPICS = 60;
const PROJECTS = ['AA', 'BB', 'CC'];
const VIEWERS = ['project-manager', 'board-member', 'admin', 'support-colleague', 'outsider'];
const STAGES = ['purchase', 'retention', 'advocacy'];
const PERMISSIONS = {
  projects: {
    BB: { browse: ['project-manager', 'admin'], edit: ['project-manager', 'admin'] },
    CC: { browse: ['admin', 'board-member', 'project-manager'], edit: ['project-manager'] },
  },
  securityLevels: { '50': { name: 'Board', members: ['board-member'], app: true } },
};
const DAY = 86_400_000;
/** An index that lags knows again and again something else, so nothing is remembered of it. */
const LAG = 10_000 * DAY;

const published = (place: number): Record<string, unknown> => ({
  floor: ((place * 7919) % 41) - 20,
  ceiling: ((place * 7919) % 41) - 20 + (place % 3) * 10,
  answers: { impact: (place % 7) - 3 },
  ...(place % 4 === 0 ? {} : { stage: STAGES[place % 3] }),
  ...(place % 5 === 0 ? { sponsor: VIEWERS[place % 4] } : {}),
  ratedAt: new Date(Date.UTC(2026, 0, 1 + place)).toISOString().replace('.000', ''),
});

function epics(): string {
  const lines = [
    ...syntheticEpics(EPICS, {
      projects: PROJECTS,
      properties: (place) => (place % 6 === 0 ? undefined : { 'customer-lens': published(place) }),
    }),
  ];
  return lines
    .map((line, place) => {
      const issue = JSON.parse(line) as { fields: Record<string, unknown> };
      if (place % 9 === 0) issue.fields['security'] = { id: '50', name: 'Board' };
      if (place % 8 === 0)
        issue.fields['assignee'] = { accountId: VIEWERS[place % 5], displayName: VIEWERS[place % 5], active: true };
      return JSON.stringify(issue);
    })
    .join('\n');
}

let time = Date.UTC(2026, 2, 1);
let remembering: TestJira;
let plain: TestJira;

beforeAll(async () => {
  const [data, permissions] = [aFile('epics.ndjson', epics()), aFile('permissions.json', JSON.stringify(PERMISSIONS))];
  [remembering, plain] = [0, 1].map(() => aJira({ clock: clockAt(() => time) })) as [TestJira, TestJira];
  for (const jira of [remembering, plain]) {
    jira.importPermissions(permissions);
    await jira.importFiles([data]);
  }
  await change('PUT', '/issue/AA-1/properties/mark', 0);
});

/** Changes both; the plain one knows the change, and waits with its index for something that no query asks for. */
async function change(method: string, path: string, body?: unknown): Promise<void> {
  plain.configure({ indexLagMs: 0 });
  const [one, other] = [await remembering.ask(method, path, body), await plain.ask(method, path, body)];
  expect(one.status).toBe(other.status);
  plain.configure({ indexLagMs: LAG });
  await plain.ask('PUT', '/issue/AA-2/properties/waiting', time);
}

const number = fc.integer({ min: -22, max: 22 });
const comparison = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const clause = fc.oneof(
  fc
    .tuple(fc.constantFrom('customerScore', 'customerScoreBest', 'customerImpact'), comparison, number)
    .map((parts) => parts.join(' ')),
  fc
    .tuple(
      fc.constantFrom('customerStage', 'issue.property[customer-lens].stage'),
      fc.constantFrom('=', '!='),
      fc.constantFrom(...STAGES),
    )
    .map((parts) => parts.join(' ')),
  fc
    .tuple(
      fc.constantFrom('customerStage', 'customerScore', 'assignee', 'labels'),
      fc.constantFrom('is EMPTY', 'is not EMPTY'),
    )
    .map((parts) => parts.join(' ')),
  fc
    .tuple(
      fc.constantFrom('customerRatedAt', 'created', 'updated'),
      fc.constantFrom('<', '>='),
      fc.constantFrom('-20d', '"-300d"', '"2025-06-01"', 'startOfMonth()', 'now()'),
    )
    .map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom('assignee', 'customerSponsor'), fc.constantFrom('=', '!='), fc.constant('currentUser()'))
    .map((parts) => parts.join(' ')),
  // Whoever does not see a project is told that there is none.
  fc.subarray(PROJECTS, { minLength: 1 }).map((names) => `project in (${names.join(', ')})`),
  fc.constantFrom(
    'status = Done',
    'priority > Medium',
    'summary ~ roaming',
    'summary ~ "with one login"',
    'key in (AA-3, AA-10)',
    'key = BB-1',
    'statusCategory != Done',
    'summary ~ "😀" OR customerImpact = 2',
  ),
);
const { where } = fc.letrec<{ where: string; compound: string }>((tie) => ({
  where: fc.oneof({ maxDepth: 3 }, clause, tie('compound')),
  compound: fc
    .tuple(fc.constantFrom('', 'NOT '), tie('where'), fc.constantFrom('AND', 'OR'), tie('where'))
    .map(([not, one, and, other]) => `${not}(${one} ${and} ${other})`),
}));
const order = fc.constantFrom(
  '',
  ' ORDER BY customerScore DESC, customerScoreBest ASC, key ASC',
  ' ORDER BY created',
  ' ORDER BY priority DESC, key',
  ' ORDER BY assignee, summary',
);
const ask = fc
  .tuple(where, order, fc.constantFrom(...VIEWERS))
  .map(([jql, by, viewer]) => ({ kind: 'ask' as const, jql: jql + by, viewer }));
const write = fc
  .tuple(fc.integer({ min: 1, max: EPICS / 3 }), fc.constantFrom(...PROJECTS), number)
  .map(([issue, project, floor]) => ({
    kind: 'write' as const,
    key: `${project}-${issue}`,
    value: { ...published(issue), floor },
  }));
const wait = fc.constantFrom(6_000, DAY, 40 * DAY).map((milliseconds) => ({ kind: 'wait' as const, milliseconds }));

/** @returns all that a viewer is told: the count, and every page. */
async function answers(jira: TestJira, jql: string, viewer: string): Promise<unknown[]> {
  const told: unknown[] = [await jira.ask('POST', '/search/approximate-count', { jql }, viewer)];
  for (let nextPageToken: string | null | undefined = null; nextPageToken !== undefined;) {
    const page = await jira.ask(
      'POST',
      '/search/jql',
      { jql, fields: ['key', 'summary'], maxResults: 20, nextPageToken },
      viewer,
    );
    told.push(page);
    nextPageToken = (page.body as { nextPageToken?: string }).nextPageToken;
  }
  return told;
}

test('what is remembered changes no answer: whoever asks, whatever was written or how much time went by', async () => {
  const found = { some: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof({ weight: 8, arbitrary: ask }, { weight: 1, arbitrary: write }, { weight: 1, arbitrary: wait }),
        { minLength: 5, maxLength: 30 },
      ),
      async (steps) => {
        // Those that were asked before are asked again, in the end and by others: what is remembered is used.
        const again = steps.flatMap((step) =>
          step.kind === 'ask'
            ? [step, { ...step, viewer: VIEWERS[(VIEWERS.indexOf(step.viewer) + 1) % VIEWERS.length]! }]
            : [],
        );
        for (const step of [...steps, ...again]) {
          if (step.kind === 'wait') time += step.milliseconds;
          else if (step.kind === 'write')
            await change('PUT', `/issue/${step.key}/properties/customer-lens`, step.value);
          else {
            const expected = await answers(plain, step.jql, step.viewer);
            expect(await answers(remembering, step.jql, step.viewer)).toEqual(expected);
            const [first] = expected as { status: number; body: { count?: number } }[];
            if (first?.status === 400) found.refused += 1;
            else if (first?.body.count) found.some += 1;
            time += 6_000;
          }
        }
      },
    ),
    { numRuns: 25 },
  );
  expect(found.some).toBeGreaterThan(100);
  expect(found.refused).toBeGreaterThan(10);
}, 120_000);

test('a page that is read on from finds what was there, and what was written since', async () => {
  const jql = 'customerScore >= -100 ORDER BY customerScore DESC, key ASC';
  const first = await remembering.ask('POST', '/search/jql', { jql, fields: ['key'], maxResults: 5 });
  const { issues, nextPageToken } = first.body as { issues: { key: string }[]; nextPageToken: string };
  const rest = async () =>
    (
      (await remembering.ask('POST', '/search/jql', { jql, fields: ['key'], maxResults: 1000, nextPageToken }))
        .body as { issues: { key: string }[] }
    ).issues.map(({ key }) => key);
  const before = await rest();
  const [fell] = issues.map(({ key }) => key);
  await change('PUT', `/issue/${fell}/properties/customer-lens`, { ...published(1), floor: -99 });
  expect(await rest()).toEqual([...before, fell]);
});

test('time that goes by is no write, and changes what `-20d` and `now()` mean all the same', async () => {
  time = Date.UTC(2026, 1, 10);
  const jql = 'customerRatedAt <= now() AND customerRatedAt >= -20d ORDER BY key';
  const told = async () => [await answers(remembering, jql, 'admin'), await answers(plain, jql, 'admin')];
  const [before, plainBefore] = await told();
  time += 10 * DAY;
  const [after, plainAfter] = await told();
  expect([before, after]).toEqual([plainBefore, plainAfter]);
  expect(after).not.toEqual(before);
});

test('who loses a right finds nothing more, at once', async () => {
  const jql = 'project is not EMPTY AND customerScore >= -100';
  const count = async (viewer: string) =>
    ((await remembering.ask('POST', '/search/approximate-count', { jql }, viewer)).body as { count: number }).count;
  const before = await count('board-member');
  const closed = {
    ...PERMISSIONS,
    projects: {
      ...PERMISSIONS.projects,
      AA: { browse: ['admin'], edit: ['admin'] },
      CC: { browse: ['admin'], edit: ['admin'] },
    },
  };
  remembering.importPermissions(aFile('closed.json', JSON.stringify(closed)));
  expect(before).toBeGreaterThan(0);
  expect(await count('board-member')).toBe(0);
});
