import { unpackSheet } from '#domain/measure/sheet';
import { failureOf, onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { added, pathAndMeasure, projectHome } from '../../support/local/pathRecords';

const CELL = { x: 84, n: 120, source: 'asked' } as const;
const [CARE, BIZ] = ['10020', '10040'];
/** An epic that everybody sees, and one that only administrators see. */
const [SEEN, RESTRICTED] = ['12001', '12008'];
let jira: MovableJira;
const paths: Record<string, string> = {};
let measureId = '';
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ quota: null, writeLimits: null });
  for (const projectId of [CARE, BIZ]) {
    const { path, measure } = await pathAndMeasure(jira, 'admin', projectId);
    paths[projectId] = path.id;
    measureId = projectId === CARE ? measure.id : measureId;
  }
  const home = projectHome(CARE);
  const path = paths[CARE];
  const rows = [{ measure: measureId, month: '2026-09', version: 0, cells: { consumers: CELL } }];
  valueOf(await onPage(jira, 'admin', 'reading.save', { home, rows }));
  await added(jira, 'admin', 'definition', { measure: measureId, from: '2026-08', formula: 'share' }, home);
  await added(jira, 'admin', 'vetting', { measure: measureId, whoNotAsked: 'Nobody' }, home);
  await added(jira, 'admin', 'move', { path, name: 'Letter', what: 'message', approver: 'support-colleague' }, home);
  await added(jira, 'admin', 'cause', { path, step: 'canGetIn', reason: 'login' }, home);
  const removed = await added(jira, 'admin', 'cause', { path, step: 'told', reason: 'unaware' }, home);
  valueOf(await onPage(jira, 'admin', 'entry.remove', { id: removed.id, version: 1 }));
  await added(jira, 'admin', 'roomDecision', { path, decision: 'act', reason: 'Codes by text message' }, home);
  for (const issueId of [SEEN, RESTRICTED]) await added(jira, 'admin', 'pathChange', { path }, { issueId });
});
afterAll(() => jira.stop());

const open = async (viewer: string) => valueOf(await onPage(jira, viewer, 'path.open', { id: paths[CARE] ?? '' }));

test('a path opens with all that stands under it, but for what was removed', async () => {
  const opened = await open('admin');
  expect(opened.path.body).toMatchObject({ name: 'Pay the bill in the app' });
  expect(opened.measures).toHaveLength(1);
  expect(opened.measures.map(({ sheet }) => unpackSheet(sheet).cells)).toEqual([{ consumers: { '2026-09': CELL } }]);
  const told = ['definitions', 'vettings', 'moves', 'causes', 'decisions', 'briefs'] as const;
  expect(told.map((name) => opened[name].length)).toEqual([1, 1, 1, 1, 1, 0]);
  expect(opened).toMatchObject({ hiddenEpics: 0, more: [], may: { add: true } });
  expect([...opened.epics].sort()).toEqual([SEEN, RESTRICTED].sort());
});

test('whoever may only browse changes nothing, and is told how many epics are hidden from them', async () => {
  const { epics, hiddenEpics, may, moves, causes } = await open('support-colleague');
  expect([epics, hiddenEpics, may]).toEqual([[SEEN], 1, { add: false }]);
  expect(causes[0]?.may).toEqual({ change: false, answer: false, remove: false });
  // Asked to approve it, they may.
  expect(moves[0]?.may).toEqual({ change: false, answer: true, remove: false });
});

test('it costs one check of the project, one of the epics, a query a kind and two batches', async () => {
  await jira.clearCalls();
  await open('admin');
  const { invokes, jira: requests, store } = await jira.calls();
  expect(invokes).toHaveLength(1);
  expect(requests.map(({ path }) => path)).toEqual(['/rest/api/3/permissions/check', '/rest/api/3/permissions/check']);
  const ops = store.map(({ op }) => op);
  expect(ops.filter((op) => op === 'getMany')).toHaveLength(9);
  expect(ops.filter((op) => op === 'batchGet')).toHaveLength(2);
  // And the policy about names.
  expect(ops.filter((op) => op === 'get')).toHaveLength(1);
  expect(ops).toHaveLength(12);
});

test('it tells the sessions of customers there, newest first; those at hidden epics are counted [2.14]', async () => {
  const path = paths[CARE];
  const at = (issueId: string) => ({ issueId });
  const cohort = await added(jira, 'admin', 'cohort', { name: 'Late payers', size: 40 }, at(SEEN));
  const held = { path, held: true, purpose: 'breakIt' };
  const first = await added(jira, 'admin', 'session', { ...held, cohort: cohort.id, heldAt: '2026-10-05' }, at(SEEN));
  // One of an epic that no path is named at, one without a day, one elsewhere, and one that was taken away.
  const planned = await added(jira, 'admin', 'session', { path, heldAt: '2026-12-01T09:00:00.000Z' }, at('12002'));
  const undated = await added(jira, 'admin', 'session', { path }, at(SEEN));
  await added(jira, 'admin', 'session', { path: paths[BIZ], heldAt: '2026-10-06' }, at(SEEN));
  const away = await added(jira, 'admin', 'session', { path, heldAt: '2026-10-07' }, at(SEEN));
  valueOf(await onPage(jira, 'admin', 'entry.remove', { id: away.id, version: 1 }));
  const secret = await added(jira, 'admin', 'session', { ...held, heldAt: '2026-10-08' }, at(RESTRICTED));
  for (const what of ['No receipt', 'Wrong bill'])
    await added(jira, 'admin', 'gap', { what, foundIn: 'session', sessions: [first.id] }, at(SEEN));
  await jira.clearCalls();
  const { sessions, hiddenSessions } = await open('support-colleague');
  const { invokes, jira: requests, store } = await jira.calls();
  expect(sessions.map(({ id }) => id)).toEqual([planned.id, first.id, undated.id]);
  expect(sessions[1]).toEqual({
    ...{ id: first.id, issueId: SEEN, heldAt: '2026-10-05', held: true, purpose: 'breakIt', gaps: 2 },
    cohort: { name: 'Late payers', size: 40 },
  });
  expect(sessions[0]).toMatchObject({ issueId: '12002', held: false, purpose: null, cohort: null, gaps: 0 });
  expect(hiddenSessions).toBe(1);
  // Two batches more, and no check of its own.
  const checks = requests.filter(({ path: to }) => to === '/rest/api/3/permissions/check');
  expect([invokes.length, checks.length, store.length]).toEqual([1, 2, 14]);
  const all = await open('admin');
  expect([all.sessions.map(({ id }) => id)[1], all.hiddenSessions]).toEqual([secret.id, 0]);
});

test('the list is of what one may browse, and says how much more there is', async () => {
  const all = valueOf(await onPage(jira, 'admin', 'path.list', {}));
  const { paths: own, hidden } = valueOf(await onPage(jira, 'support-colleague', 'path.list', {}));
  const ids = own.map(({ entry }) => entry.id);
  expect(all.paths.map(({ entry }) => entry.id)).toEqual(expect.arrayContaining([paths[CARE], paths[BIZ]]));
  expect(ids).toContain(paths[CARE]);
  expect(ids).not.toContain(paths[BIZ]);
  expect(ids.length + hidden).toBe(all.paths.length);
  const nobody = valueOf(await onPage(jira, 'outsider', 'path.list', {}));
  expect(nobody).toMatchObject({ paths: [], hidden: all.paths.length });
});

test('hidden, removed and absent paths answer alike', async () => {
  const trace = async (viewer: string, id: string) => {
    await jira.clearCalls();
    const answer = await onPage(jira, viewer, 'path.open', { id });
    const { jira: requests, store } = await jira.calls();
    return {
      answer,
      requests: requests.map(({ method, path }) => `${method} ${path}`),
      store: store.map(({ op }) => op),
    };
  };
  const id = paths[BIZ] ?? '';
  const hidden = await trace('support-colleague', id);
  expect(hidden.answer).toMatchObject({ ok: false, error: { code: 'notFound' } });
  expect(hidden).toEqual(await trace('support-colleague', id.replace('p10040', 'p99999')));
  const { path } = await pathAndMeasure(jira, 'admin', BIZ);
  valueOf(await onPage(jira, 'admin', 'entry.remove', { id: path.id, version: 1 }));
  expect(await trace('admin', path.id)).toEqual(await trace('admin', id.replace(/.{4}$/, 'ffff')));
});

describe('a field that names another record', () => {
  const failed = async (viewer: string, kind: 'pathChange' | 'cause', changes: object, home: object) =>
    failureOf(
      await onPage(jira, viewer, 'entry.save', {
        kind,
        home: home as { issueId: string },
        version: 0,
        changes: { ...changes },
      }),
    );
  const problem = { code: 'invalid', problems: ['path: Which path: Choose one of the list.'] };

  test('names one that its writer sees: absent and hidden are refused alike, by the same calls', async () => {
    const trace = async (path: string) => {
      await jira.clearCalls();
      const failure = await failed('ines-moreau', 'pathChange', { path }, { issueId: SEEN });
      const { jira: requests, store } = await jira.calls();
      return { failure, requests: requests.map(({ path: at }) => at), store: store.map(({ op }) => op) };
    };
    const restricted = paths[BIZ] ?? '';
    const hidden = await trace(restricted);
    expect(hidden.failure).toMatchObject(problem);
    expect(hidden).toEqual(await trace(restricted.replace(/.{4}$/, 'ffff')));
    expect(hidden).toEqual(await trace(restricted.replace('p10040', 'p99999')));
    const removed = await added(jira, 'admin', 'path', { name: 'Old' }, projectHome(CARE));
    valueOf(await onPage(jira, 'admin', 'entry.remove', { id: removed.id, version: 1 }));
    expect(await failed('project-manager', 'pathChange', { path: removed.id }, { issueId: SEEN })).toMatchObject(
      problem,
    );
  });

  test('of a project stands under what belongs to the same project', async () => {
    const told = await failed('admin', 'cause', { path: paths[BIZ] }, projectHome(CARE));
    expect(told).toMatchObject({ code: 'invalid', problems: ['path: On which path: Choose one of the list.'] });
  });

  test('is checked row by row of a table', async () => {
    const rows = [{ path: paths[CARE] }, { path: paths[BIZ] }];
    const { records } = valueOf(
      await onPage(jira, 'admin', 'entry.saveMany', {
        kind: 'cause',
        home: projectHome(CARE),
        records: rows.map((changes, at) => ({ key: String(at), changes: { ...changes, step: 'told' } })),
      }),
    );
    expect(records[0]).toHaveProperty('entry');
    expect(records[1]).toMatchObject({ problems: [{ field: 'path' }] });
  });
});

test('nobody approves what they wrote themselves, nor words that they changed last', async () => {
  const home = projectHome(CARE);
  const move = await added(
    jira,
    'admin',
    'move',
    { path: paths[CARE], name: 'Mail', what: 'message', text: 'Pay here' },
    home,
  );
  const approve = (viewer: string, version: number) =>
    onPage(jira, viewer, 'entry.answer', { id: move.id, version, answer: { outcome: 'approved' } });
  expect(failureOf(await approve('admin', 1))).toMatchObject({
    code: 'forbidden',
    message: expect.stringMatching(/nobody answers what they wrote themselves/) as string,
  });
  const { entry } = valueOf(await approve('project-manager', 1));
  expect(entry).toMatchObject({ status: 'approved', may: { answer: true } });
  const change = { id: move.id, kind: 'move', home, version: 2, changes: { text: 'Pay here, now' } } as const;
  const { entry: changed } = valueOf(await onPage(jira, 'project-manager', 'entry.save', change));
  expect(changed).toMatchObject({ status: 'waiting', answer: null, may: { answer: false } });
  expect(failureOf(await approve('project-manager', 3)).code).toBe('forbidden');
});
