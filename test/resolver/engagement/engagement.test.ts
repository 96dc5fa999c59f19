import { onPage, onPanel, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { added, projectHome } from '../../support/local/pathRecords';
import { SAMPLES } from '../../support/entrySamples';

/** The engagement of an epic: opened at once, and records that name each other only where they belong together. */

const PM = 'project-manager';
/** Epics that everybody sees, and one that some do not. */
const [EPIC, OTHER, SECRET] = ['12001', '12003', '14001'];
/** Of the epic that some do not see. */
const SECRET_PROJECT = '10040';
const at = (issueId: string) => ({ issueId });

let jira: MovableJira;
const made: Record<string, string> = {};
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ quota: null, writeLimits: null });
  for (const issueId of [EPIC, OTHER, SECRET]) {
    const cohort = await added(jira, 'admin', 'cohort', { ...SAMPLES.cohort, maySayNo: true }, at(issueId));
    const session = await added(
      jira,
      'admin',
      'session',
      { ...SAMPLES.session, cohort: cohort.id, path: null },
      at(issueId),
    );
    const gap = await added(jira, 'admin', 'gap', { ...SAMPLES.gap, sessions: [session.id] }, at(issueId));
    Object.assign(made, { [`cohort ${issueId}`]: cohort.id, [`session ${issueId}`]: session.id });
    made[`gap ${issueId}`] = gap.id;
  }
  const gone = await added(jira, 'admin', 'cohort', { name: 'Gone' }, at(EPIC));
  valueOf(await onPage(jira, 'admin', 'entry.remove', { id: gone.id, version: 1 }));
});
afterAll(() => jira.stop());

const opened = async (viewer: string, issueId = EPIC) =>
  valueOf(await onPanel(jira, viewer, issueId, 'engagement.open', { issueId }));
const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

test('who may edit the epic is told all that stands, and may add to it [3.1]', async () => {
  const told = await opened('admin');
  expect([told.cohorts, told.sessions, told.gaps].map(idsOf)).toEqual(
    ['cohort', 'session', 'gap'].map((kind) => [made[`${kind} ${EPIC}`]]),
  );
  expect(told).toMatchObject({ more: [], confirmed: null, owes: false, mayAdd: true });
  expect(told.gaps[0]).toMatchObject({ status: 'told', may: { change: true, remove: true, answer: false } });
});

test('who may only browse it is told the same and changes nothing; to who may not there is none', async () => {
  const told = await opened('support-colleague');
  expect(told.cohorts[0]).toMatchObject({ body: { name: 'Shops of the west' }, may: { change: false, remove: false } });
  expect(told.mayAdd).toBe(false);
  const hidden = await onPage(jira, 'support-colleague', 'engagement.open', { issueId: SECRET });
  expect(hidden).toMatchObject({ ok: false, error: { code: 'notFound' } });
});

test('a path of a hidden project that a session names is told to nobody who does not see it', async () => {
  const path = await added(jira, 'admin', 'path', { name: 'Order by a friend' }, projectHome(SECRET_PROJECT));
  const session = await added(jira, 'admin', 'session', { ...SAMPLES.session, cohort: null, path: path.id }, at(OTHER));
  const toldTo = async (viewer: string) =>
    (await opened(viewer, OTHER)).sessions.find(({ id }) => id === session.id) ?? null;
  expect(await toldTo('admin')).toMatchObject({ body: { path: path.id }, may: { change: true } });
  const untold = await toldTo('support-colleague');
  expect(untold).toMatchObject({ body: { path: null, purpose: SAMPLES.session.purpose }, may: { change: false } });
  expect(JSON.stringify(await opened('support-colleague', OTHER))).not.toContain(path.id);
});

test('it costs one check and, of the storage, one batch and a query for each kind', async () => {
  await jira.clearCalls();
  await opened('admin');
  const { invokes, jira: requests, store } = await jira.calls();
  expect(invokes).toHaveLength(1);
  expect(requests.map(({ path }) => path)).toEqual(['/rest/api/3/permissions/check']);
  expect(store.map(({ op }) => op).sort()).toEqual(['batchGet', 'getMany', 'getMany', 'getMany']);
});

test('a session has a cohort of its own epic, and a gap sessions: any other is as one that is not there', async () => {
  const absent = (kind: string) => `${kind}-i${EPIC}-${'f'.repeat(32)}`;
  const refused = async (kind: 'session' | 'gap', changes: object) => {
    const answer = await onPage(jira, 'admin', 'entry.save', {
      kind,
      home: at(EPIC),
      version: 0,
      changes: { ...changes },
    });
    return answer.ok ? null : answer.error.message;
  };
  const session = 'With which cohort: Choose one of the list.';
  for (const cohort of [absent('cohort'), made[`cohort ${OTHER}`], made[`cohort ${SECRET}`]])
    expect(await refused('session', { cohort })).toBe(session);
  const gap = 'In which sessions: Choose at most 20 of the list.';
  for (const other of [absent('session'), made[`session ${OTHER}`], made[`session ${SECRET}`]])
    expect(await refused('gap', { sessions: [made[`session ${EPIC}`], other] })).toBe(gap);
  expect(await refused('gap', { sessions: Array.from({ length: 21 }, () => made[`session ${EPIC}`]) })).toBe(gap);
  expect(await refused('gap', { sessions: [made[`cohort ${EPIC}`]] })).toBe(gap);
});

test('a session names the path that customers take there, and none that is not there [2.14]', async () => {
  const path = await added(jira, 'admin', 'path', { name: 'Pay at the till' }, { projectId: '10010' });
  const of = async (named: string) =>
    onPage(jira, 'admin', 'entry.save', {
      kind: 'session',
      home: at(OTHER),
      version: 0,
      changes: { purpose: 'breakIt', path: named },
    });
  expect(valueOf(await of(path.id)).entry.body['path']).toBe(path.id);
  const told = await opened('support-colleague', OTHER);
  expect(told.sessions.map(({ body }) => body.path)).toContain(path.id);
  const absent = `path-p10000-${'f'.repeat(32)}`;
  expect(await of(absent)).toMatchObject({
    ok: false,
    error: { message: 'On which path of customers: Choose one of the list.' },
  });
});

test('what one added within a year is offered to be copied, the newest first, where one may still browse', async () => {
  const own = async (viewer: string) =>
    valueOf(await onPage(jira, viewer, 'engagement.earlier', {})).cohorts.map(({ issueId, entry }) => [
      issueId,
      entry.body['name'],
    ]);
  expect(await own(PM)).toEqual([]);
  await added(jira, PM, 'cohort', { name: 'A' }, at(OTHER));
  const newer = await added(jira, PM, 'cohort', { name: 'B', sentAt: '2026-01-01' }, at(EPIC));
  expect(await own(PM)).toEqual([
    [EPIC, 'B'],
    [OTHER, 'A'],
  ]);
  expect((await own('admin')).map(([issueId]) => issueId)).toEqual([SECRET, OTHER, EPIC]);
  valueOf(await onPage(jira, PM, 'entry.remove', { id: newer.id, version: 1 }));
  expect(await own(PM)).toEqual([[OTHER, 'A']]);
});

test('what is counted can be searched for by who may browse it, and a warning is published by its name', async () => {
  const found = async (jql: string) => {
    const { body } = await jira.rest(
      'admin',
      'GET',
      `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&fields=none`,
    );
    return (body as { issues: { id: string }[] }).issues.map(({ id }) => id);
  };
  expect(await found('customerEngagement = 4 AND customerGapsUntold = 0')).toEqual([SECRET, EPIC]);
  expect(await found('customerSessions >= 1 AND customerGaps >= 1 AND customerGapsAfter > 0')).toEqual(['14004']);
  await added(jira, 'admin', 'gap', { what: 'Late', foundIn: 'live' }, at(OTHER));
  expect(await found('customerGapsAfter > 0 AND customerGapsUntold = 1')).toEqual([OTHER]);
});
