import fc from 'fast-check';
import type { Backup } from '#domain/backup/format';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { onAdminPage, onPage, rate, valueOf } from '../support/local/appCalls';
import { exportOf, importFile } from '../support/local/backup';
import { someAnswers, weighted } from '../support/generators';
import { startLocalJira, type RunningLocalJira } from '../support/local/localJira';
import { idOf, seedEpics } from '../support/local/seedEpics';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';

jest.setTimeout(120_000);

const EPICS = 130;
/** More than one transaction, and more than one part, holds. */
const LONG_HISTORY = 60;
const GONE = 'someone-who-left';
const [firstIssue, ...otherIssues] = seedEpics(EPICS) as { fields: object }[];
const seedIssues = [
  {
    ...firstIssue,
    fields: { ...firstIssue!.fields, reporter: { accountId: GONE, displayName: 'Someone who left', active: false } },
  },
  ...otherIssues,
];

const started: RunningLocalJira[] = [];
async function aSite(): Promise<RunningLocalJira> {
  const jira = await startLocalJira({ seedIssues, siteName: 'round trip' });
  started.push(jira);
  await jira.settings({ writeLimits: null });
  return jira;
}
afterAll(() => Promise.all(started.map((jira) => jira.stop())));

async function published(jira: RunningLocalJira): Promise<unknown[]> {
  const { body } = await jira.rest('admin', 'POST', '/rest/api/3/search/jql', {
    jql: 'customerScore >= -100 ORDER BY key ASC',
    maxResults: 100,
    fields: ['summary'],
    properties: [SUMMARY_PROPERTY],
  });
  return (body as { issues: { key: string; properties: Record<string, unknown> }[] }).issues.map(
    ({ key, properties }) => [key, properties[SUMMARY_PROPERTY]],
  );
}

/**
 * A site with some life behind it: generated ratings, long and short histories, settings that moved, a person who left.
 */
async function aLivedInSite(): Promise<RunningLocalJira> {
  const jira = await aSite();
  const ratings = fc.sample(someAnswers(DEFAULT_SETTINGS), { numRuns: EPICS - 10, seed: 7 });
  for (const [at, { answers, stage }] of ratings.entries()) {
    const sponsor = at % 3 === 0 ? { sponsor: at % 2 ? GONE : 'board-member' } : {};
    await rate(jira, at % 2 ? 'admin' : 'project-manager', idOf(at + 1), {
      answers,
      stage,
      disruption: at % 4,
      reason: `Grund ${at} “é” 漢`,
      ...sponsor,
    });
  }
  for (let at = 0; at < LONG_HISTORY; at += 1)
    await rate(jira, 'project-manager', idOf(3), { reason: `${at} ${'x'.repeat(480)}` });
  for (const [version, weights] of [weighted(20, 80), weighted(50, 50), weighted(90, 10)].entries()) {
    valueOf(
      await onAdminPage(jira, 'admin', 'settings.save', { version, settings: weights, reason: `Weights ${version}` }),
    );
  }
  await rate(jira, 'admin', idOf(2), { answers: { impact: null }, stage: null });
  await jira.run('work-consumer');
  await jira.run('weekly-personal-data');
  return jira;
}

let first: RunningLocalJira;
let backup: Backup;
beforeAll(async () => {
  first = await aLivedInSite();
  backup = await exportOf(first);
});

test('an export holds every rated epic with its whole history, and every version of the settings', () => {
  expect(backup.settings.versions.map(({ version }) => version)).toEqual([1, 2, 3]);
  expect(JSON.stringify(backup)).not.toContain(GONE);
  expect(JSON.stringify(backup)).toContain('former user');
  expect(backup.assessments.length).toBeGreaterThan(EPICS - 20);
  for (const { assessment, changes } of backup.assessments)
    expect(changes.map(({ version }) => version)).toEqual(
      Array.from({ length: assessment.version }, (_, at) => at + 1),
    );
  expect(backup.assessments.find(({ issueId }) => issueId === idOf(3))?.changes.length).toBeGreaterThan(LONG_HISTORY);
});

test('export → another start of the site → import → export gives the same, and Jira shows the same', async () => {
  const second = await aSite();
  const empty = await exportOf(second);
  expect(empty).toMatchObject({ site: backup.site, settings: { versions: [] }, assessments: [] });
  const done = await importFile(second, backup);
  const { length } = backup.assessments;
  expect(done).toMatchObject({
    state: 'done',
    settings: 'restored',
    planned: { created: length, changed: 0, hidden: 0 },
    applied: { created: length, changed: 0, same: 0, kept: 0, missed: 0 },
    changes: [],
  });
  expect(await exportOf(second)).toEqual(backup);
  expect(await published(second)).toEqual(await published(first));
  const { body } = await second.rest('admin', 'GET', `/rest/api/3/issue/${idOf(3)}/properties/${SUMMARY_PROPERTY}`);
  expect(body).toMatchObject({ value: { settings: 3 } });
});

test('a file from before somebody left brings them back only until the next weekly report', async () => {
  const site = await aSite();
  const [one] = backup.assessments;
  if (!one) throw new Error('The export is empty.');
  const [change, ...later] = one.changes;
  const before = {
    ...one,
    assessment: { ...one.assessment, sponsor: GONE },
    changes: [{ ...change!, to: { ...change!.to, sponsor: GONE } }, ...later],
  };
  await importFile(site, { ...backup, assessments: [before] });
  expect(JSON.stringify(await exportOf(site))).toContain(GONE);
  await site.run('weekly-personal-data');
  expect(JSON.stringify(await exportOf(site))).not.toContain(GONE);
});

test('importing what is there already changes nothing', async () => {
  const done = await importFile(first, backup);
  const { length } = backup.assessments;
  expect(done).toMatchObject({
    state: 'done',
    settings: 'same',
    planned: { same: length },
    applied: { same: length, created: 0, changed: 0, kept: 0 },
  });
  expect(await exportOf(first)).toEqual(backup);
});

test('what differs becomes one change on top, by who imports; the settings one version more', async () => {
  const [one, ...others] = backup.assessments;
  if (!one) throw new Error('The export is empty.');
  const theirs = { ...one, assessment: { ...one.assessment, answers: { impact: -2 }, reason: 'As it was' } };
  const newest = backup.settings.versions.at(-1)!;
  const versions = [...backup.settings.versions.slice(0, -1), { ...newest, settings: weighted(40, 60) }];
  const done = await importFile(first, { ...backup, settings: { versions }, assessments: [theirs, ...others] });
  expect(done).toMatchObject({
    state: 'done',
    settings: 'changed',
    planned: { changed: 1 },
    applied: { changed: 1, kept: 0 },
  });
  expect(done.changes).toEqual([{ issueId: one.issueId, fields: expect.arrayContaining(['answer:impact', 'reason']) }]);
  const { changes } = valueOf(await onPage(first, 'admin', 'assessment.history', { issueId: one.issueId }));
  expect(changes).toHaveLength(one.assessment.version + 1);
  expect(changes[0]).toMatchObject({
    version: one.assessment.version + 1,
    actor: 'admin',
    to: { answers: { impact: -2 }, reason: 'As it was' },
  });
  const settings = valueOf(await onAdminPage(first, 'admin', 'settings.history', {})).versions[0];
  expect(settings).toMatchObject({ version: 4, author: 'admin', reason: 'Imported', settings: weighted(40, 60) });
});
