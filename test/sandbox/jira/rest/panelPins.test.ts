import { aSmallSite } from './smallSite';

const PATH = '/forge/panel/action/bulk/async';
const MODULE = 'ari:cloud:ecosystem::extension/app/environment/static/rating-panel';
const pinning = (projectIdOrKey: string, action = 'PIN') => ({
  moduleId: MODULE,
  projectList: [{ projectIdOrKey, action }],
});

test('an administrator shows a panel on all issues of a project in a task, and no longer', async () => {
  const jira = aSmallSite();
  const { id } = (await jira.ask('GET', '/project/A', undefined, 'admin')).body as { id: string };
  for (const [action, isPinned] of [
    ['PIN', true],
    ['UNPIN', false],
  ] as const) {
    const { status, body } = await jira.ask('POST', PATH, pinning('A', action), 'admin');
    expect(status).toBe(202);
    const { taskId } = body as { taskId: string };
    let task = { status: '', progress: 0 };
    while (task.status !== 'COMPLETE') {
      task = (await jira.ask('GET', `/task/${taskId}`, undefined, 'admin')).body as typeof task;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(task.progress).toBe(100);
    expect(jira.isPanelPinned('rating-panel', id)).toBe(isPinned);
  }
});

test('refuses everybody else, more than 1,000 projects, and what it does not know', async () => {
  const jira = aSmallSite();
  expect((await jira.ask('POST', PATH, pinning('A'), 'project-manager')).status).toBe(403);
  const many = { ...pinning('A'), projectList: Array.from({ length: 1001 }, () => pinning('A').projectList[0]) };
  const wrong = [many, pinning('NONE'), pinning('A', 'TOGGLE'), { ...pinning('A'), moduleId: 'rating-panel' }];
  for (const body of wrong) expect((await jira.ask('POST', PATH, body, 'admin')).status).toBe(400);
});
