import type { EntryView } from '#contract/register';
import { KIND_NAMES, kindNamed, type KindName } from '#domain/register/kinds/index';
import { loadDemoEntries, loadDemoOpinions } from '#sandbox/seeds/demoRegisters';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';

/** The demo's records of every register: said by its people, through the app, and counted by it. */

let jira: MovableJira;
beforeAll(async () => void (jira = await startLocalJira({ demo: true })));
afterAll(() => jira.stop());

const DAY = 86_400_000;
const idOf = async (key: string, place = 'issue'): Promise<string> =>
  ((await jira.rest('admin', 'GET', `/rest/api/3/${place}/${key}`)).body as { id: string }).id;

async function ask<T>(viewer: string, name: string, payload: object): Promise<T> {
  return ((await jira.invoke(viewer, 'portfolio-page', name, payload)).body as { value: T }).value;
}
const list = async (kind: KindName, issue: string, viewer = 'admin'): Promise<EntryView[]> =>
  (await ask<{ entries: EntryView[] }>(viewer, 'entry.list', { kind, home: { issueId: await idOf(issue) } })).entries;

interface Facts {
  conflict?: string;
  heard?: number;
  asked?: number;
  requests?: number;
  requestCustomers?: number;
  mayLeave?: string;
  openChallenges?: number;
  noticeMissing?: string;
  disruptionCount?: number;
  engagement?: number;
  engagementWarnings?: string[];
  gapsUntold?: number;
}
/** @returns what the app published of an epic. */
async function published(issue: string): Promise<Facts> {
  const { body } = await jira.rest('admin', 'GET', `/rest/api/3/issue/${issue}/properties/customer-lens`);
  return (body as { value: Facts }).value;
}

it('has records of every kind, by many people, over months', () => {
  const entries = loadDemoEntries();
  // What the demo rewards still waits for a sponsor's decision.
  const shared = KIND_NAMES.filter(
    (kind) => !kindNamed(kind).ownProcedures && !kindNamed(kind).madeApart && kind !== 'rewardDecision',
  );
  expect(new Set(entries.map(({ entry }) => entry.register))).toEqual(new Set(shared));
  const steps = [...entries.map(({ entry }) => entry), ...loadDemoOpinions()];
  expect(new Set(steps.map(({ by }) => by)).size).toBeGreaterThanOrEqual(12);
  const months = new Set(steps.map(({ daysAgo }) => Math.floor(daysAgo / 30)));
  expect([...months]).toEqual(expect.arrayContaining([0, 1, 2, 3, 17]));
});

it('has equal means of which only one hides a conflict', async () => {
  const agreement = async (issue: string) =>
    (
      await ask<{ agreement: { mean: number; conflict: boolean } }>('project-manager', 'opinion.open', {
        issueId: await idOf(issue),
      })
    ).agreement;
  expect(await agreement('MOB-7')).toMatchObject({ mean: 1, conflict: true });
  expect(await agreement('CARE-3')).toMatchObject({ mean: 1, conflict: false });
  expect(await published('MOB-7')).toMatchObject({ conflict: 'yes', asked: 4, heard: 4, openChallenges: 1 });
  expect(await published('CARE-3')).not.toHaveProperty('conflict');
});

it('owes one opinion: of the support colleague, who is told nothing before', async () => {
  const issueId = await idOf('CARE-13');
  const opened = await ask<{ owes: boolean; opinions: unknown[] }>('support-colleague', 'opinion.open', { issueId });
  expect(opened).toMatchObject({ owes: true, opinions: [], hidden: 2, round: { open: true, waiting: 1 } });
  for (const viewer of ['project-manager', 'board-member', 'admin'])
    expect(await ask(viewer, 'opinion.open', { issueId })).toMatchObject({ owes: false });
});

it('counts a customer that asks twice once', async () => {
  expect(await published('BIZ-2')).toMatchObject({ requests: 3, requestCustomers: 4, mayLeave: 'yes' });
  const [declined] = await list('request', 'NET-14');
  expect(declined).toMatchObject({ status: 'declined', answer: { toldTo: 'Hotel Seeblick, by the account manager' } });
});

it('has challenges that wait, and some that were answered either way', async () => {
  const [changed] = await list('challenge', 'MOB-2');
  expect(changed).toMatchObject({ answer: { outcome: 'changed', by: 'project-manager' } });
  const [kept] = await list('challenge', 'NET-6');
  expect(kept).toMatchObject({ answer: { outcome: 'kept', by: 'lars-winther' } });
  const [open] = await list('challenge', 'MOB-6');
  expect(open).toMatchObject({ status: 'open', owner: 'project-manager' });
  expect(jira.now() - Date.parse(open?.at ?? '')).toBeGreaterThan(7 * DAY);
});

it('has disruptions of before, of now and of the months to come, some without notice', async () => {
  const dated = loadDemoEntries().flatMap(({ entry }) => (entry.register === 'disruption' ? [entry.changes] : []));
  expect(dated.length).toBeGreaterThanOrEqual(20);
  expect(new Set(dated.map(({ depth }) => depth))).toEqual(new Set([1, 2, 3]));
  const day = (at: number) => new Date(jira.now() + at * DAY).toISOString().slice(0, 10);
  expect((await list('disruption', 'MOB-7'))[0]?.body).toMatchObject({ from: day(-6), to: day(12) });
  expect((await list('disruption', 'NET-11')).map(({ body }) => String(body['from']))).toEqual([
    `${day(-40)}T22:00Z`,
    `${day(18)}T22:00Z`,
  ]);
  expect(await published('NET-14')).toMatchObject({ disruptionCount: 1, noticeMissing: 'yes' });
});

it('has an engagement that is honest, and one for each way in which it is not', async () => {
  const warned = async (issue: string) => (await published(issue)).engagementWarnings ?? [];
  expect(await published('MOB-1')).toMatchObject({ engagement: 5, gapsUntold: 1 });
  expect(await Promise.all(['MOB-1', 'BIZ-4', 'CARE-2', 'CARE-5'].map(warned))).toEqual([
    [],
    ['onlyFriendly'],
    ['noHardData', 'allProxies', 'onlyLearning', 'nothingUnfinished'],
    ['nothingUnfinished', 'improbablyQuiet'],
  ]);
});

it('has a page before go-live that was decided, and one that waits', async () => {
  const pages = async (issue: string) => (await list('goLive', issue)).map(({ status, owner }) => [status, owner]);
  expect(await pages('MOB-1')).toEqual([['decided', 'mei-castell']]);
  expect(await pages('CARE-5')).toEqual([['open', 'board-member']]);
});

it('is counted as the sweep counts it, when rounds of opinions are over', async () => {
  const keys = [...new Set(loadDemoOpinions().map(({ issue }) => issue))];
  const all = async () => Promise.all(keys.map(published));
  const before = await all();
  await jira.run('hourly-sweep');
  expect(await all()).toEqual(before);
});
