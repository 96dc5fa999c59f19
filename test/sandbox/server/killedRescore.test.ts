import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onAdminPage, onPage, valueOf } from '../../support/appCalls';
import { spawnLocalJira, type RunningLocalJira } from '../../support/localJira';
import { idOf, seedEpics } from '../../support/seedEpics';

jest.setTimeout(120_000);

const EPICS = 500;
/** Milliseconds after which what goes on by itself after a start is killed again. */
const KILLED_AGAIN_AFTER = [90];
const state = mkdtempSync(join(tmpdir(), 'rescore-'));
let jira: RunningLocalJira;
afterAll(async () => {
  await jira.stop();
  rmSync(state, { recursive: true, force: true });
});

const status = async () => valueOf(await onAdminPage(jira, 'admin', 'rescore.status', {}));

async function rateAll(): Promise<void> {
  const numbers = Array.from({ length: EPICS }, (_, at) => at + 1);
  const rater = async (): Promise<void> => {
    for (let number = numbers.pop(); number !== undefined; number = numbers.pop()) {
      valueOf(await onPage(jira, 'project-manager', 'assessment.save', { issueId: idOf(number), version: 0, changes: { answers: { impact: (number % 7) - 3, request: number % 2 ? 'yes' : 'no' } } }));
    }
  };
  await Promise.all(Array.from({ length: 8 }, rater));
}

/** @returns how many epics are published with each version of the settings. */
async function published(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const version of [0, 1]) {
    const { body } = await jira.rest('admin', 'POST', '/rest/api/3/search/approximate-count', { jql: `customerSettings = ${version}` });
    counts[version] = (body as { count: number }).count;
  }
  return counts;
}

it('finishes after kills half-way what new weights began, once', async () => {
  jira = await spawnLocalJira({ state, seedIssues: seedEpics(EPICS) });
  await rateAll();
  const { settings, version } = valueOf(await onAdminPage(jira, 'admin', 'settings.open', {}));
  const weights: Record<string, number> = { impact: 20, request: 80 };
  const criteria = settings.criteria.map((one) => ({ ...one, weight: weights[one.id] ?? one.weight }));
  const saved = valueOf(await onAdminPage(jira, 'admin', 'settings.save', { version, settings: { ...settings, criteria }, reason: 'Requests count for more' }));
  let seen = await status();
  while (seen.state === 'running' && seen.done === 0) seen = await status();
  await jira.kill();
  expect(seen).toMatchObject({ state: 'running' });
  expect(seen.done).toBeLessThan(EPICS);

  for (const pause of KILLED_AGAIN_AFTER) {
    jira = await spawnLocalJira({ state });
    await new Promise((resolve) => setTimeout(resolve, pause));
    await jira.kill();
  }
  jira = await spawnLocalJira({ state });
  expect((await jira.run('work-consumer')).status).toBe(200);
  expect(await status()).toEqual({ state: 'done', done: EPICS, total: EPICS, missed: 0 });
  expect(await published()).toEqual({ 0: 0, [saved.version]: EPICS });

  await jira.clearCalls();
  expect((await jira.run('work-consumer')).status).toBe(200);
  expect((await jira.calls()).jira).toEqual([]);
});
