import { MOST_REASONS } from '#contract/bounds/atOnce';
import { onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const READER = 'board-member';
const ALL = Array.from({ length: MOST_REASONS }, (_, at) => idOf(at + 1));

let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(MOST_REASONS) });
  await rate(jira, 'project-manager', idOf(1), { answers: { impact: 3 }, reason: 'Every customer, every month' });
  await rate(jira, 'project-manager', idOf(2), { answers: { impact: 1 } });
});
afterAll(() => jira.stop());

test('the sentences of a screenful of epics cost one invoke, one permission check and two batch reads', async () => {
  await jira.clearCalls();
  const { reasons } = valueOf(await onPage(jira, READER, 'assessment.reasons', { issueIds: ALL }));
  expect(reasons.slice(0, 3)).toEqual([
    { issueId: idOf(1), version: 1, reason: 'Every customer, every month' },
    { issueId: idOf(2), version: 1, reason: null },
    { issueId: idOf(3), version: 0, reason: null },
  ]);
  expect(reasons).toHaveLength(MOST_REASONS);
  const { invokes, jira: requests, store } = await jira.calls();
  expect(invokes.map(({ functionKey }) => functionKey)).toEqual(['assessment.reasons']);
  expect(requests.map(({ tier, method, path }) => `${tier} ${method} ${path}`)).toEqual([
    'user POST /rest/api/3/permissions/check',
  ]);
  expect(store.map(({ op }) => op)).toEqual(['batchGet', 'batchGet']);
});

test('of what the viewer may not see nothing is told, not even that it is there', async () => {
  expect(valueOf(await onPage(jira, 'outsider', 'assessment.reasons', { issueIds: ALL }))).toEqual({ reasons: [] });
});

test('who owes an opinion on an epic is told nothing of its sentence until it is given', async () => {
  const colleague = 'support-colleague';
  const issueId = idOf(1);
  const dueAt = new Date(jira.now() + 86_400_000).toISOString();
  valueOf(await onPage(jira, 'project-manager', 'opinion.ask', { issueId, people: [colleague], dueAt }));
  const told = async (viewer: string): Promise<string[]> => {
    const { reasons } = valueOf(await onPage(jira, viewer, 'assessment.reasons', { issueIds: [issueId, idOf(2)] }));
    return reasons.map((one) => one.issueId);
  };
  expect([await told(colleague), await told(READER)]).toEqual([[idOf(2)], [issueId, idOf(2)]]);
  const changes = { impact: 1, sure: 60 };
  valueOf(await onPage(jira, colleague, 'opinion.save', { issueId, version: 1, changes }));
  expect(await told(colleague)).toEqual([issueId, idOf(2)]);
});
