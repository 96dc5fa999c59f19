import { aJiraWith, type Answered, type TestJira } from '../aJira';

interface Task {
  status: string;
  progress: number;
  result?: { updated: number; failed: { issueID: number; errorMessages: string[] }[] };
}

const keys = Array.from({ length: 60 }, (_, place) => `A-${place + 1}`);
const id = (key: string): number => 65_000 + Number(key.slice(2));
const update = (from: readonly string[], value: unknown = 1): unknown => ({
  issues: from.map((key) => ({ issueID: id(key), properties: { mark: value } })),
});

function submit(jira: TestJira, from: readonly string[], viewer?: string): Promise<Answered> {
  return jira.ask('POST', '/issue/properties/multi', update(from), viewer);
}

async function finished(jira: TestJira, taskPath: string, viewer?: string): Promise<{ seen: Set<string>; task: Task }> {
  const seen = new Set<string>();
  for (;;) {
    const task = (await jira.ask('GET', taskPath, undefined, viewer)).body as Task;
    seen.add(task.status);
    if (task.status === 'COMPLETE') return { seen, task };
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

const taskPath = ({ headers }: Answered): string =>
  new URL(headers['Location'] ?? '').pathname.replace('/rest/api/3', '');

test('writes in the background, tells how far it is, and ignores an issue that is not there', async () => {
  const jira = aJiraWith([...keys.slice(0, -1), 'B-1'].map((key) => ({ key })));
  const answer = await submit(jira, keys);
  expect(answer).toMatchObject({ status: 303, body: null });
  expect((await jira.ask('GET', '/issue/A-1/properties/mark')).status).toBe(404);
  const { seen, task } = await finished(jira, taskPath(answer));
  expect([...seen]).toEqual(expect.arrayContaining(['ENQUEUED', 'COMPLETE']));
  expect(task).toMatchObject({ progress: 100, submittedBy: 10_000, result: { updated: 59, failed: [] } });
  expect(await jira.find('created is EMPTY')).toHaveLength(60);
  expect((await jira.ask('GET', '/issue/A-59/properties/mark')).body).toEqual({ key: 'mark', value: 1 });
});

test('a second update of the same issues has to wait; of others it has not', async () => {
  const jira = aJiraWith(
    keys.map((key) => ({ key })),
    { settings: { taskPaceMs: 20 } },
  );
  const first = await submit(jira, keys.slice(0, 10));
  expect((await submit(jira, keys.slice(9, 12))).status).toBe(409);
  const second = await submit(jira, keys.slice(10, 12));
  expect(second.status).toBe(303);
  await finished(jira, taskPath(second));
  await finished(jira, taskPath(first));
  expect((await submit(jira, keys.slice(9, 12))).status).toBe(303);
});

test('tasks overlap, and overwrite what was written singly meanwhile', async () => {
  const jira = aJiraWith(
    keys.map((key) => ({ key })),
    { settings: { taskPaceMs: 20 } },
  );
  const first = await submit(jira, keys.slice(0, 50));
  const second = await submit(jira, keys.slice(50));
  await jira.ask('PUT', '/issue/A-1/properties/mark', 'newer');
  await finished(jira, taskPath(second));
  expect((await jira.ask('GET', taskPath(first))).body).toMatchObject({ status: 'RUNNING', progress: 50 });
  await finished(jira, taskPath(first));
  expect((await jira.ask('GET', '/issue/A-1/properties/mark')).body).toMatchObject({ value: 1 });
});

test('an issue is dropped without a word, where that is asked for', async () => {
  const jira = aJiraWith(
    keys.map((key) => ({ key })),
    { settings: { taskPaceMs: 1, bulkDropEvery: 20 } },
  );
  const { task } = await finished(jira, taskPath(await submit(jira, keys)));
  expect(task.result).toEqual({ updated: 60, failed: [] });
  const missing = [];
  for (const key of keys)
    if ((await jira.ask('GET', `/issue/${key}/properties/mark`)).status === 404) missing.push(key);
  expect(missing).toEqual(['A-20', 'A-40', 'A-60']);
});

test('a task that fails leaves the rest unwritten, and the issues free for another', async () => {
  const jira = aJiraWith(
    keys.map((key) => ({ key })),
    { settings: { taskPaceMs: 1, bulkEndsAs: 'FAILED' } },
  );
  const answer = await submit(jira, keys);
  let task: Task;
  do task = (await jira.ask('GET', taskPath(answer))).body as Task;
  while (
    ['ENQUEUED', 'RUNNING'].includes(task.status) &&
    (await new Promise((resolve) => setTimeout(resolve, 1, true)))
  );
  expect(task.status).toBe('FAILED');
  expect(task).not.toHaveProperty('result');
  expect((await jira.ask('GET', '/issue/A-25/properties/mark')).status).toBe(200);
  expect((await jira.ask('GET', '/issue/A-26/properties/mark')).status).toBe(404);
  expect((await submit(jira, keys)).status).toBe(303);
});

test('needs the right to edit each issue', async () => {
  const jira = aJiraWith([{ key: 'A-1' }]);
  const answer = await submit(jira, ['A-1'], 'board-member');
  expect((await jira.ask('GET', taskPath(answer))).status).toBe(403);
  const { task } = await finished(jira, taskPath(answer), 'admin');
  expect(task).toMatchObject({ status: 'COMPLETE', result: { updated: 0, failed: [{ issueID: 65_001 }] } });
  expect((await jira.ask('GET', '/task/99')).status).toBe(404);
});

test.each([
  [{ issues: [] }],
  [{ issues: Array.from({ length: 101 }, (_, place) => ({ issueID: place + 1, properties: { a: 1 } })) }],
  [{ issues: [{ issueID: 1, properties: {} }] }],
  [
    {
      issues: [
        { issueID: 1, properties: Object.fromEntries(Array.from({ length: 11 }, (_, place) => [`p${place}`, 1])) },
      ],
    },
  ],
  [{ issues: [{ issueID: '1', properties: { a: 1 } }] }],
  [
    {
      issues: [
        { issueID: 1, properties: { a: 1 } },
        { issueID: 1, properties: { b: 1 } },
      ],
    },
  ],
  [{ issues: [{ issueID: 1, properties: { a: 'x'.repeat(32_768) } }] }],
  [{ issues: [{ issueId: 1, properties: { a: 1 } }] }],
])('refuses %#', async (request) => {
  expect((await aJiraWith([{ key: 'A-1' }]).ask('POST', '/issue/properties/multi', request)).status).toBe(400);
});

describe('taking a property away', () => {
  const remove = (jira: TestJira, filter: object, viewer?: string) =>
    jira.ask('DELETE', '/issue/properties/mark', filter, viewer);
  const marked = async (jira: TestJira): Promise<string[]> => {
    const found = [];
    for (const key of keys.slice(0, 4))
      if ((await jira.ask('GET', `/issue/${key}/properties/mark`, undefined, 'admin')).status === 200) found.push(key);
    return found;
  };
  const markedSite = async (settings = {}): Promise<TestJira> => {
    const jira = aJiraWith(
      keys.slice(0, 4).map((key) => ({ key })),
      { settings: { taskPaceMs: 1, ...settings } },
    );
    for (const [at, key] of keys.slice(0, 4).entries()) await jira.ask('PUT', `/issue/${key}/properties/mark`, at % 2);
    return jira;
  };

  test.each<[string, object, string[]]>([
    ['everywhere', {}, []],
    ['from those that are named', { entityIds: [id('A-1'), id('A-2'), 999] }, ['A-3', 'A-4']],
    ['where it has a value', { currentValue: 1 }, ['A-1', 'A-3']],
    [
      'from those named where it has a value',
      { entityIds: [id('A-1'), id('A-2')], currentValue: 1 },
      ['A-1', 'A-3', 'A-4'],
    ],
  ])('%s, as a task', async (_, filter, left) => {
    const jira = await markedSite();
    const answer = await remove(jira, filter);
    expect(answer).toMatchObject({ status: 303, body: null });
    expect(await marked(jira)).toHaveLength(4);
    await finished(jira, taskPath(answer));
    expect(await marked(jira)).toEqual(left);
  });

  test('takes nothing from whoever may not edit, and needs a body that it knows', async () => {
    const jira = await markedSite();
    await finished(jira, taskPath(await remove(jira, {}, 'board-member')), 'admin');
    expect(await marked(jira)).toHaveLength(4);
    for (const filter of [
      { ids: [1] },
      { entityIds: [1, 1] },
      { entityIds: Array.from({ length: 10_001 }, (_, at) => at + 1) },
    ])
      expect((await remove(jira, filter)).status).toBe(400);
    expect((await jira.ask('DELETE', '/issue/properties/mark')).status).toBe(400);
  });

  test('fails for all of them', async () => {
    const jira = await markedSite({ bulkEndsAs: 'FAILED' });
    const answer = await remove(jira, {});
    let task: Task;
    do task = (await jira.ask('GET', taskPath(answer))).body as Task;
    while (
      ['ENQUEUED', 'RUNNING'].includes(task.status) &&
      (await new Promise((resolve) => setTimeout(resolve, 1, true)))
    );
    expect([task.status, await marked(jira)]).toEqual(['FAILED', keys.slice(0, 4)]);
  });
});
