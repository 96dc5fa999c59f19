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

describe('what its projects deliver', () => {
  const deliverables = 'issuetype in (Story, Task, Bug) AND parent is not EMPTY';
  const projects = ['MOB', 'CARE', 'NET', 'BIZ'];

  test.each(projects)('%s has tasks, stories and bugs below epics, estimated, late and in time', async (project) => {
    const found = (jql: string): Promise<string[]> => jira.find(`project = ${project} AND ${jql}`, 'admin');
    for (const type of ['Story', 'Task', 'Bug'])
      expect((await found(`issuetype = ${type} AND parent is not EMPTY`)).length).toBeGreaterThan(1);
    expect((await found(`${deliverables} AND statusCategory != Done AND due is not EMPTY`)).length).toBeGreaterThan(2);
    expect((await found('workRatio > 100 AND statusCategory = Done')).length).toBeGreaterThan(1);
    expect((await found('workRatio <= 100 AND statusCategory = Done')).length).toBeGreaterThan(1);
  });

  test.each(projects)('bugs of released versions of %s were found before and after', async (project) => {
    const { body } = await jira.ask('GET', `/project/${project}/versions`, undefined, 'admin');
    const versions = body as { id: string; released: boolean; releaseDate: string }[];
    expect(versions.some(({ released }) => !released)).toBe(true);
    const found = (when: string): Promise<number> =>
      Promise.all(
        versions
          .filter(({ released }) => released)
          .map(({ id, releaseDate }) =>
            jira.find(`issuetype = Bug AND affectedVersion = ${id} AND created ${when} "${releaseDate}"`, 'admin'),
          ),
      ).then((keys) => keys.flat().length);
    expect(await found('<')).toBeGreaterThan(0);
    expect(await found('>=')).toBeGreaterThan(1);
  });

  test('they are linked over projects, and every link ends at an issue that is there', async () => {
    const linked = await jira.find('issueLinkType in (Blocks, Relates, Duplicate)', 'admin');
    const { body } = await jira.ask(
      'POST',
      '/issue/bulkfetch',
      { issueIdsOrKeys: linked, fields: ['issuelinks'] },
      'admin',
    );
    type Link = Partial<Record<'inwardIssue' | 'outwardIssue', { key: string }>>;
    const ends = (body as { issues: { key: string; fields: { issuelinks: Link[] } }[] }).issues.flatMap(
      ({ key, fields }) => fields.issuelinks.map((link) => [key, (link.inwardIssue ?? link.outwardIssue)?.key ?? '']),
    );
    const told = demoFiles.issues.flatMap((file) => readFileSync(file, 'utf8').match(/"outwardIssue"/g) ?? []).length;
    expect(ends).toHaveLength(told * 2);
    const over = ends.filter(([from = '', to = '']) => from.split('-')[0] !== to.split('-')[0]);
    expect(new Set(over.map(([from = '']) => from.split('-')[0]))).toEqual(new Set(projects));
  });

  test('work can be stopped where the workflow has a status for it', async () => {
    const names = async (key: string): Promise<string[]> => {
      const { body } = await jira.ask('GET', `/issue/${key}/transitions`, undefined, 'admin');
      return (body as { transitions: { name: string }[] }).transitions.map(({ name }) => name);
    };
    expect(await names('MOB-14')).toEqual(['Discovery', 'In progress', 'Done', 'Stopped']);
    expect(await names('NET-15')).toEqual(['Discovery', 'In progress', 'Done']);
  });
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
