import { clockAt } from '../../../support/local/movableClock';
import { aJiraWith, type TestJira } from '../aJira';

interface Page {
  issues: { id: string; key?: string; fields?: Record<string, unknown>; properties?: Record<string, unknown> }[];
  isLast: boolean;
  nextPageToken?: string;
}

const epics = (count: number): { key: string; properties: Record<string, unknown> }[] =>
  Array.from({ length: count }, (_, place) => ({
    key: `A-${place + 1}`,
    properties: { 'customer-lens': { floor: place % 7, ceiling: 50 }, other: place },
  }));

async function page(jira: TestJira, request: Record<string, unknown>): Promise<Page> {
  const { status, body } = await jira.ask('POST', '/search/jql', request);
  expect(status).toBe(200);
  return body as Page;
}

async function readAll(
  jira: TestJira,
  request: Record<string, unknown>,
  between: (page: number) => Promise<void> = async () => undefined,
): Promise<string[][]> {
  const pages: string[][] = [];
  let token: string | undefined;
  do {
    const answer = await page(jira, { ...request, fields: ['summary'], ...(token ? { nextPageToken: token } : {}) });
    expect(answer.isLast).toBe(answer.nextPageToken === undefined);
    pages.push(answer.issues.map(({ key }) => key ?? ''));
    token = answer.nextPageToken;
    await between(pages.length);
  } while (token !== undefined);
  return pages;
}

const RANKED = 'customerScore >= -100 ORDER BY customerScore DESC, key ASC';

test('pages follow each other without gap or repetition', async () => {
  const jira = aJiraWith(epics(230));
  const pages = await readAll(jira, { jql: RANKED, maxResults: 100 });
  expect(pages.map((keys) => keys.length)).toEqual([100, 100, 30]);
  expect(pages.flat()).toEqual(await jira.find(RANKED));
});

test('an issue that goes between two pages shifts nothing', async () => {
  const jira = aJiraWith(epics(12));
  const before = await jira.find(RANKED);
  const pages = await readAll(jira, { jql: RANKED, maxResults: 5 }, async (read) => {
    if (read === 1) await jira.ask('DELETE', `/issue/${before[0]}`);
  });
  expect(pages.flat()).toEqual(before);
});

test('a page knows what was written since the page before, and who asks', async () => {
  const jira = aJiraWith(epics(12));
  const before = await jira.find(RANKED);
  const [last] = before.slice(-1);
  const pages = await readAll(jira, { jql: RANKED, maxResults: 5 }, async (read) => {
    if (read === 1) await jira.ask('PUT', `/issue/${last}/properties/customer-lens`, { floor: -50, ceiling: 50 });
    if (read === 2) await jira.ask('PUT', `/issue/${last}/properties/customer-lens`, { floor: 6, ceiling: 50 });
  });
  expect(pages.flat()).toEqual(before.filter((key) => key !== last));
  expect((await jira.find(RANKED))[1]).toBe(last);
  expect(await jira.find(RANKED, 'outsider')).toEqual([]);
});

test('a page holds 50 unless asked, 100 at most with fields, 5,000 with ids and keys', async () => {
  const jira = aJiraWith(epics(130));
  const length = async (request: Record<string, unknown>): Promise<number> =>
    (await page(jira, { jql: 'project = A', ...request })).issues.length;
  expect(await length({})).toBe(50);
  expect(await length({ maxResults: 5000 })).toBe(130);
  expect(await length({ maxResults: 5000, fields: ['key'] })).toBe(130);
  expect(await length({ maxResults: 5000, fields: ['summary'] })).toBe(100);
  expect(await length({ maxResults: 5000, properties: ['other'] })).toBe(100);
  expect(await length({ maxResults: 7, fields: ['summary'] })).toBe(7);
});

test('answers ids unless asked for more', async () => {
  const jira = aJiraWith(epics(1));
  const only = async (request: Record<string, unknown>): Promise<unknown> =>
    (await page(jira, { jql: 'key = A-1', ...request })).issues[0];
  expect(await only({})).toEqual({ id: '65001' });
  expect(await only({ fields: ['key'] })).toEqual({ id: '65001', key: 'A-1', self: expect.any(String), fields: {} });
  expect(await only({ fields: ['summary', 'nonsense'], properties: ['other', 'missing'] })).toEqual({
    id: '65001',
    key: 'A-1',
    self: expect.any(String),
    fields: { summary: 'Issue A-1' },
    properties: { other: 0 },
  });
  expect(await only({ fields: ['*all', '-description'] })).toMatchObject({
    fields: { issuetype: { name: 'Epic' }, project: { key: 'A' }, votes: { votes: 0 } },
  });
  expect(await page(jira, { jql: 'key = A-1', fields: ['summary'], expand: 'names' })).toMatchObject({
    names: { summary: 'Summary' },
  });
});

test('GET answers the same as POST', async () => {
  const jira = aJiraWith(epics(3));
  const query = new URLSearchParams({ jql: RANKED, fields: 'summary,status', properties: 'other', maxResults: '2' });
  const byQuery = await jira.ask('GET', `/search/jql?${query.toString()}`);
  expect(byQuery).toEqual(
    await jira.ask('POST', '/search/jql', {
      jql: RANKED,
      fields: ['summary', 'status'],
      properties: ['other'],
      maxResults: 2,
    }),
  );
  expect(byQuery.points).toBe(3);
});

test.each([
  [{ jql: 'project = A', startAt: 10 }, 'startAt'],
  [{ jql: 'project = A', maxResults: 0 }, 'maxResults'],
  [{ jql: 'project = A', properties: ['1', '2', '3', '4', '5', '6'] }, 'At most 5 properties'],
  [{ jql: 'project = A', reconcileIssues: Array.from({ length: 51 }, (_, at) => at + 1) }, 'At most 50 issues'],
  [{ jql: 'project = A', expand: 'changelog' }, "does not model the expansion 'changelog'"],
  [{ jql: 'project = A', nextPageToken: 'made-up' }, 'next page token is invalid'],
])('refuses %j', async (request, message) => {
  const { status, body } = await aJiraWith(epics(1)).ask('POST', '/search/jql', request);
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toContain(message);
});

test('a token belongs to its query', async () => {
  const jira = aJiraWith(epics(3));
  const { nextPageToken } = await page(jira, { jql: RANKED, maxResults: 1 });
  expect((await jira.ask('POST', '/search/jql', { jql: 'project = A', nextPageToken })).status).toBe(400);
});

test('with a lag, search knows a write later; reconciled issues it knows at once', async () => {
  let now = Date.UTC(2026, 0, 1);
  const jira = aJiraWith(epics(2), { clock: clockAt(() => now), settings: { indexLagMs: 1000 } });
  const put = (floor: number): Promise<unknown> => jira.ask('PUT', '/issue/A-1/properties/customer-lens', { floor });
  await put(99);
  expect(await jira.find('customerScore = 99')).toEqual([]);
  expect((await page(jira, { jql: 'customerScore = 99', reconcileIssues: [65001] })).issues).toEqual([{ id: '65001' }]);
  expect((await jira.ask('GET', '/issue/A-1/properties/customer-lens')).body).toMatchObject({ value: { floor: 99 } });
  now += 999;
  expect(await jira.find('customerScore = 99')).toEqual([]);
  now += 1;
  expect(await jira.find('customerScore = 99')).toEqual(['A-1']);
  await put(98);
  expect(await jira.find('customerScore = 98')).toEqual([]);
  jira.configure({ indexLagMs: 0 });
  expect(await jira.find('customerScore = 98')).toEqual(['A-1']);
  await put(97);
  expect(await jira.find('customerScore = 97')).toEqual(['A-1']);
});

test('a reconciled issue is searched, counted in order and shown as it is now; others as indexed', async () => {
  let now = Date.UTC(2026, 0, 1);
  const jira = aJiraWith(epics(4), { clock: clockAt(() => now), settings: { indexLagMs: 60_000 } });
  const put = (key: string, floor: number): Promise<unknown> =>
    jira.ask('PUT', `/issue/${key}/properties/customer-lens`, { floor });
  const ranked = async (reconcileIssues: number[]): Promise<string[]> =>
    (
      await page(jira, { jql: 'customerScore >= -100 ORDER BY customerScore DESC', fields: ['key'], reconcileIssues })
    ).issues.map(({ key }) => key ?? '');
  const before = await ranked([]);
  expect(before).toEqual(['A-4', 'A-3', 'A-2', 'A-1']);
  await put('A-1', 50);
  await put('A-2', 60);
  expect(await ranked([])).toEqual(before);
  expect(await ranked([65_001])).toEqual(['A-1', 'A-4', 'A-3', 'A-2']);
  expect(await ranked([65_001, 65_002])).toEqual(['A-2', 'A-1', 'A-4', 'A-3']);
  await jira.ask('DELETE', '/issue/A-4/properties/customer-lens');
  expect(await ranked([65_004])).toEqual(['A-3', 'A-2', 'A-1']);
  expect((await jira.ask('POST', '/search/approximate-count', { jql: 'customerScore >= 50' })).body).toEqual({
    count: 0,
  });
  now += 60_000;
  expect(await ranked([])).toEqual(['A-2', 'A-1', 'A-3']);
  expect((await jira.ask('POST', '/search/approximate-count', { jql: 'customerScore >= 50' })).body).toEqual({
    count: 2,
  });
});
