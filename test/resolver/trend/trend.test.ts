import type { Input, Output } from '#contract/procedures';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf } from '#domain/rating/score';
import { monthOf, monthsLater } from '#domain/trend/month';
import { addSums, NO_SUMS, sumsOf, type Sums } from '#domain/trend/sums';
import { loadDemoRatings } from '#sandbox/jira/index';
import { loadDemoEntries } from '#sandbox/seeds/demoRegisters';
import { failureOf, onPage, rate, valueOf } from '../../support/local/appCalls';
import { anAssessment } from '../../support/generators';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const NOW = monthOf(new Date().toISOString());
/** Of the demo: open to nearly all, with a restricted epic; and hidden from most. */
const [MOB, BIZ, NOWHERE] = ['10010', '10040', '99999'];
/** Epics of the demo with a security level. */
const RESTRICTED = new Set(['CARE-8', 'BIZ-11', 'MOB-16']);
const COUNT = { jira: { path: '/rest/api/3/search/approximate-count', tier: 'app' } } as const;

const read = (
  jira: RunningLocalJira,
  viewer: string,
  projectIds: string[],
  months: Partial<Input<'trend.read'>> = {},
) => onPage(jira, viewer, 'trend.read', { projectIds, from: NOW, to: NOW, ...months });
const sumsNow = async (
  jira: RunningLocalJira,
  viewer: string,
  projectIds: string[],
): Promise<Output<'trend.read'>['months'][number]['sums']> =>
  valueOf(await read(jira, viewer, projectIds)).months.at(-1)!.sums;

/** What the ratings of the demo add up to in a project, without its restricted epics. */
function demoSums(key: string): Sums {
  const rated = new Map<string, { answers: Record<string, string | number>; disruption: number | null }>();
  for (const { issue, changes } of loadDemoRatings()) {
    const before = rated.get(issue) ?? { answers: {}, disruption: null };
    const answers = Object.entries({ ...before.answers, ...changes.answers }).filter(
      (entry): entry is [string, string | number] => entry[1] !== null,
    );
    rated.set(issue, {
      answers: Object.fromEntries(answers),
      disruption: changes.disruption === undefined ? before.disruption : changes.disruption,
    });
  }
  const own = [...rated]
    .filter(([issue]) => issue.startsWith(`${key}-`) && !RESTRICTED.has(issue))
    .map(([, one]) => sumsOf(anAssessment(one), scaleOf(DEFAULT_SETTINGS)));
  return { ...own.reduce(addSums, NO_SUMS), ...demoJudged(key) };
}

/** How much of what is delivered in a project the demo judges, and how much of that speaks to customers. */
function demoJudged(key: string): Pick<Sums, 'judged' | 'speaking'> {
  const classes = loadDemoEntries().flatMap(({ entry }) =>
    'issue' in entry &&
    entry.register === 'judgement' &&
    entry.issue.startsWith(`${key}-`) &&
    !RESTRICTED.has(entry.issue)
      ? [entry.changes['class']]
      : [],
  );
  return { judged: classes.length, speaking: classes.filter((one) => one === 'customer' || one === 'mixed').length };
}

describe('over two projects, one of them hidden', () => {
  let jira: RunningLocalJira;
  beforeAll(async () => {
    jira = await startLocalJira({ demo: true });
    expect((await jira.run('nightly-reconcile')).status).toBe(200);
  }, 120_000);
  afterAll(() => jira.stop());

  test('the sums are those of the ratings; of a restricted epic nothing is told, whoever looks', async () => {
    const [mob, biz] = [demoSums('MOB'), demoSums('BIZ')];
    expect(mob.rated).toBeGreaterThan(5);
    expect(await sumsNow(jira, 'admin', [MOB])).toEqual({
      ...mob,
      projects: 1,
      counted: { epics: expect.any(Number) as number, rated: mob.rated },
      office: expect.objectContaining({ rated: mob.rated }) as object,
    });
    const both = await sumsNow(jira, 'admin', [MOB, BIZ, MOB]);
    expect(both).toMatchObject({ ...addSums(mob, biz), projects: 2 });
    expect(both!.counted.epics).toBeGreaterThan(both!.counted.rated);
    expect(await sumsNow(jira, 'support-colleague', [MOB])).toEqual(await sumsNow(jira, 'admin', [MOB]));
  });

  test('a hidden project is left out like one that is not there: same answer, same calls', async () => {
    const trace = async (projectId: string) => {
      await jira.clearCalls();
      const answer = await read(jira, 'board-member', [MOB, projectId]);
      const { jira: requests, store } = await jira.calls();
      return {
        answer,
        requests: requests.map(({ path, status }) => [path, status]),
        store: store.map(({ op, keys }) => [op, keys]),
      };
    };
    const hidden = await trace(BIZ);
    expect(hidden.answer).toMatchObject({ ok: true, value: { projects: 1 } });
    expect(hidden).toEqual(await trace(NOWHERE));
    expect(valueOf(await read(jira, 'board-member', [BIZ]))).toEqual({
      months: [{ month: NOW, running: true, sums: null }],
      projects: 0,
      untallied: 0,
      small: 0,
    });
    expect(valueOf(await read(jira, 'admin', [BIZ]))).toMatchObject({ projects: 1, untallied: 0 });
  });

  test('one permission check, and one query for each project one may browse, whatever the months', async () => {
    for (const from of [NOW, monthsLater(NOW, -35)]) {
      await jira.clearCalls();
      expect(valueOf(await read(jira, 'board-member', [MOB, '10020', BIZ, NOWHERE], { from })).projects).toBe(2);
      const { jira: requests, store } = await jira.calls();
      expect(requests.map(({ path }) => path)).toEqual(['/rest/api/3/permissions/check']);
      expect(store.map(({ op }) => op)).toEqual(['getMany', 'getMany']);
    }
  });

  test.each<[string, object]>([
    ['the end before the beginning', { to: monthsLater(NOW, -1) }],
    ['37 months', { from: monthsLater(NOW, -36) }],
    ['a month that is none', { from: '2026-13' }],
    ['51 projects', { projectIds: Array.from({ length: 51 }, (_, at) => String(at + 1)) }],
    ['no project', { projectIds: [] }],
  ])('%s is refused', async (_, changes) => {
    expect(failureOf(await read(jira, 'admin', [MOB], changes))).toMatchObject({ code: 'invalid' });
  });

  test('what is done to a restricted epic is counted nowhere, whoever looks; to any other it is [4.8]', async () => {
    const acts = async () => (await sumsNow(jira, 'admin', [MOB]))!.office!.did!.all;
    const before = await acts();
    await rate(jira, 'admin', '11016', { answers: { impact: 1 } });
    await jira.run('nightly-reconcile');
    expect(await acts()).toBe(before);
    await rate(jira, 'admin', '11001', { answers: { impact: 1 } });
    await jira.run('nightly-reconcile');
    expect(await acts()).toBe(before + 1);
  });

  test('of people in a hidden project nothing is told [4.9]', async () => {
    const told = async (viewer: string) =>
      (await sumsNow(jira, viewer, [MOB, BIZ]))!.office!.people.flatMap(({ projectIds }) => projectIds);
    expect(await told('admin')).toContain(BIZ);
    expect(await told('board-member')).not.toContain(BIZ);
  });

  test('a second night leaves the same tally', async () => {
    const first = valueOf(await read(jira, 'admin', [MOB, BIZ]));
    await jira.run('nightly-reconcile');
    expect(valueOf(await read(jira, 'admin', [MOB, BIZ]))).toEqual(first);
  });
});

describe('over a night of two pages', () => {
  const EPICS = 130;
  const X = '10000';
  let jira: RunningLocalJira;
  beforeAll(async () => {
    jira = await startLocalJira({ seedIssues: seedEpics(EPICS + 20) });
    for (let number = 1; number <= 4; number += 1)
      await rate(jira, 'project-manager', idOf(number), { answers: { impact: -1 }, disruption: 2 });
  });
  afterAll(() => jira.stop());

  test('of fewer than five rated epics nothing is told', async () => {
    expect(valueOf(await read(jira, 'admin', [X]))).toMatchObject({ projects: 1, untallied: 1, small: 0 });
    await jira.run('nightly-reconcile');
    expect(valueOf(await read(jira, 'admin', [X]))).toEqual({
      months: [{ month: NOW, running: true, sums: null }],
      projects: 1,
      untallied: 0,
      small: 1,
    });
  });

  const expected = {
    rated: EPICS,
    withImpact: EPICS,
    positive: EPICS - 4,
    harm: 4,
    withRequest: 0,
    requested: 0,
    withDisruption: 4,
    disruption: 8,
    judged: 0,
    speaking: 0,
    projects: 1,
    counted: { epics: EPICS + 20, rated: EPICS },
    // Each was rated by one person today, who belongs to no office that the settings name.
    office: expect.objectContaining({ rated: EPICS, did: { all: EPICS, outside: null } }) as object,
  };

  test('a page that comes twice, and a night that is cut off at its last count, count nothing twice', async () => {
    for (let number = 5; number <= EPICS; number += 1)
      await rate(jira, 'project-manager', idOf(number), { answers: { impact: 1 } });
    await jira.faults(
      { target: { schedule: { key: 'nightly-reconcile' } }, fault: { duplicate: true } },
      { target: { queue: { name: 'work', at: 'delivery' } }, fault: { duplicate: true } },
    );
    await jira.run('nightly-reconcile');
    expect(await sumsNow(jira, 'admin', [X])).toBeNull();
    await jira.run('work-consumer');
    await jira.clearFaults();
    expect(await sumsNow(jira, 'admin', [X])).toEqual(expected);

    await rate(jira, 'project-manager', idOf(1), { answers: { impact: -3 } });
    // Far more than the tries of about a day.
    const [id] = await jira.faults({ target: COUNT, fault: { status: 503 }, count: 5000 });
    await jira.run('nightly-reconcile');
    await jira.run('work-consumer');
    expect((await jira.standingFaults()).find((fault) => fault.id === id)?.struck).toBeGreaterThan(0);
    expect(await sumsNow(jira, 'admin', [X])).toEqual(expected);
    await jira.clearFaults();
    await jira.run('nightly-reconcile');
    await jira.run('work-consumer');
    expect(await sumsNow(jira, 'admin', [X])).toEqual({ ...expected, harm: 6 });
  });

  test.each([400, 403])('a count that Jira refuses the app with %i leaves the rest of the tally', async (status) => {
    await jira.faults({ target: COUNT, fault: { status } });
    await jira.run('nightly-reconcile');
    await jira.run('work-consumer');
    await jira.clearFaults();
    expect(await sumsNow(jira, 'admin', [X])).toEqual({ ...expected, harm: 6, counted: { epics: 0, rated: 0 } });
  });

  test('a deleted project takes its tallies with it', async () => {
    await jira.clearCalls();
    await jira.rest('admin', 'DELETE', '/rest/api/3/project/X');
    await jira.run('issue-or-project-deleted');
    await jira.run('work-consumer');
    await jira.run('work-consumer');
    const gone = (await jira.calls()).store.filter(({ op }) => op === 'batchDelete').flatMap(({ keys }) => keys);
    expect(gone).toContain(`tally/tally:${X}:${NOW}`);
  });
});
