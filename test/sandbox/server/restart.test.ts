import { rate } from '../../support/local/appCalls';
import { spawnLocalJira, startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { temporaryFolder } from '../../support/temporaryFolder';

jest.setTimeout(120_000);
let state: string;
let jira: RunningLocalJira | undefined;
beforeEach(() => void (state = temporaryFolder('restart')));
afterEach(async () => {
  await jira?.stop();
  jira = undefined;
});

const version = async (running: RunningLocalJira, issueId: string) => {
  const { body } = await running.invoke('project-manager', 'portfolio-page', 'assessment.open', { issueId });
  return (body as { value: { assessment: { version: number } } }).value.assessment.version;
};

it('keeps every acknowledged save through kill -9', async () => {
  jira = await spawnLocalJira({ state, seedIssues: seedEpics(3) });
  const saved = await rate(jira, 'project-manager', idOf(1), {
    answers: { impact: 2 },
    reason: 'Every customer in the north',
  });
  await jira.kill();
  jira = await spawnLocalJira({ state });
  expect(await version(jira, idOf(1))).toBe(saved.assessment.version);
  const { body } = await jira.rest('project-manager', 'GET', `/rest/api/3/issue/${idOf(1)}/properties/customer-lens`);
  expect(body).toMatchObject({ value: { answers: { impact: 2 } } });
});

it('adds nothing when the same data is given to a kept state again', async () => {
  const seedIssues = seedEpics(5);
  jira = await startLocalJira({ state, seedIssues });
  await rate(jira, 'project-manager', idOf(2), { answers: { impact: 1 } });
  await jira.kill();
  jira = await startLocalJira({ state, seedIssues });
  const { body } = await jira.rest('project-manager', 'POST', '/rest/api/3/search/approximate-count', {
    jql: 'issuetype = Epic',
  });
  expect(body).toEqual({ count: 5 });
  expect(await version(jira, idOf(2))).toBe(1);
});

it('begins anew when told to', async () => {
  jira = await startLocalJira({ state, seedIssues: seedEpics(2) });
  await rate(jira, 'project-manager', idOf(1), { answers: { impact: 1 } });
  await jira.kill();
  jira = await startLocalJira({ state, seedIssues: seedEpics(1), reset: true });
  const { body } = await jira.rest('project-manager', 'POST', '/rest/api/3/search/approximate-count', {
    jql: 'issuetype = Epic',
  });
  expect([body, await version(jira, idOf(1))]).toEqual([{ count: 1 }, 0]);
});

it('refuses a state that another local Jira is running on', async () => {
  jira = await startLocalJira({ state, seedIssues: seedEpics(1) });
  await expect(startLocalJira({ state })).rejects.toThrow('another local Jira is running on it');
});
