import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { added, pathAndMeasure, projectHome } from '../../support/local/pathRecords';

/** What becomes of paths and sheets whose project is gone, and of people who stand in them. */

const BIZ = '10040';
/** An epic of another project that changes a path of BIZ. */
const EPIC = '12001';
const LAG_MS = 61_000;
let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ quota: null, writeLimits: null });
});
afterAll(() => jira.stop());

const published = async (): Promise<Record<string, unknown>> => {
  const { body } = await jira.rest('admin', 'GET', `/rest/api/3/issue/${EPIC}/properties/${SUMMARY_PROPERTY}`);
  return (body as { value?: Record<string, unknown> }).value ?? {};
};

test('a deleted project forgets its records and sheets; an epic elsewhere is told that the path is gone', async () => {
  const before = await published();
  const { path, measure } = await pathAndMeasure(jira, 'admin', BIZ);
  const home = projectHome(BIZ);
  const change = { id: path.id, kind: 'path', home, version: 1, changes: { target: 50 } } as const;
  valueOf(await onPage(jira, 'admin', 'entry.save', change));
  const told = { id: measure.id, kind: 'measure', home, version: 1, changes: { shows: 'told' } } as const;
  valueOf(await onPage(jira, 'admin', 'entry.save', told));
  const cells = { all: { x: 10, n: 100, source: 'counted' as const } };
  const rows = [{ measure: measure.id, month: '2026-09', version: 0, cells }];
  valueOf(await onPage(jira, 'admin', 'reading.save', { home, rows }));
  const named = await added(jira, 'admin', 'pathChange', { path: path.id }, { issueId: EPIC });
  await jira.run('work-consumer');
  expect(await published()).toMatchObject({ adoption: 20, pathOffTarget: 'yes' });

  await jira.clearCalls();
  expect((await jira.rest('admin', 'DELETE', '/rest/api/3/project/BIZ')).status).toBe(204);
  await jira.run('issue-or-project-deleted');
  await jira.run('work-consumer');
  const deleted = (await jira.calls()).store.filter(({ op }) => op === 'batchDelete').flatMap(({ keys }) => keys);
  expect(deleted).toEqual(
    expect.arrayContaining([
      ...[`entry/entry:${path.id}`, `entry/entry:${measure.id}`, `change/change:entry:${path.id}:2`],
      ...[`sheet/sheet:${path.id}`, `sheet/sheet:${measure.id}`],
    ]),
  );
  await jira.pass(2 * LAG_MS);
  const { adoption: _adoption, paths: _paths, pathOffTarget: _off, ...rest } = before;
  expect(await published()).toMatchObject(rest);
  expect(await published()).not.toHaveProperty('adoption');
  expect(await published()).not.toHaveProperty('pathOffTarget');
  const { entry } = valueOf(await onPage(jira, 'admin', 'entry.open', { id: named.id }));
  // Nobody is told which path it was: gone and hidden are alike.
  expect(entry).toMatchObject({ version: 1, body: { path: null, adoption: null, offTarget: null } });
});
