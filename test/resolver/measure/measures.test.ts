import { unpackSheet } from '#domain/measure/sheet';
import { failureOf, onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { added, pathAndMeasure, projectHome } from '../../support/local/pathRecords';

const CELL = { x: 84, n: 120, source: 'asked' } as const;
const [CARE, BIZ] = ['10020', '10040'];
let jira: MovableJira;
const made: Record<string, { id: string; path: string }> = {};
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ quota: null, writeLimits: null });
  for (const projectId of [CARE, BIZ]) {
    const { measure, path } = await pathAndMeasure(jira, 'admin', projectId);
    made[projectId] = { id: measure.id, path: path.id };
    const rows = [{ measure: measure.id, month: '2026-09', version: 0, cells: { all: CELL } }];
    valueOf(await onPage(jira, 'admin', 'reading.save', { home: projectHome(projectId), rows }));
    await added(
      jira,
      'admin',
      'vetting',
      { measure: measure.id, whoNotAsked: 'Who has no phone' },
      projectHome(projectId),
    );
  }
});
afterAll(() => jira.stop());

const listed = async (viewer: string, projectId?: string) =>
  valueOf(await onPage(jira, viewer, 'measure.list', projectId === undefined ? {} : { home: projectHome(projectId) }));
const idOf = (projectId: string): string => made[projectId]?.id ?? '';

test('a project has its measures with what was read of them and what stands under them', async () => {
  const { measures, vettings, hidden, mayAdd } = await listed('admin', CARE);
  const own = measures.find(({ entry }) => entry.id === idOf(CARE));
  expect(own?.entry.body).toMatchObject({ name: 'Can get in', newestMonth: '2026-09' });
  expect(own && unpackSheet(own.sheet).cells).toEqual({ all: { '2026-09': CELL } });
  expect(vettings.map(({ body }) => body['measure'])).toContain(idOf(CARE));
  expect([hidden, mayAdd]).toEqual([0, true]);
  expect(measures.every(({ entry }) => 'projectId' in entry.home && entry.home.projectId === CARE)).toBe(true);
});

test('across projects only those that one may browse are told, the others counted; rights are by project', async () => {
  const all = await listed('admin');
  expect(all.measures.map(({ entry }) => entry.id)).toEqual(expect.arrayContaining([idOf(CARE), idOf(BIZ)]));
  expect(all).toMatchObject({ hidden: 0, mayAdd: false });
  const { measures, vettings, hidden } = await listed('support-colleague');
  const ids = measures.map(({ entry }) => entry.id);
  expect(ids).toContain(idOf(CARE));
  expect(ids).not.toContain(idOf(BIZ));
  expect(hidden).toBeGreaterThan(0);
  expect(ids.length + hidden).toBe(all.measures.length);
  expect(vettings.some(({ body }) => body['measure'] === idOf(BIZ))).toBe(false);
  expect(measures.find(({ entry }) => entry.id === idOf(CARE))?.entry.may).toMatchObject({ change: false });
});

test('one project costs one check; all of them one too', async () => {
  // Where others are named, the policy about names is read as well.
  for (const [input, gets] of [
    [{}, 2],
    [{ home: projectHome(CARE) }, 2],
  ] as const) {
    await jira.clearCalls();
    const { measures } = valueOf(await onPage(jira, 'admin', 'measure.list', input));
    const batches = Math.ceil(measures.length / 25);
    const { jira: requests, store } = await jira.calls();
    expect(requests.map(({ path }) => path)).toEqual(['/rest/api/3/permissions/check']);
    // A query for each of the three kinds, the sheets, and the settings.
    const all = [
      ...Array<string>(batches).fill('batchGet'),
      ...Array<string>(gets).fill('get'),
      'getMany',
      'getMany',
      'getMany',
    ];
    expect(store.map(({ op }) => op).sort()).toEqual(all);
  }
});

test('a hidden measure and one that is not there answer alike, by the same calls', async () => {
  const trace = async (id: string) => {
    await jira.clearCalls();
    const answer = await onPage(jira, 'support-colleague', 'measure.open', { id });
    const { jira: requests, store } = await jira.calls();
    return {
      answer,
      requests: requests.map(({ method, path }) => `${method} ${path}`),
      store: store.map(({ op }) => op),
    };
  };
  const hidden = await trace(idOf(BIZ));
  expect(hidden.answer).toMatchObject({ ok: false, error: { code: 'notFound' } });
  expect(hidden).toEqual(await trace(idOf(BIZ).replace('p10040', 'p99999')));
  expect(failureOf(await onPage(jira, 'admin', 'measure.open', { id: made[CARE]?.path ?? '' })).code).toBe('notFound');
});
