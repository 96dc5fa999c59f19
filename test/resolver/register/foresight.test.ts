import type { Input } from '#contract/procedures';
import { onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const PM = 'project-manager';
const COLLEAGUE = 'support-colleague';
const BOARD = 'board-member';
const OUTSIDER = 'outsider';
const DAY_MS = 86_400_000;

let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(4) });
  await jira.settings({ writeLimits: null });
});
afterAll(() => jira.stop());

async function give(viewer: string, issueId: string, changes: Input<'opinion.save'>['changes']): Promise<void> {
  const { own } = valueOf(await onPage(jira, viewer, 'opinion.open', { issueId }));
  valueOf(await onPage(jira, viewer, 'opinion.save', { issueId, version: own?.version ?? 0, changes }));
}
const dueIn = (days: number): string => new Date(jira.now() + days * DAY_MS).toISOString();
const ask = async (issueId: string, people: string[]) =>
  valueOf(await onPage(jira, PM, 'opinion.ask', { issueId, people, dueAt: dueIn(1) }));
const cameTrue = async (issueId: string, impact: number) =>
  valueOf(
    await onPage(jira, PM, 'entry.save', {
      ...{ kind: 'realised', home: { issueId }, version: 0 },
      changes: { impact, after: 'days60' },
    }),
  );
const foresight = async (viewer: string) =>
  valueOf(await onPage(jira, viewer, 'opinion.foresight', { issueIds: [1, 2, 3, 4].map(idOf) }));

test('what was said before, after, and in sight is told by role, and no name; not while a round goes on', async () => {
  await rate(jira, PM, idOf(1), { answers: { impact: 1 } });
  await ask(idOf(1), [BOARD, COLLEAGUE]);
  await give(BOARD, idOf(1), { impact: 3, sure: 90 });
  await give(COLLEAGUE, idOf(1), { impact: -1 });
  await give(BOARD, idOf(1), { impact: 1, sure: 60 });
  await give(COLLEAGUE, idOf(1), { kept: true });
  await give(PM, idOf(1), { impact: 2, sure: 50 });
  await cameTrue(idOf(1), 2);
  // Nothing came true of the second yet, and on the third a round goes on.
  await give(PM, idOf(2), { impact: 2, sure: 50 });
  await ask(idOf(3), [COLLEAGUE]);
  await give(PM, idOf(3), { impact: -3, sure: 100 });
  await cameTrue(idOf(3), -3);

  const told = await foresight(BOARD);
  expect(told.withheld).toBe(1);
  expect(told.spoken).toHaveLength(3);
  expect(told.spoken).toEqual(
    expect.arrayContaining([
      {
        role: 'colleague',
        realised: 2,
        blind: { impact: 3, sure: 90 },
        revised: { impact: 1, sure: 60 },
        kept: false,
      },
      { role: 'colleague', realised: 2, blind: { impact: -1, sure: null }, revised: null, kept: true },
      { role: 'project', realised: 2, blind: null, revised: null, kept: false },
    ]),
  );
  expect(await foresight(OUTSIDER)).toEqual({ spoken: [], withheld: 0 });
  await jira.pass(2 * DAY_MS);
  expect((await foresight(BOARD)).spoken).toHaveLength(4);
});

test('it costs a permission check, a batch read, and a query for each epic of which something came true', async () => {
  await jira.clearCalls();
  await foresight(PM);
  const { jira: requests, store } = await jira.calls();
  expect(requests.map(({ path }) => path)).toEqual(['/rest/api/3/permissions/check']);
  // The names policy takes a reading of the settings; one batch for the epics, a query for each that came true.
  expect(store.filter(({ op }) => op === 'getMany')).toHaveLength(2);
  expect(store.filter(({ op }) => op === 'batchGet').length).toBeLessThanOrEqual(2);
});

test('challenges are told with their times as asks are', async () => {
  const added = valueOf(
    await onPage(jira, COLLEAGUE, 'entry.save', {
      ...{ kind: 'challenge', home: { issueId: idOf(4) }, version: 0 },
      changes: { claim: 'tooLow' },
    }),
  ).entry;
  const times = async (viewer: string) =>
    valueOf(await onPage(jira, viewer, 'challenge.times', { issueIds: [idOf(4)] })).times;
  expect(await times(BOARD)).toEqual([{ issueId: idOf(4), at: added.at, closedAt: null }]);
  expect(await times(OUTSIDER)).toEqual([]);
});
