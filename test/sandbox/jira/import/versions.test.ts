import { aFile, aJira, aJiraWith, type TestJira } from '../aJira';

const bug = { id: '1', name: 'Bug', subtask: false, hierarchyLevel: 0 };
const spring = { id: '20', name: 'Spring', released: true, archived: false, releaseDate: '2026-03-01' };

const versionsIn = async (jira: TestJira, project: string): Promise<unknown> =>
  (await jira.ask('GET', `/project/${project}/versions`)).body;

describe('versions are gathered from the issues that name them', () => {
  test('what one issue does not tell another may, whichever field names it', async () => {
    const jira = aJiraWith([
      {
        key: 'A-1',
        fixVersions: [
          { id: '20', name: 'Spring' },
          { id: '21', name: 'Summer', releaseDate: '2026-06-01' },
        ],
      },
      { key: 'A-2', issuetype: bug, versions: [spring] },
      { key: 'B-1', issuetype: bug, versions: [{ id: '30', name: 'Spring', released: true }] },
    ]);
    expect(await versionsIn(jira, 'A')).toMatchObject([
      { id: '20', name: 'Spring', released: true, archived: false, releaseDate: '2026-03-01', projectId: 10_065 },
      { id: '21', name: 'Summer', released: false, releaseDate: '2026-06-01' },
    ]);
    expect((await jira.ask('GET', '/issue/A-1?fields=fixVersions')).body).toMatchObject({
      fields: { fixVersions: [{ id: '20', released: true, releaseDate: '2026-03-01' }, { id: '21' }] },
    });
    expect(await jira.find('affectedVersion = Spring ORDER BY key')).toEqual(['A-2', 'B-1']);
    expect(await jira.find('affectedVersion = 30')).toEqual(['B-1']);
  });

  test("a table names affected versions and tells working time; Jira's importer tells dates", async () => {
    const jira = aJira();
    const table = [
      'Issue key,Issue id,Summary,Issue Type,Status,Affects versions,Affects versions,Original estimate,Time Spent',
      'VN-1,1,One,Bug,Open,1.0,2.0,28800,14400',
    ].join('\n');
    const versions = [{ name: '1.0', released: true, releaseDate: '2026-01-31T00:00:00.000+0000' }];
    const issue = { key: 'IM-1', summary: 'One', issueType: 'Bug', status: 'Open', affectedVersions: ['1.0'] };
    const importer = { projects: [{ name: 'Imported', key: 'IM', versions, issues: [issue] }] };
    await jira.importFiles([aFile('a.csv', table), aFile('b.json', JSON.stringify(importer))]);
    expect((await jira.ask('GET', '/issue/VN-1')).body).toMatchObject({
      fields: { versions: [{ name: '1.0' }, { name: '2.0' }], timeoriginalestimate: 28_800, workratio: 50 },
    });
    expect(await versionsIn(jira, 'IM')).toMatchObject([{ name: '1.0', released: true, releaseDate: '2026-01-31' }]);
    expect(await jira.find('affectedVersion = 1.0 ORDER BY key')).toEqual(['IM-1', 'VN-1']);
  });

  test('links of REST answers have their type, and are made once though both ends tell them', async () => {
    const needs = { name: 'Needs', inward: 'is needed by', outward: 'needs' };
    const jira = aJiraWith([
      {
        key: 'A-1',
        issuelinks: [
          { type: needs, outwardIssue: { key: 'B-1' } },
          { type: needs, outwardIssue: { key: 'Z-9' } },
        ],
      },
      {
        key: 'B-1',
        issuelinks: [
          { type: needs, inwardIssue: { key: 'A-1' } },
          { type: 'Relates', outwardIssue: 'A-2' },
        ],
      },
      { key: 'A-2' },
    ]);
    expect((await jira.ask('GET', '/issue/B-1?fields=issuelinks')).body).toMatchObject({
      fields: {
        issuelinks: [
          { type: needs, inwardIssue: { key: 'A-1', fields: { summary: 'Issue A-1' } } },
          { type: { id: '10003', name: 'Relates' }, outwardIssue: { key: 'A-2' } },
        ],
      },
    });
    expect(await jira.find('issueLinkType = "is needed by"')).toEqual(['B-1']);
    expect((await jira.ask('GET', '/issueLinkType')).body).toMatchObject({
      issueLinkTypes: expect.arrayContaining([expect.objectContaining(needs)]) as unknown,
    });
  });
});

describe('versions in searches and lists', () => {
  const jira = aJiraWith([
    { key: 'A-1', versions: [spring], timeoriginalestimate: 57_600, timespent: 28_800 },
    { key: 'A-2', versions: [{ id: '21', name: 'Summer', releaseDate: '2020-06-01' }], timespent: 60 },
    { key: 'A-3', versions: [spring, { id: '22', name: 'Old', released: true, archived: true }] },
    { key: 'A-4' },
  ]);

  test.each<[string, string[]]>([
    ['affectedVersion = spring', ['A-1', 'A-3']],
    ['affectedVersion != Spring', ['A-2']],
    ['affectedVersion in (Summer, Old)', ['A-2', 'A-3']],
    ['affectedVersion not in (Summer, Old)', ['A-1']],
    ['affectedVersion is EMPTY', ['A-4']],
    ['affectedVersion in releasedVersions()', ['A-1', 'A-3']],
    ['affectedVersion in releasedVersions(A)', ['A-1', 'A-3']],
    ['affectedVersion in unreleasedVersions()', ['A-2']],
    ['affectedVersion not in unreleasedVersions()', ['A-1', 'A-3']],
    ['originalEstimate = 2d', ['A-1']],
    ['originalEstimate >= "1w"', []],
    ['timeSpent < 1h', ['A-2']],
    ['workRatio = 50', ['A-1']],
    ['workRatio is EMPTY', ['A-2', 'A-3', 'A-4']],
  ])('%s', async (jql, keys) => {
    expect(await jira.find(`${jql} ORDER BY key`)).toEqual(keys);
  });

  test('what does not fit is refused', async () => {
    expect(await jira.refused('affectedVersion = releasedVersions()')).toEqual([
      expect.stringContaining("does not support the list value 'releasedVersions()'"),
    ]);
    expect(await jira.refused('affectedVersion in releasedVersions(NONE)')).toEqual([
      expect.stringContaining("the project 'NONE'"),
    ]);
    expect(await jira.refused('affectedVersion = Autumn')).toEqual([expect.stringContaining('Autumn')]);
    expect(await jira.refused('originalEstimate = soon')).toEqual([expect.stringContaining('is no duration')]);
  });

  test('page by page, filtered and sorted; a version that is late says so', async () => {
    const page = async (query: string): Promise<unknown> => (await jira.ask('GET', `/project/A/version?${query}`)).body;
    expect(await page('maxResults=2')).toMatchObject({
      ...{ startAt: 0, maxResults: 2, total: 3, isLast: false },
      values: [{ name: 'Spring' }, { name: 'Summer', overdue: true }],
      nextPage: expect.stringContaining('startAt=2') as unknown,
    });
    expect(await page('status=released,archived&orderBy=-name')).toMatchObject({
      values: [{ name: 'Spring' }, { name: 'Old' }],
    });
    expect(await page('orderBy=-releaseDate')).toMatchObject({
      values: [{ name: 'Spring' }, { name: 'Summer' }, { name: 'Old' }],
    });
    expect(await page('query=SUM')).toMatchObject({ total: 1, isLast: true });
    expect((await jira.ask('GET', '/project/A/version?status=lost')).status).toBe(400);
  });

  test('whoever does not see the project is told that it is not there', async () => {
    const { status } = await jira.ask('GET', '/project/A/versions', undefined, 'outsider');
    expect(status).toBe(404);
    expect((await jira.ask('GET', '/project/A/version', undefined, 'outsider')).status).toBe(404);
    expect((await jira.ask('GET', '/project/A/version', undefined, null)).status).toBe(401);
  });

  test('a person sets versions of the project, on a new issue and later', async () => {
    const fields = {
      project: { key: 'A' },
      issuetype: { id: '10000' },
      summary: 'New',
      versions: [{ name: 'Summer' }],
    };
    const made = (await jira.ask('POST', '/issue', { fields })).body as { key: string };
    expect(await jira.find('affectedVersion = Summer ORDER BY key')).toEqual(['A-2', made.key]);
    expect((await jira.ask('PUT', `/issue/${made.key}`, { fields: { versions: [{ id: '20' }] } })).status).toBe(204);
    expect(await jira.find('affectedVersion = Summer')).toEqual(['A-2']);
    const wrong = await jira.ask('PUT', `/issue/${made.key}`, { fields: { versions: [{ name: 'Autumn' }] } });
    expect(wrong).toMatchObject({ status: 400, body: { errors: { versions: expect.any(String) as unknown } } });
  });
});
