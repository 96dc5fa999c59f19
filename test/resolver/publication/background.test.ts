import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const PM = 'project-manager';
const GONE = 'someone-who-left';
let jira: RunningLocalJira;
beforeAll(async () => {
  const [first, ...others] = seedEpics(8) as { fields: object }[];
  const reporter = { accountId: GONE, displayName: 'Someone who left', active: false };
  jira = await startLocalJira({ seedIssues: [{ ...first, fields: { ...first!.fields, reporter } }, ...others] });
  // On a quick machine all that is written to one issue here falls into the two seconds for which Jira limits it.
  await jira.settings({ writeLimits: null });
});
afterAll(() => jira.stop());

const propertyPath = (issueId: string): string => `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`;
const published = async (issueId: string): Promise<unknown> =>
  ((await jira.rest(PM, 'GET', propertyPath(issueId))).body as { value?: unknown }).value;

describe.each(['hourly-sweep', 'nightly-reconcile'])('%s', (schedule) => {
  test.each<[string, (issueId: string) => Promise<unknown>]>([
    ['a deleted property', (issueId) => jira.rest(PM, 'DELETE', propertyPath(issueId))],
    [
      'a forged score',
      (issueId) =>
        jira.rest(PM, 'PUT', propertyPath(issueId), {
          v: 1,
          version: 1,
          settings: 0,
          floor: 100,
          ceiling: 100,
          answers: { impact: 3 },
        }),
    ],
    [
      "forged words for Jira's columns",
      async (issueId) => {
        const truth = (await published(issueId)) as object;
        return jira.rest(PM, 'PUT', propertyPath(issueId), { ...truth, shown: { score: '100', best: '100' } });
      },
    ],
    [
      'what an earlier version published without words',
      async (issueId) => {
        const { shown: _words, ...earlier } = (await published(issueId)) as { shown: unknown };
        return jira.rest(PM, 'PUT', propertyPath(issueId), earlier);
      },
    ],
    ['a damaged property', (issueId) => jira.rest(PM, 'PUT', propertyPath(issueId), 'not ours')],
  ])('mends %s, and writes nothing where all is well', async (_, damage) => {
    for (const number of [1, 2]) await rate(jira, PM, idOf(number), { answers: { impact: 1, request: 'no' } });
    const truth = await published(idOf(1));
    await damage(idOf(1));
    expect(await published(idOf(1))).not.toEqual(truth);
    await jira.clearCalls();
    await jira.run(schedule);
    expect(await published(idOf(1))).toEqual(truth);
    const { jira: requests } = await jira.calls();
    expect(requests.filter(({ method }) => method === 'PUT').map(({ path }) => path)).toEqual([propertyPath(idOf(1))]);
    await jira.clearCalls();
    await jira.run(schedule);
    expect((await jira.calls()).jira.filter(({ method }) => method === 'PUT')).toEqual([]);
  });
});

test('the reconcile removes a forged place of an epic that nobody rated', async () => {
  const forged = {
    v: 1,
    version: 1,
    settings: 0,
    floor: 100,
    ceiling: 100,
    answers: { impact: 3, request: 'yes' },
    requested: 'yes',
  };
  await jira.rest(PM, 'PUT', propertyPath(idOf(8)), forged);
  await jira.run('nightly-reconcile');
  expect(await published(idOf(8))).toBeUndefined();
});

test('a deleted issue takes its record and its history with it', async () => {
  await rate(jira, PM, idOf(3), { answers: { impact: 1 } });
  await rate(jira, PM, idOf(4), { answers: { impact: 1 } });
  expect((await jira.rest('admin', 'DELETE', `/rest/api/3/issue/${idOf(3)}`)).status).toBe(204);
  await jira.run('work-consumer');
  await jira.clearCalls();
  await jira.run('nightly-reconcile');
  const { store } = await jira.calls();
  const keys = store.flatMap((call) => call.keys);
  expect(keys).toContain(`assessment/assessment:${idOf(4)}`);
  expect(keys).not.toContain(`assessment/assessment:${idOf(3)}`);
});

test('the weekly report erases leavers: the sponsor goes, in record and Jira, with a line in the history', async () => {
  await rate(jira, PM, idOf(5), { answers: { impact: 3 }, sponsor: GONE });
  await rate(jira, PM, idOf(5), { answers: { request: 'yes' } });
  expect(await published(idOf(5))).toMatchObject({ sponsor: GONE });
  expect((await jira.run('weekly-personal-data')).status).toBe(200);
  const { assessment } = valueOf(await onPage(jira, PM, 'assessment.open', { issueId: idOf(5) }));
  expect(assessment).toMatchObject({
    version: 3,
    sponsor: null,
    answers: { impact: 3, request: 'yes' },
    updatedBy: PM,
  });
  expect(await published(idOf(5))).not.toHaveProperty('sponsor');
  const { changes } = valueOf(await onPage(jira, PM, 'assessment.history', { issueId: idOf(5) }));
  expect(changes[0]).toMatchObject({ version: 3, actor: 'former user', to: { sponsor: null } });
  expect(JSON.stringify(changes)).not.toContain(GONE);
});

test('a deleted project takes the records of its issues with it', async () => {
  for (const number of [6, 7, 8]) await rate(jira, PM, idOf(number), { answers: { impact: 1 } });
  expect((await jira.rest('admin', 'DELETE', '/rest/api/3/project/X')).status).toBe(204);
  await jira.run('work-consumer');
  await jira.run('work-consumer');
  await jira.clearCalls();
  await jira.run('nightly-reconcile');
  expect(
    (await jira.calls()).store.flatMap((call) => call.keys).filter((key) => key.startsWith('assessment/')),
  ).toEqual([]);
});
