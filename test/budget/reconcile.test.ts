import { pauseBetweenPages } from '#domain/publication/reconcilePace';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { MOST_TALLIED } from '#domain/trend/sums';
import { rate } from '../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../support/local/localJira';
import { idOf, seedEpics } from '../support/local/seedEpics';

const EPICS = 250;
const PAGE = 100;
const PAGES = Math.ceil(EPICS / PAGE);
/** Of Jira, for one hour of the clock and all sites of the app together. */
const POINTS_AN_HOUR = 65_000;
const SITES = 20;
const EPICS_OF_A_SITE = 2000;
/** Of 50 members. */
const OFFICE_PAGES = 4;
/** The best 1,000 places are searched for forged ones, all at the start of the night. */
const SEARCHES_A_NIGHT = 10;

let jira: RunningLocalJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(EPICS) });
  await jira.settings({ writeLimits: null });
  for (let number = 1; number <= EPICS; number += 1) {
    await rate(jira, 'project-manager', idOf(number), { answers: { impact: (number % 7) - 3 } });
    await jira.rest('project-manager', 'PUT', `/rest/api/3/issue/${idOf(number)}/properties/${SUMMARY_PROPERTY}`, {
      v: 1,
      version: 1,
      settings: 0,
      floor: 100,
      ceiling: 100,
      answers: {},
    });
  }
}, 120_000);
afterAll(() => jira.stop());

async function spentBy(module: string) {
  await jira.clearCalls();
  expect((await jira.run(module)).status).toBe(200);
  const { jira: requests, invokes } = await jira.calls();
  const pointsOf = (path: string): number[] =>
    requests.filter((request) => request.path.startsWith(path)).map(({ points }) => points);
  return {
    searches: pointsOf('/rest/api/3/search/jql'),
    points: requests.reduce((sum, { points }) => sum + points, 0),
    runs: invokes.length,
  };
}

async function stillForged(): Promise<number> {
  const { body } = await jira.rest('admin', 'POST', '/rest/api/3/search/approximate-count', {
    jql: 'customerScore = 100 AND customerScoreBest = 100',
  });
  return (body as { count: number }).count;
}

test('the reconcile does a page at a time; twenty sites at once do not fill an hour of points', async () => {
  const first = await spentBy('nightly-reconcile');
  // The others wait in the queue, for minutes.
  expect(await stillForged()).toBe(EPICS - PAGE);
  const others = await spentBy('work-consumer');
  expect([others.runs, others.searches, await stillForged()]).toEqual([PAGES - 1, [], 0]);
  const again = await spentBy('work-consumer');
  expect([again.runs, again.points]).toEqual([0, 0]);

  // Each page was wrong from its first epic to its last: none costs more.
  const search = Math.max(...first.searches);
  const page = first.points - first.searches.reduce((sum, points) => sum + points, 0);
  expect(page).toBe(1 + PAGE + PAGE);
  const hours: number[] = [];
  const spend = (second: number, points: number): void => {
    const hour = Math.floor(second / 3600);
    hours[hour] = (hours[hour] ?? 0) + points;
  };
  for (let site = 0; site < SITES; site += 1) {
    spend(0, SEARCHES_A_NIGHT * search);
    const pause = pauseBetweenPages(`ari:cloud:jira::site/${site}`);
    const pages = EPICS_OF_A_SITE / PAGE;
    for (let number = 0; number < pages; number += 1) spend(number * pause, page);
    // With the last page: one count for each project that gets a tally, all issues that anybody did something to this
    // month, a request for each hundred of them, and the members of the office.
    spend((pages - 1) * pause, MOST_TALLIED + EPICS_OF_A_SITE + pages + OFFICE_PAGES * (1 + 2 * 50));
  }
  process.stdout.write(
    `Points of ${SITES} sites of ${EPICS_OF_A_SITE} epics in each hour, all of them wrong: ${hours.join(', ')}\n`,
  );
  expect(Math.max(...hours)).toBeLessThan(POINTS_AN_HOUR);
});

test('a night that begins twice, and whose every page comes twice, does no page more than twice and ends', async () => {
  for (let number = 1; number <= EPICS; number += PAGE)
    await jira.rest('project-manager', 'DELETE', `/rest/api/3/issue/${idOf(number)}/properties/${SUMMARY_PROPERTY}`);
  const twice = { duplicate: true } as const;
  await jira.faults(
    { target: { schedule: { key: 'nightly-reconcile' } }, fault: twice },
    { target: { queue: { name: 'work', at: 'delivery' } }, fault: twice },
  );
  await jira.run('nightly-reconcile');
  const { runs } = await spentBy('work-consumer');
  // Both pages of two begin leave an event for the next, and each of those comes twice; so does the walk over paths.
  expect(runs).toBeLessThanOrEqual(4 * (PAGES - 1) + 2);
  await jira.clearFaults();
  const { body } = await jira.rest('admin', 'POST', '/rest/api/3/search/approximate-count', {
    jql: 'customerScore >= -100',
  });
  expect(body).toEqual({ count: EPICS });
  expect((await spentBy('work-consumer')).points).toBe(0);
});
