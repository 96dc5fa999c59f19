import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scaleOf } from '../../../src/domain/score';
import { readSummary, SUMMARY_PROPERTY, summaryOf } from '../../../src/domain/summary';
import { onPage, rate, valueOf } from '../../support/appCalls';
import { spawnLocalJira, startLocalJira, type RunningLocalJira } from '../../support/localJira';
import { idOf, seedEpics } from '../../support/seedEpics';

/** How often the process is killed in the midst of saves; `npm run soak` takes many more. */
const KILLS = Number(process.env['KILLS'] ?? 10);
const SEED = 20_261;
const MOST_MILLISECONDS_OF_SAVES = 250;
const SAVERS = 4;

jest.setTimeout(60_000 + KILLS * 10_000);
let state: string;
let jira: RunningLocalJira | undefined;
beforeEach(() => void (state = mkdtempSync(join(tmpdir(), 'restart-'))));
afterEach(async () => {
  await jira?.stop();
  jira = undefined;
  rmSync(state, { recursive: true, force: true });
});

const version = async (running: RunningLocalJira, issueId: string) => {
  const { body } = await running.invoke('project-manager', 'portfolio-page', 'assessment.open', { issueId });
  return (body as { value: { assessment: { version: number } } }).value.assessment.version;
};

it('keeps every acknowledged save through kill -9', async () => {
  jira = await spawnLocalJira({ state, seedIssues: seedEpics(3) });
  const saved = await rate(jira, 'project-manager', idOf(1), { answers: { impact: 2 }, reason: 'Every customer in the north' });
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
  const { body } = await jira.rest('project-manager', 'POST', '/rest/api/3/search/approximate-count', { jql: 'issuetype = Epic' });
  expect(body).toEqual({ count: 5 });
  expect(await version(jira, idOf(2))).toBe(1);
});

it('begins anew when told to', async () => {
  jira = await startLocalJira({ state, seedIssues: seedEpics(2) });
  await rate(jira, 'project-manager', idOf(1), { answers: { impact: 1 } });
  await jira.kill();
  jira = await startLocalJira({ state, seedIssues: seedEpics(1), reset: true });
  const { body } = await jira.rest('project-manager', 'POST', '/rest/api/3/search/approximate-count', { jql: 'issuetype = Epic' });
  expect([body, await version(jira, idOf(1))]).toEqual([{ count: 1 }, 0]);
});

it('refuses a state that another local Jira is running on', async () => {
  jira = await startLocalJira({ state, seedIssues: seedEpics(1) });
  await expect(startLocalJira({ state })).rejects.toThrow('another local Jira is running on it');
});

/** Numbers below 1 that look random and are the same in every run. */
function* randomly(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

/** Saves one epic again and again until the process is gone. @returns the impact of each acknowledged version. */
async function saveUntilKilled(running: RunningLocalJira, issueId: string, from: number): Promise<Map<number, number>> {
  const acknowledged = new Map<number, number>();
  for (let base = from; ; base += 1) {
    const impact = (base % 2) + 1;
    const answer = await running.invoke('project-manager', 'portfolio-page', 'assessment.save', { issueId, version: base, changes: { answers: { impact } } }).catch(() => undefined);
    // The connection is lost: the process was killed.
    if (answer === undefined) return acknowledged;
    expect(answer).toMatchObject({ status: 200, body: { ok: true, value: { assessment: { version: base + 1, answers: { impact } } } } });
    acknowledged.set(base + 1, impact);
  }
}

async function expectNothingLost(running: RunningLocalJira, issueId: string, acknowledged: ReadonlyMap<number, number>): Promise<number> {
  const { assessment, settings, settingsVersion } = valueOf(await onPage(running, 'project-manager', 'assessment.open', { issueId }));
  const kept: { version: number; to: { answers?: Record<string, unknown> } }[] = [];
  for (let before: number | undefined, more = true; more; before = kept.at(-1)?.version) {
    const page = valueOf(await onPage(running, 'project-manager', 'assessment.history', { issueId, ...(before === undefined ? {} : { before }) }));
    kept.push(...page.changes);
    more = page.more;
  }
  expect(kept.map(({ version: one }) => one)).toEqual(Array.from({ length: assessment.version }, (_, at) => assessment.version - at));
  const impacts = new Map(kept.map(({ version: one, to }) => [one, to.answers?.['impact']]));
  expect([...acknowledged].filter(([one, impact]) => impacts.get(one) !== impact)).toEqual([]);
  const { body } = await running.rest('project-manager', 'GET', `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`);
  const truth = assessment.version === 0 ? null : summaryOf(assessment, scaleOf(settings), settingsVersion);
  expect(readSummary((body as { value?: unknown }).value)).toEqual(truth);
  return assessment.version;
}

it(`loses nothing that it acknowledged when it is killed ${KILLS} times in the midst of saves, and shows nothing older than what it keeps`, async () => {
  const epics = Array.from({ length: SAVERS }, (_, at) => ({ issueId: idOf(at + 1), version: 0, acknowledged: new Map<number, number>() }));
  const random = randomly(SEED);
  jira = await spawnLocalJira({ state, seedIssues: seedEpics(SAVERS) });
  for (let kill = 0; kill < KILLS; kill += 1) {
    const running = jira;
    await running.settings({ writeLimits: null });
    const saving = epics.map((epic) => saveUntilKilled(running, epic.issueId, epic.version));
    await new Promise((resolve) => setTimeout(resolve, random.next().value * MOST_MILLISECONDS_OF_SAVES));
    await running.kill();
    const saved = await Promise.all(saving);
    jira = await spawnLocalJira({ state });
    for (const module of ['work-consumer', 'hourly-sweep']) expect((await jira.run(module)).status).toBe(200);
    for (const [at, epic] of epics.entries()) {
      for (const [one, impact] of saved[at] ?? []) epic.acknowledged.set(one, impact);
      epic.version = await expectNothingLost(jira, epic.issueId, epic.acknowledged);
    }
  }
  expect(epics.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)).toBeGreaterThan(KILLS);
});
