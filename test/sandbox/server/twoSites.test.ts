import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { onAdminPage, onPage, rate, valueOf } from '../../support/local/appCalls';
import { weighted } from '../../support/generators';
import { loadApp, startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { temporaryFolder } from '../../support/temporaryFolder';

/** Two sites with the same issue ids and people, served by one loaded app; each site's texts carry its own word. */
const WORDS = ['ALPHA', 'OMEGA'] as const;
type Word = (typeof WORDS)[number];

interface Site {
  word: Word;
  jira: RunningLocalJira;
  /** Everything that the app asked this site's Jira, and what it answered. */
  heard: string[];
}

const PM = 'project-manager';
const EPICS = 12;
let folder: string;
let sites: Site[];

beforeAll(async () => {
  folder = temporaryFolder('two-sites');
  const container = loadApp();
  sites = await Promise.all(
    WORDS.map(async (word) => {
      const heard: string[] = [];
      const seedIssues = (seedEpics(EPICS) as { fields: object }[]).map((issue) => ({
        ...issue,
        fields: { ...issue.fields, summary: `Epic of ${word}` },
      }));
      const jira = await startLocalJira({
        container,
        siteName: word,
        state: join(folder, word),
        seedIssues,
        onExchange: (exchange) => heard.push(JSON.stringify(exchange)),
      });
      return { word, jira, heard };
    }),
  );
});

const both = <T>(work: (site: Site) => Promise<T>): Promise<T[]> => Promise.all(sites.map(work));
const impactOf = ({ word }: Site): number => (word === 'ALPHA' ? 2 : -2);
const published = async ({ jira }: Site, number: number): Promise<unknown> =>
  (
    (await jira.rest(PM, 'GET', `/rest/api/3/issue/${idOf(number)}/properties/${SUMMARY_PROPERTY}`)).body as {
      value?: unknown;
    }
  ).value;
const historyOf = async ({ jira }: Site, number: number) =>
  valueOf(await onPage(jira, PM, 'assessment.history', { issueId: idOf(number) })).changes;

test('the same epics, rated on both sites at once, are rated by themselves', async () => {
  const numbers = Array.from({ length: EPICS }, (_, at) => at + 1);
  await both(async (site) => {
    await Promise.all(
      numbers.map((number) =>
        rate(site.jira, PM, idOf(number), {
          answers: { impact: impactOf(site) },
          reason: `Reason of ${site.word} ${number}`,
        }),
      ),
    );
  });
  for (const site of sites) {
    for (const number of numbers) {
      const { assessment } = valueOf(await onPage(site.jira, PM, 'assessment.open', { issueId: idOf(number) }));
      expect(assessment).toMatchObject({
        version: 1,
        answers: { impact: impactOf(site) },
        reason: `Reason of ${site.word} ${number}`,
      });
      expect(await published(site, number)).toMatchObject({ answers: { impact: impactOf(site) } });
      expect((await historyOf(site, number)).map(({ to }) => to.reason)).toEqual([`Reason of ${site.word} ${number}`]);
    }
  }
});

test("settings of one site are none of the other's, and a re-scoring is its own", async () => {
  const [alpha, omega] = sites as [Site, Site];
  valueOf(
    await onAdminPage(alpha.jira, 'admin', 'settings.save', {
      version: 0,
      settings: weighted(20, 80),
      reason: 'Reason of ALPHA',
    }),
  );
  expect(valueOf(await onAdminPage(omega.jira, 'admin', 'settings.open', {})).version).toBe(0);
  valueOf(
    await onAdminPage(omega.jira, 'admin', 'settings.save', {
      version: 0,
      settings: weighted(60, 40),
      reason: 'Reason of OMEGA',
    }),
  );
  await both(({ jira }) => jira.run('work-consumer'));
  for (const [site, impact] of [
    [alpha, 20],
    [omega, 60],
  ] as const) {
    const { settings, version } = valueOf(await onAdminPage(site.jira, 'admin', 'settings.open', {}));
    expect([version, settings.criteria.find(({ id }) => id === 'impact')?.weight]).toEqual([1, impact]);
    expect(valueOf(await onAdminPage(site.jira, 'admin', 'rescore.status', {}))).toMatchObject({
      state: 'done',
      done: EPICS,
    });
    expect(await published(site, 1)).toMatchObject({ settings: 1, answers: { impact: impactOf(site) } });
  }
});

test('a queue, a schedule and an event of one site leave the other alone', async () => {
  const [alpha, omega] = sites as [Site, Site];
  await both(({ jira }) => jira.clearCalls());
  await alpha.jira.rest('admin', 'DELETE', `/rest/api/3/issue/${idOf(1)}`);
  await alpha.jira.run('issue-or-project-deleted');
  await alpha.jira.run('work-consumer');
  await alpha.jira.run('nightly-reconcile');
  expect(await omega.jira.calls()).toEqual({ invokes: [], jira: [], store: [] });
  expect(await historyOf(omega, 1)).toHaveLength(1);
  await both(({ jira }) => jira.run('nightly-reconcile'));
  const keysOf = async ({ jira }: Site) => new Set((await jira.calls()).store.flatMap(({ keys }) => keys));
  expect(await keysOf(omega)).toContain(`assessment/assessment:${idOf(1)}`);
  expect(await keysOf(alpha)).toContain(`assessment/assessment:${idOf(2)}`);
});

test("a fault of one site does not strike the other; the points of an hour are the app's on both", async () => {
  const [alpha, omega] = sites as [Site, Site];
  await alpha.jira.faults({ target: { store: { op: '*' } }, fault: { status: 500 } });
  const answers = await both(({ jira }) => onPage(jira, PM, 'assessment.open', { issueId: idOf(2) }));
  expect(answers.map(({ ok }) => ok)).toEqual([false, true]);
  await alpha.jira.clearFaults();
  await alpha.jira.settings({ quota: 0 });
  expect((await onPage(omega.jira, PM, 'assessment.open', { issueId: idOf(2) })).ok).toBe(false);
  await alpha.jira.resetSettings();
  expect((await onPage(omega.jira, PM, 'assessment.open', { issueId: idOf(2) })).ok).toBe(true);
});

test('not a word of one site was sent to, or is kept by, the other', async () => {
  await both(({ jira }) => jira.stop());
  for (const { word, heard } of sites) {
    const other = WORDS.find((one) => one !== word) ?? word;
    const kept = readFileSync(join(folder, word, 'jira.db'), 'latin1');
    expect(heard.length).toBeGreaterThan(EPICS);
    expect([kept.includes(word), kept.includes(other)]).toEqual([true, false]);
    expect(heard.filter((exchange) => exchange.includes(other))).toEqual([]);
  }
});
