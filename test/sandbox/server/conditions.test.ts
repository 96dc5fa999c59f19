import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const PM = 'project-manager';
let jira: MovableJira;
beforeAll(async () => void (jira = await startLocalJira({ seedIssues: seedEpics(6) })));
afterAll(() => jira.stop());
afterEach(async () => {
  await jira.clearFaults();
  await jira.resetSettings();
});

const json = { 'content-type': 'application/json' };
const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = json) => {
  const response = await fetch(jira.url + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
};

const propertyPath = (number: number): string => `/rest/api/3/issue/${idOf(number)}/properties/${SUMMARY_PROPERTY}`;
const PUBLICATION = { jira: { path: '/rest/api/3/issue/*/properties/*', method: 'PUT' } };
const published = async (number: number) =>
  ((await jira.rest(PM, 'GET', propertyPath(number))).body as { value?: { version: number } }).value;

describe('faults', () => {
  it('are set one or many, listed with how often they struck, and taken away one or all', async () => {
    const one = await send('POST', '/sandbox/faults', {
      target: { store: { op: 'get' } },
      fault: { delayMs: 1 },
      count: 2,
      skip: 1,
    });
    expect(one).toEqual({ status: 201, body: { ids: [expect.any(String)] } });
    const [two] = await jira.faults({ target: PUBLICATION, fault: { status: 503 } });
    await rate(jira, PM, idOf(1), { answers: { impact: 1 } });
    const listed = await jira.standingFaults();
    expect(listed).toMatchObject([
      { target: { store: { op: 'get' } }, fault: { delayMs: 1 }, count: 2, skip: 1, struck: expect.any(Number) },
      { id: two, struck: expect.any(Number) },
    ]);
    for (const { struck } of listed) expect(struck).toBeGreaterThan(0);
    expect((await send('DELETE', `/sandbox/faults/${two}`)).status).toBe(204);
    expect((await send('DELETE', `/sandbox/faults/${two}`)).status).toBe(404);
    expect(await jira.standingFaults()).toHaveLength(1);
    expect((await send('DELETE', '/sandbox/faults')).status).toBe(204);
    expect(await jira.standingFaults()).toEqual([]);
  });

  it.each<[unknown, string]>([
    ['{', 'not JSON'],
    [[], 'not what is expected'],
    [{}, 'target'],
    [{ target: { jira: { path: '/x' } }, fault: { stauts: 500 } }, 'fault'],
    [
      [
        { target: { personalData: {} }, fault: { status: 500 } },
        { target: {}, fault: { status: 500 } },
      ],
      'at 1.target',
    ],
  ])('%j are refused in words, and none of them stands', async (body, words) => {
    const { status, body: answer } = await send('POST', '/sandbox/faults', body);
    expect([status, JSON.stringify(answer)]).toEqual([400, expect.stringContaining(words)]);
    expect(await jira.standingFaults()).toEqual([]);
  });

  it("strike the app and its page, not a person's REST", async () => {
    await jira.faults({ target: { jira: { path: '/rest/**' } }, fault: { status: 500 } });
    expect((await onPage(jira, PM, 'assessment.open', { issueId: idOf(2) })).ok).toBe(false);
    const request = { method: 'GET', path: '/rest/api/3/myself' };
    expect(await send('POST', '/sandbox/bridge/jira', request, { ...json, 'X-Viewer': PM })).toMatchObject({
      status: 200,
      body: { status: 500 },
    });
    expect((await jira.rest(PM, 'GET', '/rest/api/3/myself')).status).toBe(200);
    await jira.clearFaults();
    await jira.faults({ target: { jira: { path: '/rest/**' } }, fault: { dropAfterDoing: true } });
    expect(await send('POST', '/sandbox/bridge/jira', request, { ...json, 'X-Viewer': PM })).toEqual({
      status: 502,
      body: { message: expect.stringContaining('connection was lost') },
    });
  });

  it('a publication whose answer is lost stands, and the save says that it is not sure', async () => {
    await jira.faults({ target: PUBLICATION, fault: { dropAfterDoing: true } });
    const saved = await rate(jira, PM, idOf(3), { answers: { impact: 2 } });
    expect(saved).toMatchObject({ published: false, assessment: { version: 1 } });
    expect(await published(3)).toMatchObject({ version: 1 });
  });

  it('a publication that comes late, over a newer one, is put right by the reconcile', async () => {
    await jira.faults({ target: PUBLICATION, fault: { dropAfterDoing: true, status: 504, lateMs: 2_500 }, count: 1 });
    await rate(jira, PM, idOf(4), { answers: { impact: 1 } });
    await rate(jira, PM, idOf(4), { answers: { impact: 3 } });
    expect(await published(4)).toMatchObject({ version: 2 });
    await jira.run('work-consumer');
    await jira.pass(2_500);
    expect(await published(4)).toMatchObject({ version: 1 });
    await jira.run('hourly-sweep');
    expect(await published(4)).toMatchObject({ version: 2 });
  });
});

describe('settings', () => {
  it('are told, changed in part, and set back', async () => {
    const before = await jira.settings();
    expect(before).toEqual({
      indexLagMs: 0,
      queryLagMs: 0,
      quota: 65_000,
      quotaSpent: expect.any(Number),
      writeLimits: { per2s: 20, per30s: 100 },
      eventsPerMinute: 500,
      taskPaceMs: 5,
      bulkDropEvery: 0,
      bulkEndsAs: 'COMPLETE',
      resolverSeconds: 25,
      backgroundSeconds: 900,
      requiredOnCreate: {},
    });
    expect(await jira.settings({ indexLagMs: 50, writeLimits: null, quota: null })).toMatchObject({
      indexLagMs: 50,
      quota: Number.MAX_SAFE_INTEGER,
      writeLimits: { per2s: Number.MAX_SAFE_INTEGER },
    });
    expect(await send('GET', '/sandbox/settings')).toMatchObject({ status: 200, body: { indexLagMs: 50 } });
    await jira.resetSettings();
    expect(await jira.settings()).toEqual({ ...before, quotaSpent: 0 });
  });

  it.each<[unknown, string]>([
    ['[', 'not JSON'],
    [{ indexLag: 5 }, 'not what is expected'],
    [{ indexLagMs: -1 }, 'indexLagMs'],
    [{ resolverSeconds: 26 }, 'resolverSeconds'],
    [{ writeLimits: { per2s: 0, per30s: 1 } }, 'writeLimits.per2s'],
    [{ quotaSpent: 0 }, 'not what is expected'],
    [{ quota: -1 }, 'quota'],
  ])('%j is refused in words', async (body, words) => {
    const { status, body: answer } = await send('POST', '/sandbox/settings', body);
    expect([status, JSON.stringify(answer)]).toEqual([400, expect.stringContaining(words)]);
  });

  it('take effect: the lag of search and of queries, the points', async () => {
    await rate(jira, PM, idOf(5), { answers: { impact: 1 } });
    await jira.settings({ indexLagMs: 60_000, queryLagMs: 60_000 });
    await rate(jira, PM, idOf(5), { answers: { impact: -3 } });
    const found = async () =>
      (
        (await jira.rest(PM, 'POST', '/rest/api/3/search/approximate-count', { jql: 'customerImpact = -3' })).body as {
          count: number;
        }
      ).count;
    expect(await found()).toBe(0);
    expect(valueOf(await onPage(jira, PM, 'assessment.open', { issueId: idOf(5) })).assessment).toMatchObject({
      version: 2,
    });
    expect(valueOf(await onPage(jira, PM, 'assessment.history', { issueId: idOf(5) })).changes).toHaveLength(1);
    await jira.settings({ indexLagMs: 0, queryLagMs: 0, quota: 0 });
    expect(await found()).toBe(1);
    expect((await onPage(jira, PM, 'assessment.open', { issueId: idOf(5) })).ok).toBe(false);
    await jira.resetSettings();
    expect(valueOf(await onPage(jira, PM, 'assessment.history', { issueId: idOf(5) })).changes).toHaveLength(2);
  });
});
