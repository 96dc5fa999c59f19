import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { aJira, anIssue, SHARED } from '../aJira';

interface Version {
  id: string;
  name: string;
  released: boolean;
  /** Absent where nobody set one. */
  releaseDate: string;
}

/** Real exports lie beside a checkout, where they are there at all; they are never part of it. */
if (existsSync(SHARED)) {
  const file = (...path: string[]): string => join(SHARED, ...path);

  test('a whole Jira: 15,650 issues, 219 epics with 2,190 children by Epic Link', async () => {
    const jira = aJira();
    const report = await jira.importFiles([
      file('jira-eucalyptus', 'epics.ndjson'),
      file('jira-eucalyptus', 'issues.ndjson.gz'),
    ]);
    expect(report).toMatchObject({ added: 15_650, alreadyHere: 219, refused: 0 });
    expect(jira.counts).toMatchObject({ issues: 15_650, projects: 4 });
    const count = async (jql: string): Promise<unknown> =>
      (await jira.ask('POST', '/search/approximate-count', { jql })).body;
    expect(await count('issuetype = Epic')).toEqual({ count: 219 });
    expect(await count('"Epic Link" is not EMPTY AND issuetype not in (Sub-task)')).toEqual({ count: 2190 });
    expect(await count('parent is not EMPTY AND issuetype in (Sub-task, "Architecture subtask")')).toEqual({
      count: 1819,
    });
  }, 60_000);

  test('versions of a whole Jira, with when they came out, and the bugs that each shows', async () => {
    const jira = aJira();
    // Days are those of where the export was made.
    const reporter = { accountId: 'in-chicago', displayName: 'Person in Chicago', timeZone: 'America/Chicago' };
    jira.importIssues([anIssue({ key: 'OWN-1', id: '1', reporter })]);
    await jira.importFiles([file('jira-eucalyptus', 'issues.ndjson.gz')]);
    const ask = async (method: string, path: string, body?: unknown): Promise<unknown> =>
      (await jira.ask(method, path, body, 'in-chicago')).body;
    const count = async (jql: string): Promise<number> =>
      ((await ask('POST', '/search/approximate-count', { jql })) as { count: number }).count;
    const versions = await Promise.all(
      ['DOC', 'EUCA', 'GUI', 'TOOLS'].map(async (key) => (await ask('GET', `/project/${key}/versions`)) as Version[]),
    );
    expect(versions.flat()).toHaveLength(131);
    const dated = versions.flat().filter(({ released, releaseDate = '' }) => released && releaseDate !== '');
    const ids = (test: (of: Version) => boolean): string =>
      dated
        .filter(test)
        .map(({ id }) => id)
        .join(', ');
    /** Bugs whose earliest dated version is one of these, all of one day: those found before it, and all. */
    const found = async (day: string, own: string): Promise<[before: number, all: number]> => {
      const earlier = ids(({ releaseDate }) => releaseDate < day);
      const first = earlier === '' ? '' : ` AND affectedVersion not in (${earlier})`;
      const bugs = `issuetype = Bug AND affectedVersion in (${own})${first}`;
      return [await count(`${bugs} AND created < "${day}"`), await count(bugs)];
    };
    const sum = (counts: readonly (readonly [number, number])[]): number[] =>
      [0, 1].map((at) => counts.reduce((total, one) => total + (one[at] ?? 0), 0));
    const days = [...new Set(dated.map(({ releaseDate }) => releaseDate))];
    const byDay = days.map((day) =>
      found(
        day,
        ids(({ releaseDate }) => releaseDate === day),
      ),
    );
    expect(sum(await Promise.all(byDay))).toEqual([4550, 6447]);
    const named = (name: string): Promise<[number, number]>[] =>
      dated.filter((version) => version.name === name).map(({ id, releaseDate }) => found(releaseDate, id));
    expect(sum(await Promise.all(named('4.0.0')))).toEqual([1139, 1430]);
    expect(sum(await Promise.all(named('3.1.0')))).toEqual([152, 324]);
  }, 60_000);

  test.each([
    ['cloud_en_14cols_503rows.csv', 503],
    ['cloud_en_92cols_linked.csv', 68],
    ['cloud_en_95cols_dupheaders.csv', 130],
    ['cloud_vi_14cols_default.csv', 111],
  ])(
    'an export of Jira Cloud: %s',
    async (name, rows) => {
      const jira = aJira();
      expect(await jira.importFiles([file('jira-cloud-csv', name)])).toMatchObject({
        added: rows,
        refused: 0,
        files: [{ format: 'csv' }],
      });
    },
    60_000,
  );

  test('initiatives above epics', async () => {
    const jira = aJira();
    expect(await jira.importFiles([file('jira-bitovi', 'bitovi-training.json')])).toMatchObject({
      added: 53,
      refused: 0,
    });
    expect(await jira.find('issuetype = Initiative')).toHaveLength(12);
    expect(await jira.find('parent = IMP-13 ORDER BY key')).toEqual(['IMP-41', 'IMP-42', 'ORDER-12', 'STORE-10']);
  }, 60_000);
} else {
  test('real exports are skipped', () => {
    process.stdout.write(`Skipped: there is no folder ${SHARED} with real Jira exports.\n`);
    expect(existsSync(SHARED)).toBe(false);
  });
}
