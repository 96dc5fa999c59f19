import { onPage, onPanel, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { added, pathAndMeasure } from '../../support/local/pathRecords';

/** Which paths an epic changes, as its panel asks. */

const [CARE, BIZ] = ['10020', '10040'];
/** An epic that everybody sees. */
const EPIC = '12001';
let jira: MovableJira;
const paths: string[] = [];
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ quota: null, writeLimits: null });
  for (const projectId of [CARE, BIZ]) {
    const { path } = await pathAndMeasure(jira, 'admin', projectId);
    paths.push(path.id);
    await added(jira, 'admin', 'pathChange', { path: path.id, note: 'Codes by message' }, { issueId: EPIC });
  }
  const gone = await added(jira, 'admin', 'pathChange', { path: paths[0] }, { issueId: EPIC });
  valueOf(await onPage(jira, 'admin', 'entry.remove', { id: gone.id, version: 1 }));
});
afterAll(() => jira.stop());

const told = async (viewer: string) =>
  valueOf(await onPanel(jira, viewer, EPIC, 'path.ofIssue', { home: { issueId: EPIC } }));

test('who may edit the epic is told its paths by name, what was removed is not, and they may add one', async () => {
  const { changes, hidden, mayAdd } = await told('admin');
  expect(changes.map(({ path }) => path?.id).sort()).toEqual([...paths].sort());
  expect(changes[0]).toMatchObject({
    entry: { kind: 'pathChange', body: { note: 'Codes by message' }, may: { change: true, remove: true } },
    path: { name: 'Pay the bill in the app' },
  });
  expect([hidden, mayAdd]).toEqual([0, true]);
});

test('a path of a project that one does not see is counted, and nothing else of it is told', async () => {
  const answer = await told('support-colleague');
  expect(answer.changes.map(({ path }) => path?.id)).toEqual([paths[0]]);
  expect([answer.hidden, answer.mayAdd]).toEqual([1, false]);
  expect(JSON.stringify(answer)).not.toContain(paths[1]);
});

test('it costs a check of the epic, a check of the projects, a query and two batches', async () => {
  await jira.clearCalls();
  await told('admin');
  const { invokes, jira: requests, store } = await jira.calls();
  expect(invokes).toHaveLength(1);
  expect(requests.map(({ path }) => path)).toEqual(['/rest/api/3/permissions/check', '/rest/api/3/permissions/check']);
  const ops = store.map(({ op }) => op);
  expect(ops.filter((op) => op === 'getMany')).toHaveLength(1);
  expect(ops.filter((op) => op === 'batchGet')).toHaveLength(2);
});
