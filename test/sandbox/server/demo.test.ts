import { loadDemoRatings } from '#sandbox/jira/index';
import { closeDatabase, openDatabase } from '#sandbox/state/database';
import { Marks } from '#sandbox/state/marks';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { temporaryFolder } from '../../support/temporaryFolder';

let state: string;
beforeAll(() => void (state = temporaryFolder('demo')));

const ratings = loadDemoRatings();

async function onDemo<T>(work: (jira: RunningLocalJira) => Promise<T>): Promise<T> {
  const jira = await startLocalJira({ state, demo: true });
  try {
    return await work(jira);
  } finally {
    await jira.stop();
  }
}

/** @returns how often each rated epic was saved, as its rater sees it. */
async function versions(jira: RunningLocalJira): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { issue, by } of ratings) {
    const { body } = await jira.rest(by, 'GET', `/rest/api/3/issue/${issue}?fields=summary`);
    const opened = await jira.invoke(by, 'portfolio-page', 'assessment.open', { issueId: (body as { id: string }).id });
    found[issue] = (opened.body as { value: { assessment: { version: number } } }).value.assessment.version;
  }
  return found;
}

it("is rated once, by the app's own procedures, and not again at the next start", async () => {
  const first = await onDemo(versions);
  expect(Object.values(first).reduce((sum, version) => sum + version, 0)).toBe(ratings.length);
  expect(await onDemo(versions)).toEqual(first);
});

it('goes on where a start was cut off', async () => {
  const before = await onDemo(versions);
  const database = openDatabase(state);
  new Marks(database).set('demo', '3');
  closeDatabase(database);
  expect(await onDemo(versions)).toEqual(before);
});

it('is not counted among the calls of whoever comes', async () => {
  expect(await onDemo((jira) => jira.calls())).toEqual({ invokes: [], jira: [], store: [] });
});

it('is not brought into a state that holds something else', async () => {
  const other = temporaryFolder('other');
  const empty = await startLocalJira({
    state: other,
    seedIssues: [
      {
        id: '1',
        key: 'X-1',
        fields: {
          summary: 'One',
          issuetype: { id: '6', name: 'Epic' },
          project: { id: '1', key: 'X', name: 'X' },
          status: { id: '1', name: 'Open' },
        },
      },
    ],
  });
  await empty.kill();
  const jira = await startLocalJira({ state: other, demo: true });
  const { body } = await jira.rest('project-manager', 'POST', '/rest/api/3/search/approximate-count', {
    jql: 'issuetype = Epic',
  });
  expect(body).toEqual({ count: 1 });
  await jira.stop();
});
