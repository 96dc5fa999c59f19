import { onPage, rate, valueOf } from '../support/local/appCalls';
import { FaultSite, GONE, PM } from './faultSite';

let site: FaultSite;
beforeAll(async () => void (site = await FaultSite.start()));
afterAll(() => site.jira.stop());

test('an epic that Jira does not let the app publish keeps nobody else from being erased', async () => {
  const epics = [site.nextEpic(), site.nextEpic(), site.nextEpic()];
  for (const { issueId } of epics) await rate(site.jira, PM, issueId, { answers: { impact: 2 }, sponsor: GONE });
  const path = `/rest/api/3/issue/${epics[0]!.issueId}/properties/*`;
  await site.jira.faults({ target: { jira: { path, method: 'PUT', tier: 'app' } }, fault: { status: 400 } });
  expect((await site.jira.run('weekly-personal-data')).status).toBe(200);
  for (const { issueId } of epics) {
    const { assessment } = valueOf(await onPage(site.jira, PM, 'assessment.open', { issueId }));
    const { changes } = valueOf(await onPage(site.jira, PM, 'assessment.history', { issueId }));
    expect([assessment.sponsor, JSON.stringify(changes).includes(GONE)]).toEqual([null, false]);
  }
  await site.jira.clearFaults();
  await site.jira.run('hourly-sweep');
  expect(await Promise.all(epics.map(({ issueId }) => site.showsTruth(issueId)))).toEqual([true, true, true]);
});
