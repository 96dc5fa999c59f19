import { aJiraWith, type TestJira } from '../aJira';

/** Two projects: an epic with a story and its sub-task, and one issue alone. */
export const aSmallSite = (): TestJira =>
  aJiraWith([
    {
      key: 'A-1',
      summary: 'Epic one',
      labels: ['x'],
      assignee: { accountId: 'ann', displayName: 'Ann Lee' },
      priority: { id: '1', name: 'Highest' },
      created: '2026-01-01T00:00:00.000Z',
    },
    { key: 'A-2', issuetype: { id: '7', name: 'Story' }, parent: { key: 'A-1' } },
    {
      key: 'A-3',
      issuetype: { id: '8', name: 'Sub-task', subtask: true },
      parent: { key: 'A-2' },
      priority: { id: '2', name: 'Low' },
    },
    { key: 'B-1' },
  ]);
