import type { Assessment } from '#domain/rating/assessment';
import { scaleOf } from '#domain/rating/score';
import { sameJson } from '#kernel/sameJson';
import { SUMMARY_PROPERTY, summaryOf } from '#domain/publication/summary';
import { onAdminPage, onPage, valueOf } from '../../support/local/appCalls';
import { weighted } from '../../support/generators';
import { spawnLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { temporaryFolder } from '../../support/temporaryFolder';

/** How often the process is killed in the midst of saves and of a re-scoring; `npm run soak` takes many more. */
const KILLS = Number(process.env['KILLS'] ?? 10);
const SEED = Number(process.env['SEED'] ?? 20_261);
const EPICS = 2000;
const SAVERS = 4;
/** Most milliseconds between the moment when all is under way and a kill: in the midst of a re-scoring. */
const LATEST_KILL = 1500;
const PM = 'project-manager';

jest.setTimeout(180_000 + KILLS * 15_000);

const state = temporaryFolder('killed');
let jira: RunningLocalJira;
afterAll(async () => {
  await jira.stop();
});

/** Numbers below 1 that look random and are the same in every run. */
function randomly(seed: number): () => number {
  let last = seed;
  return () => (last = (last * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** What the test was told of an epic. */
interface Told {
  assessment: Assessment;
  /** The impact of each acknowledged version. */
  impacts: Map<number, number>;
  /** A save was under way when the process was killed: it may stand or not. */
  open: boolean;
}
const told = new Map<string, Told>();

/** Saves and notes what was acknowledged. @returns false when the connection was lost. */
async function save(issueId: string, random: () => number): Promise<boolean> {
  const epic = told.get(issueId) ?? { assessment: undefined, impacts: new Map<number, number>(), open: false };
  const version = epic.assessment?.version ?? 0;
  const before = epic.assessment?.answers['impact'];
  const impact = [-3, -2, -1, 0, 1, 2, 3].filter((one) => one !== before)[Math.floor(random() * 6)] ?? 0;
  const saving = onPage(jira, PM, 'assessment.save', { issueId, version, changes: { answers: { impact } } });
  const answer = await saving.catch(() => undefined);
  if (answer === undefined) {
    if (epic.assessment) told.set(issueId, { ...epic, assessment: epic.assessment, open: true });
    return false;
  }
  const { assessment } = valueOf(answer);
  expect(assessment).toMatchObject({ version: version + 1, answers: { impact } });
  epic.impacts.set(assessment.version, impact);
  told.set(issueId, { ...epic, assessment });
  return true;
}

/** Saves epics at random, of those that only this saver touches, until the process is gone. */
async function saveUntilKilled(saver: number, random: () => number): Promise<void> {
  for (let on = true; on;) {
    const issueId = idOf(Math.floor(random() * (EPICS / SAVERS)) * SAVERS + saver + 1);
    // What may stand or not is looked at in the end; a saver who does not know the version would only be told of a
    // conflict.
    if (!told.get(issueId)?.open) on = await save(issueId, random);
  }
}

const openSettings = async () => valueOf(await onAdminPage(jira, 'admin', 'settings.open', {}));
const rescoring = async () => valueOf(await onAdminPage(jira, 'admin', 'rescore.status', {}));

async function beginRescore(): Promise<void> {
  const { version } = await openSettings();
  const settings = version % 2 ? weighted(60, 40) : weighted(20, 80);
  valueOf(await onAdminPage(jira, 'admin', 'settings.save', { version, settings, reason: 'Other weights' }));
}

/**
 * @returns the epics of which Jira's search shows something else than what was acknowledged, under the settings in
 * force.
 */
async function wronglyShown(): Promise<{ issueId: string; shown: unknown; truth: unknown }[]> {
  const { settings, version } = await openSettings();
  const scale = scaleOf(settings);
  const shown = new Map<string, unknown>();
  for (let nextPageToken: string | undefined, more = true; more; more = nextPageToken !== undefined) {
    const asked = {
      jql: 'issuetype = Epic ORDER BY key ASC',
      maxResults: 100,
      fields: ['summary'],
      properties: [SUMMARY_PROPERTY],
      ...(nextPageToken ? { nextPageToken } : {}),
    };
    const page = (await jira.rest('admin', 'POST', '/rest/api/3/search/jql', asked)).body as {
      issues: { id: string; properties?: Record<string, unknown> }[];
      nextPageToken?: string;
    };
    for (const { id, properties } of page.issues) shown.set(id, properties?.[SUMMARY_PROPERTY]);
    nextPageToken = page.nextPageToken;
  }
  expect(shown.size).toBe(EPICS);
  const compared = [...told].map(([issueId, { assessment }]) => ({
    issueId,
    shown: shown.get(issueId),
    truth: summaryOf(assessment, scale, version),
  }));
  return compared.filter((one) => !sameJson(one.shown, one.truth));
}

/** Reads what is kept of an epic, and compares it with what was acknowledged. */
async function expectNothingLost(issueId: string, epic: Told): Promise<void> {
  const { assessment } = valueOf(await onPage(jira, PM, 'assessment.open', { issueId }));
  const kept = new Map<number, unknown>();
  for (let before: number | undefined, more = true; more; before = Math.min(...kept.keys())) {
    const page = valueOf(
      await onPage(jira, PM, 'assessment.history', { issueId, ...(before === undefined ? {} : { before }) }),
    );
    for (const { version, to } of page.changes) kept.set(version, to.answers?.['impact']);
    more = page.more;
  }
  expect([...kept.keys()]).toEqual(Array.from({ length: assessment.version }, (_, at) => assessment.version - at));
  expect([...epic.impacts].filter(([version, impact]) => kept.get(version) !== impact)).toEqual([]);
  expect(assessment.version - epic.assessment.version).toBeLessThanOrEqual(epic.open ? 1 : 0);
  epic.assessment = assessment;
}

it(`killed ${KILLS} times while it saves and re-scores ${EPICS} epics, it loses nothing acknowledged`, async () => {
  const random = randomly(SEED);
  jira = await spawnLocalJira({ state, seedIssues: seedEpics(EPICS) });
  const numbers = Array.from({ length: EPICS }, (_, at) => at + 1);
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let number = numbers.pop(); number !== undefined; number = numbers.pop())
        expect(await save(idOf(number), random)).toBe(true);
    }),
  );

  let halfWay = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    await jira.settings({ writeLimits: null });
    if ((await rescoring()).state !== 'running') await beginRescore();
    const running = jira;
    const saving = Array.from({ length: SAVERS }, (_, saver) => saveUntilKilled(saver, random));
    await new Promise((resolve) => setTimeout(resolve, random() * LATEST_KILL));
    await running.kill();
    await Promise.all(saving);
    jira = await spawnLocalJira({ state });
    const { state: now, done } = await rescoring();
    if (now === 'running' && done > 0) halfWay += 1;
  }

  expect(await jira.run('work-consumer')).toMatchObject({ status: 200 });
  const { version } = await openSettings();
  expect(await rescoring()).toEqual({ state: 'done', done: EPICS, total: EPICS, missed: 0 });
  const saves = [...told.values()].reduce((sum, { impacts }) => sum + impacts.size, 0) - EPICS;
  process.stdout.write(
    `${KILLS} kills, ${halfWay} of them half-way through a re-scoring of ${EPICS} ` +
      `epics; ${version} re-scorings, ${saves} saves acknowledged meanwhile\n`,
  );
  expect(Math.min(halfWay, saves)).toBeGreaterThan(0);
  // The re-scoring leaves nothing; only a save that was cut off between its record and its publication waits for the
  // sweep.
  expect((await wronglyShown()).filter(({ issueId }) => !told.get(issueId)?.open)).toEqual([]);
  for (const [issueId, epic] of told) if (epic.open || epic.impacts.size > 1) await expectNothingLost(issueId, epic);
  expect(await jira.run('hourly-sweep')).toMatchObject({ status: 200 });
  expect(await wronglyShown()).toEqual([]);

  await jira.clearCalls();
  expect(await jira.run('work-consumer')).toMatchObject({ status: 200 });
  expect((await jira.calls()).jira).toEqual([]);
});
