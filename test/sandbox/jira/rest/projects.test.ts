import { aJiraWith, type TestJira } from '../aJira';
import { aSmallSite } from './smallSite';

let jira: TestJira;
beforeEach(() => {
  jira = aSmallSite();
});

describe('projects and lists', () => {
  test('are paged and found', async () => {
    expect((await jira.ask('GET', '/project/search?maxResults=1')).body).toMatchObject({
      total: 2,
      isLast: false,
      values: [{ key: 'A', id: '10065' }],
    });
    expect((await jira.ask('GET', '/project/search?query=project%20b')).body).toMatchObject({
      total: 1,
      values: [{ key: 'B' }],
    });
    expect((await jira.ask('GET', `/project/search?${'id=1&'.repeat(51)}`)).status).toBe(400);
    expect((await jira.ask('GET', '/project/10065')).body).toMatchObject({
      key: 'A',
      issueTypes: [{ name: 'Epic' }, { name: 'Story' }, { name: 'Sub-task' }],
    });
    expect((await jira.ask('GET', '/issuetype')).body).toMatchObject([
      { id: '7', name: 'Story' },
      { id: '8', subtask: true },
      { id: '10000', hierarchyLevel: 1 },
    ]);
    expect((await jira.ask('GET', '/status')).body).toMatchObject([
      { name: 'To Do', statusCategory: { id: 2, key: 'new' } },
    ]);
    expect((await jira.ask('GET', '/priority')).body).toMatchObject([{ name: 'Highest' }, { name: 'Low' }]);
    expect((await jira.ask('GET', '/field')).body).toContainEqual(
      expect.objectContaining({ id: 'duedate', clauseNames: ['due', 'duedate'] }),
    );
    expect((await jira.ask('GET', '/serverInfo')).body).toMatchObject({ deploymentType: 'Cloud' });
  });

  test('name who leads them where that is asked for, to who may browse them', async () => {
    const led = aJiraWith([
      { key: 'A-1' },
      { key: 'A-2', project: { key: 'A', lead: { accountId: 'lea', displayName: 'Lea Lead' } } },
      { key: 'B-1' },
    ]);
    expect((await led.ask('GET', '/project/search')).body).not.toHaveProperty('values.0.lead');
    expect((await led.ask('GET', '/project/search?expand=lead')).body).toMatchObject({
      values: [{ key: 'A', lead: { accountId: 'lea', displayName: 'Lea Lead', active: true } }, { key: 'B' }],
    });
    expect((await led.ask('GET', '/project/search?expand=lead')).body).not.toHaveProperty('values.1.lead');
    expect((await led.ask('GET', '/project/search?expand=lead', undefined, 'outsider')).body).toMatchObject({
      total: 0,
      values: [],
    });
  });

  test('deleting a project takes its issues; the recycle bin hides them until they are restored', async () => {
    const events: string[] = [];
    jira.onEvent(({ name, payload }) => events.push(`${name} ${(payload['project'] as { id: string }).id}`));
    expect((await jira.ask('DELETE', '/project/A')).status).toBe(404);
    expect((await jira.ask('DELETE', '/project/A?enableUndo=true', undefined, 'admin')).status).toBe(204);
    expect((await jira.ask('GET', '/issue/A-1', undefined, 'admin')).status).toBe(404);
    expect((await jira.ask('POST', '/project/A/restore', undefined, 'admin')).status).toBe(200);
    expect((await jira.ask('GET', '/issue/A-1', undefined, 'admin')).status).toBe(200);
    expect((await jira.ask('DELETE', '/project/10065', undefined, 'admin')).status).toBe(204);
    expect((await jira.ask('GET', '/project/A', undefined, 'admin')).status).toBe(404);
    expect(jira.counts).toMatchObject({ issues: 1, projects: 1 });
    expect(events).toEqual([
      'avi:jira:softdeleted:project 10065',
      'avi:jira:restored:project 10065',
      'avi:jira:deleted:project 10065',
    ]);
  });
});
