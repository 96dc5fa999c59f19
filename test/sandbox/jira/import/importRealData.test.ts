import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { aJira, SHARED } from '../aJira';

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
