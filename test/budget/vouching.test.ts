import { MOST_VOUCHED } from '#contract/bounds/atOnce';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { onPage, rate, valueOf } from '../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../support/local/localJira';
import { idOf, seedEpics } from '../support/local/seedEpics';

const READER = 'board-member';
const ALL = Array.from({ length: MOST_VOUCHED }, (_, at) => idOf(at + 1));

let jira: RunningLocalJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(MOST_VOUCHED) });
  for (const [at, issueId] of ALL.entries())
    await rate(jira, 'project-manager', issueId, { answers: { impact: (at % 7) - 3, request: 'yes' } });
});
afterAll(() => jira.stop());

async function rowOf(issueId: string): Promise<{ issueId: string; property: unknown }> {
  const { body } = await jira.rest(READER, 'GET', `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`);
  return { issueId, property: (body as { value: unknown }).value };
}

test.each([1, MOST_VOUCHED])(
  'vouching for %i rows that hold costs a view one invoke, one permission check and two reads; nothing is written',
  async (size) => {
    const rows = await Promise.all(ALL.slice(0, size).map(rowOf));
    await jira.clearCalls();
    expect(valueOf(await onPage(jira, READER, 'portfolio.vouch', { rows }))).toEqual({ doubtful: [] });
    await jira.run('work-consumer');
    const { invokes, jira: requests, store } = await jira.calls();
    expect(invokes.map(({ functionKey }) => functionKey)).toEqual(['portfolio.vouch']);
    expect(requests.map(({ tier, method, path }) => `${tier} ${method} ${path}`)).toEqual([
      'user POST /rest/api/3/permissions/check',
    ]);
    expect(store.map(({ op }) => op).sort()).toEqual(['batchGet', 'get']);
  },
);
