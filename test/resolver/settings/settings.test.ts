import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { failureOf, onAdminPage, onPage, rate, valueOf } from '../../support/local/appCalls';
import { weighted } from '../../support/generators';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const EPICS = 230;
let jira: RunningLocalJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(EPICS) });
  for (let number = 1; number <= EPICS; number += 1) {
    await rate(jira, 'project-manager', idOf(number), {
      answers: { impact: (number % 7) - 3, request: number % 2 === 0 ? 'yes' : 'no' },
    });
  }
}, 60_000);
afterAll(() => jira.stop());

async function ranked(
  jql: string,
): Promise<{ key: string; properties: Record<string, { floor: number; settings: number }> }[]> {
  const { body } = await jira.rest('project-manager', 'POST', '/rest/api/3/search/jql', {
    jql,
    maxResults: 100,
    fields: ['summary'],
    properties: [SUMMARY_PROPERTY],
  });
  return (body as { issues: { key: string; properties: Record<string, { floor: number; settings: number }> }[] })
    .issues;
}

const save = (version: number, settings = weighted(20, 80), reason = 'Requests matter more') =>
  onAdminPage(jira, 'admin', 'settings.save', { version, settings, reason });

test('weights 70/30 → 20/80 re-score every rated epic and move the ranks', async () => {
  const before = await ranked('customerScore >= -100 ORDER BY customerScore DESC, key ASC');
  expect(before[0]!.properties[SUMMARY_PROPERTY]!.floor).toBe(100);
  expect(valueOf(await save(0))).toEqual({ version: 1 });
  await jira.run('work-consumer');
  expect(valueOf(await onAdminPage(jira, 'admin', 'rescore.status', {}))).toEqual({
    state: 'done',
    done: EPICS,
    total: EPICS,
    missed: 0,
  });
  expect(
    await jira.rest('admin', 'POST', '/rest/api/3/search/approximate-count', { jql: 'customerSettings = 1' }),
  ).toMatchObject({ body: { count: EPICS } });
  const after = await ranked('customerScore >= -100 ORDER BY customerScore DESC, key ASC');
  // -3 and yes: -20 + 80 = 60 beats +3 and no: 20.
  const floorOf = (key: string) => after.find((one) => one.key === key)?.properties[SUMMARY_PROPERTY]?.floor;
  expect(floorOf('X-14')).toBe(60);
  expect(after.map(({ key }) => key)).not.toEqual(before.map(({ key }) => key));
});

test('a stale version is a conflict that shows the settings in force', async () => {
  expect(failureOf(await save(0, DEFAULT_SETTINGS))).toMatchObject({ code: 'conflict', current: { version: 1 } });
});

test('settings that break a rule are refused in words', async () => {
  const failure = failureOf(await save(1, weighted(0, 0)));
  expect(failure).toMatchObject({ code: 'invalid', problems: [expect.stringContaining('weight above 0')] });
});

test('a reason is needed', async () => {
  expect(failureOf(await save(1, weighted(30, 70), '   ')).code).toBe('invalid');
});

test('history: newest first, with author and reason; two admins at once give one version', async () => {
  const both = await Promise.all([save(1, weighted(60, 40), 'First'), save(1, weighted(50, 50), 'Second')]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const { versions, more } = valueOf(await onAdminPage(jira, 'admin', 'settings.history', {}));
  expect(versions.map(({ version, author }) => [version, author])).toEqual([
    [2, 'admin'],
    [1, 'admin'],
  ]);
  expect(versions[1]).toMatchObject({ reason: 'Requests matter more', settings: weighted(20, 80) });
  expect(more).toBe(false);
  await jira.run('work-consumer');
});

test('a save during a re-scoring is published with the new weights, and none is left behind', async () => {
  const { version } = valueOf(await onPage(jira, 'admin', 'settings.open', {}));
  valueOf(await save(version, weighted(10, 90)));
  const drained = jira.run('work-consumer');
  for (let number = 1; number <= 12; number += 1)
    await rate(jira, 'project-manager', idOf(number), { answers: { impact: 3 } });
  await drained;
  await jira.run('work-consumer');
  const answer = await jira.rest('admin', 'POST', '/rest/api/3/search/approximate-count', {
    jql: `customerSettings = ${version + 1}`,
  });
  expect(answer.body).toEqual({ count: EPICS });
  const five = await ranked('key = X-5');
  expect(five[0]!.properties[SUMMARY_PROPERTY]!.floor).toBe(10);
});

test('a criterion that is left out is archived; its id cannot come back as another kind', async () => {
  const { version, settings } = valueOf(await onPage(jira, 'admin', 'settings.open', {}));
  const reach = { id: 'reach', label: 'Reach', question: '', anchors: {}, weight: 0, kind: 'count' as const };
  valueOf(await save(version, { ...settings, criteria: [...settings.criteria, reach] }, 'Reach'));
  valueOf(await save(version + 1, settings, 'Without reach'));
  const kept = valueOf(await onPage(jira, 'admin', 'settings.open', {})).settings;
  expect(kept.criteria.at(-1)).toEqual({ ...reach, archived: true });
  const refused = await save(
    version + 2,
    { ...settings, criteria: [...settings.criteria, { ...reach, kind: 'scale' as const }] },
    'Reach again',
  );
  expect(failureOf(refused)).toMatchObject({ code: 'invalid', problems: [expect.stringContaining('Reach')] });
  await jira.run('work-consumer');
});
