import { onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { projectHome } from '../../support/local/pathRecords';
import { seedEpics } from '../../support/local/seedEpics';

const PM = 'project-manager';
const home = projectHome();
const plan = 'b'.repeat(32);
let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(1) });
});
afterAll(() => jira.stop());

test('a deleted project takes along what an import that was broken off left there', async () => {
  for (const [part, key] of ['one', 'two'].entries()) {
    const items = [{ key, name: key, what: 'rule' as const, links: [] }];
    valueOf(await onPage(jira, PM, 'map.importStage', { home, plan, part, items }));
  }
  await jira.clearCalls();
  valueOf(await onPage(jira, PM, 'map.import', { home, plan, parts: 2, file: 'model.xml' }));
  const written = (await jira.calls()).store.filter(({ op }) => op === 'transact').flatMap(({ keys }) => keys);
  const items = written.filter((key) => key.startsWith('entry/entry:item-p10000-'));
  expect(items).toHaveLength(1);
  await jira.clearCalls();
  expect((await jira.rest('admin', 'DELETE', '/rest/api/3/project/X')).status).toBe(204);
  await jira.run('issue-or-project-deleted');
  await jira.run('work-consumer');
  const deleted = (await jira.calls()).store.filter(({ op }) => op === 'batchDelete').flatMap(({ keys }) => keys);
  expect(deleted).toEqual(expect.arrayContaining([...items, 'job/job:mapImport:10000']));
});
