import { readFileSync } from 'node:fs';
import { demoFiles, loadDemoRatings } from '#sandbox/jira/index';
import { aJira, type TestJira } from '../aJira';

let jira: TestJira;
beforeAll(async () => {
  jira = aJira();
  jira.importPermissions(demoFiles.permissions);
  expect(await jira.importFiles(demoFiles.issues)).toMatchObject({
    refused: 0,
    files: demoFiles.issues.map(() => ({ leftOut: [], notes: [] })),
  });
});

test('about sixty epics over four projects, with stories under them', async () => {
  expect(await jira.find('issuetype = Epic', 'admin')).toHaveLength(61);
  expect(jira.counts).toMatchObject({ projects: 4 });
  expect((await jira.find('"Epic Link" is not EMPTY', 'admin')).length).toBeGreaterThan(35);
});

test('parts of it are hidden from some, and from the app', async () => {
  const epics = async (viewer: string): Promise<Set<string>> =>
    new Set(
      await jira
        .find('created is not EMPTY AND summary is not EMPTY', viewer)
        .then((keys) => keys.map((key) => key.split('-')[0] ?? '')),
    );
  expect([...(await epics('board-member'))].sort()).toEqual(['CARE', 'MOB', 'NET']);
  expect([...(await epics('support-colleague'))].sort()).toEqual(['CARE', 'MOB', 'NET']);
  expect([...(await epics('project-manager'))].sort()).toEqual(['BIZ', 'CARE', 'MOB', 'NET']);
  expect((await jira.ask('GET', '/mypermissions?permissions=EDIT_ISSUES&projectKey=NET')).body).toMatchObject({
    permissions: { EDIT_ISSUES: { havePermission: false } },
  });
  expect((await jira.ask('GET', '/issue/MOB-16')).status).toBe(200);
  expect((await jira.askAsApp('GET', '/issue/MOB-16')).status).toBe(404);
  expect(jira.issueContext('outsider', 'MOB-1')).toBeNull();
});

describe('its ratings', () => {
  const ratings = loadDemoRatings();
  const merged = new Map<string, Record<string, unknown>>();
  for (const { issue, changes } of ratings)
    merged.set(issue, {
      ...merged.get(issue),
      ...changes,
      answers: { ...(merged.get(issue)?.['answers'] as object), ...changes.answers },
    });

  test('are of epics that their raters may edit, by people who exist', async () => {
    for (const { issue, by, changes } of ratings) {
      const { body } = await jira.ask('GET', `/mypermissions?permissions=EDIT_ISSUES&issueKey=${issue}`, undefined, by);
      expect(body).toMatchObject({ permissions: { EDIT_ISSUES: { havePermission: true } } });
      expect(jira.issueContext(by, issue)).toMatchObject({ issue: { type: 'Epic' } });
      if (changes.sponsor) expect((await jira.ask('GET', `/user?accountId=${changes.sponsor}`)).status).toBe(200);
    }
  });

  test('show every case: ranges, negative scores, harm, a missing sponsor, an empty stage', () => {
    const all = [...merged.values()] as {
      answers: { impact?: number; request?: string };
      disruption?: number;
      stage?: string;
      sponsor?: string;
    }[];
    expect(all.length).toBeGreaterThanOrEqual(35);
    expect(all.some(({ answers }) => answers.impact === undefined && answers.request !== undefined)).toBe(true);
    expect(all.some(({ answers }) => answers.impact !== undefined && answers.request === undefined)).toBe(true);
    expect(all.some(({ answers }) => (answers.impact ?? 0) < 0)).toBe(true);
    expect(all.some(({ disruption }) => disruption === 3)).toBe(true);
    expect(all.some(({ answers, sponsor }) => Math.abs(answers.impact ?? 0) >= 2 && sponsor === undefined)).toBe(true);
    const supply = (stage: string): number =>
      all.filter((one) => one.stage === stage).reduce((sum, { answers }) => sum + Math.max(0, answers.impact ?? 0), 0);
    const supplies = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'].map(supply);
    expect(supplies.filter((sum) => sum === 0)).toHaveLength(1);
  });
});

test('its files name nobody outside the demo', () => {
  const text = demoFiles.issues.map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(text).not.toMatch(/@|https?:/);
});
