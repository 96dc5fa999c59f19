import { syntheticEpics } from '#sandbox/jira/index';
import { aJira, type TestJira } from '../aJira';

const RANKED =
  '(issuetype in ("Epic")) AND customerScore >= -100 ORDER BY customerScore DESC, customerScoreBest ASC, key ASC';

/** A pattern of scores that is the same at every size: all are rated, in 201 levels. */
const floorOf = (place: number): number => ((place * 7919) % 201) - 100;
const rated = (place: number): Record<string, unknown> => ({
  'customer-lens': {
    floor: floorOf(place),
    ceiling: 100,
    stage: place % 2 ? 'retention' : 'purchase',
    answers: { impact: (place % 7) - 3 },
  },
});

function ofSize(count: number): TestJira {
  const jira = aJira();
  jira.importIssues(
    [...syntheticEpics(count, { projects: ['AA', 'BB', 'CC'], properties: rated })].map((line): unknown =>
      JSON.parse(line),
    ),
  );
  return jira;
}

/**
 * @returns the least processor time of some searches, in milliseconds: other work on the machine only adds to it. A
 * write before each has it search anew.
 */
async function cost(jira: TestJira): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < 6; run += 1) {
    await jira.ask('PUT', `/issue/AA-${run + 1}/properties/other`, run);
    const before = process.cpuUsage();
    const { status } = await jira.ask('POST', '/search/jql', {
      jql: RANKED,
      fields: ['summary'],
      properties: ['customer-lens'],
      maxResults: 100,
    });
    const { user, system } = process.cpuUsage(before);
    expect(status).toBe(200);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

test('the same options make the same epics', () => {
  const [first, second] = [1, 2].map(() => [...syntheticEpics(50, { seed: 3 })]);
  expect(first).toEqual(second);
  expect([...syntheticEpics(50, { seed: 4 })]).not.toEqual(first);
});

let twentyThousand: TestJira;
beforeAll(() => {
  twentyThousand = ofSize(20_000);
}, 60_000);

test('20,000 epics: sorted right, and a page at most in proportion dearer than of 1,000', async () => {
  const thousand = ofSize(1000);
  expect(twentyThousand.counts).toMatchObject({ issues: 20_000, projects: 3 });
  const { body } = await twentyThousand.ask('POST', '/search/jql', {
    jql: RANKED,
    properties: ['customer-lens'],
    maxResults: 100,
  });
  const floors = (body as { issues: { properties: { 'customer-lens': { floor: number } } }[] }).issues.map(
    ({ properties }) => properties['customer-lens'].floor,
  );
  const expected = Array.from({ length: 20_000 }, (_, place) => floorOf(place)).sort((a, b) => b - a);
  expect(floors).toEqual(expected.slice(0, 100));
  const [small, large] = [await cost(thousand), await cost(twentyThousand)];
  expect(large / Math.max(small, 1)).toBeLessThan(60);
}, 120_000);

test('reading on page by page does not sort 20,000 epics again for each page', async () => {
  const anew = await cost(twentyThousand);
  const before = process.cpuUsage();
  let pages = 0;
  for (let nextPageToken: string | undefined | null = null; nextPageToken !== undefined; pages += 1) {
    const { body } = await twentyThousand.ask('POST', '/search/jql', {
      jql: RANKED,
      fields: ['id'],
      maxResults: 100,
      nextPageToken,
    });
    nextPageToken = (body as { nextPageToken?: string }).nextPageToken;
  }
  const { user, system } = process.cpuUsage(before);
  expect(pages).toBe(200);
  expect((user + system) / 1000 / pages).toBeLessThan(anew / 2);
}, 120_000);
