import { loadDemoHistory, loadDemoRatings } from '#sandbox/jira/index';
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

/** @returns every save of the demo, with who made it and when. */
async function saves(jira: RunningLocalJira): Promise<{ at: string; actor: string }[]> {
  const found: { at: string; actor: string }[] = [];
  for (const issue of new Set(ratings.map((rating) => rating.issue))) {
    const { body } = await jira.rest('admin', 'GET', `/rest/api/3/issue/${issue}?fields=summary`);
    const issueId = (body as { id: string }).id;
    const { body: answer } = await jira.invoke('admin', 'portfolio-page', 'assessment.history', { issueId });
    found.push(...(answer as { value: { changes: typeof found } }).value.changes);
  }
  return found;
}

interface Boards {
  at: string;
  title: string;
  decisions: { issueId: string; decision: string; at: string; author: string }[];
}

/** @returns the boards of the demo as its project manager sees them, oldest first. */
async function boards(jira: RunningLocalJira): Promise<Boards[]> {
  const ask = async (name: string, payload: object) =>
    ((await jira.invoke('project-manager', 'portfolio-page', name, payload)).body as { value: unknown }).value;
  const { boards: heads } = (await ask('board.list', {})) as { boards: { id: string; title: string; at: string }[] };
  const read = heads.reverse().map(async ({ id, title, at }) => {
    const { decisions } = (await ask('board.read', { boardId: id })) as { decisions: Boards['decisions'] };
    return { title, at, decisions };
  });
  return Promise.all(read);
}

it("is rated once, by the app's own procedures, and not again at the next start", async () => {
  const first = await onDemo(versions);
  expect(Object.values(first).reduce((sum, version) => sum + version, 0)).toBe(ratings.length);
  expect(await onDemo(versions)).toEqual(first);
});

const DAY = 86_400_000;

it('has a past: answers of several people over months, two boards, and decisions on the older', async () => {
  const now = Date.now();
  const { saved, frozen } = await onDemo(async (jira) => ({ saved: await saves(jira), frozen: await boards(jira) }));
  const ages = saved.map(({ at }) => (now - Date.parse(at)) / DAY);
  expect(saved.length).toBe(ratings.length);
  expect(Math.max(...ages)).toBeGreaterThan(120);
  expect(Math.min(...ages)).toBeGreaterThan(2);
  for (const months of [0, 1, 2, 3]) expect(ages.filter((age) => Math.floor(age / 30) === months)).not.toEqual([]);
  expect(new Set(saved.map(({ actor }) => actor)).size).toBeGreaterThanOrEqual(8);
  expect(frozen.map(({ title, decisions }) => [title, decisions.length])).toEqual([
    ['Quarterly board', 7],
    ['Monthly board', 0],
  ]);
  const [older, newer] = frozen.map(({ at }) => (now - Date.parse(at)) / DAY);
  expect(older).toBeGreaterThan(90);
  expect(newer).toBeLessThan(25);
  // Something came since the newest board, so that there is a change to be seen.
  expect(ages.some((age) => age < newer!)).toBe(true);
  for (const { at } of frozen[0]!.decisions) expect(Date.parse(at) - Date.parse(frozen[0]!.at)).toBeLessThan(60_000);
});

it('goes on where a start was cut off', async () => {
  const all = async (jira: RunningLocalJira) => [await versions(jira), await boards(jira)];
  const before = await onDemo(all);
  const database = openDatabase(state);
  new Marks(database).set('demo', String(loadDemoHistory().findIndex(({ kind }) => kind === 'board')));
  closeDatabase(database);
  expect(await onDemo(all)).toEqual(before);
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
