import { clockAt } from '../../../support/local/movableClock';
import { aJiraWith, type Answered, type TestJira } from '../aJira';

const START = Date.UTC(2026, 0, 1);
let now = START;
let jira: TestJira;
beforeEach(() => {
  now = START;
  jira = aJiraWith([{ key: 'A-1' }, { key: 'A-2' }], { clock: clockAt(() => now) });
});

const put = (key: string, viewer?: string): Promise<Answered> =>
  jira.ask('PUT', `/issue/${key}/properties/mark`, { now }, viewer);

/** Writes every so many milliseconds until Jira refuses. @returns how many writes it took, and the refusal. */
async function untilRefused(pace: number): Promise<{ taken: number; refusal: Answered }> {
  for (let taken = 0; ; taken += 1) {
    const answer = await put('A-1');
    if (answer.status === 429) return { taken, refusal: answer };
    now += pace;
  }
}

test('an issue takes 20 writes in two seconds, from whomever they come', async () => {
  for (let write = 0; write < 20; write += 1)
    expect(
      (await (write % 2 ? put('A-1') : jira.askAsApp('PUT', '/issue/A-1/properties/mark', write))).status,
    ).toBeLessThan(300);
  for (const refused of [
    await put('A-1'),
    await jira.askAsApp('PUT', '/issue/65001/properties/other', 1),
    await jira.ask('PUT', '/issue/A-1', { fields: { summary: 'New' } }),
    await jira.ask('DELETE', '/issue/A-1/properties/mark'),
  ]) {
    expect(refused).toMatchObject({
      status: 429,
      headers: { 'Retry-After': '2', 'RateLimit-Reason': 'jira-per-issue-on-write' },
      body: { errorMessages: [expect.stringContaining('too often')] },
    });
  }
  expect((await jira.ask('GET', '/issue/A-1/properties/mark')).status).toBe(200);
  expect((await put('A-2')).status).toBe(201);
  now += 1_999;
  expect((await put('A-1')).headers['Retry-After']).toBe('1');
  now += 1;
  expect((await put('A-1')).status).toBe(200);
});

test('and a hundred in thirty', async () => {
  const { taken, refusal } = await untilRefused(120);
  expect(taken).toBe(100);
  expect(refusal.headers['Retry-After']).toBe('18');
  now += 18_000;
  expect((await put('A-1')).status).toBe(200);
});

test('what is refused for another reason does not count', async () => {
  for (let write = 0; write < 30; write += 1) {
    expect((await put('A-1', 'board-member')).status).toBe(403);
    expect((await jira.ask('PUT', '/issue/A-1/properties/mark', '{')).status).toBe(400);
    expect((await put('A-1', 'outsider')).status).toBe(404);
  }
  expect((await put('A-1')).status).toBe(201);
});

test('limits can be set, and who does not see the issue is not told of them', async () => {
  jira.configure({ writeLimits: { per2s: 1, per30s: 2 } });
  expect((await put('A-1')).status).toBe(201);
  expect((await put('A-1')).status).toBe(429);
  expect((await put('A-1', 'outsider')).status).toBe(404);
  now += 2_000;
  expect((await put('A-1')).status).toBe(200);
  now += 2_000;
  expect((await put('A-1')).headers['Retry-After']).toBe('26');
});
