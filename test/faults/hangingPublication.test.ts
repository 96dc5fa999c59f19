import { onPage, rate, valueOf } from '../support/local/appCalls';
import { FaultSite, PM, type Epic } from './faultSite';

const PUBLICATION = { jira: { path: '/rest/api/3/issue/*/properties/*', method: 'PUT', tier: 'user' } } as const;
/** Long after every call that is under way is over. */
const LATE_MS = 120_000;

let site: FaultSite;
beforeAll(async () => void (site = await FaultSite.start()));
afterAll(() => site.jira.stop());
afterEach(() => site.jira.clearFaults());

test('a publication that hangs keeps no save waiting: it is told as saved, the background publishes it', async () => {
  const { issueId } = await site.ratedEpic();
  await site.jira.faults({ target: PUBLICATION, fault: { hang: true } });
  const { assessment } = valueOf(await onPage(site.jira, PM, 'assessment.open', { issueId }));
  const changes = { answers: { impact: 3 } };
  const saved = valueOf(
    await site.jira.hurry(() =>
      onPage(site.jira, PM, 'assessment.save', { issueId, version: assessment.version, changes }),
    ),
  );
  expect(saved).toMatchObject({
    published: false,
    assessment: { version: assessment.version + 1, answers: { impact: 3 } },
  });
  site.acknowledge(issueId, saved.assessment.version, changes);
  await site.jira.run('work-consumer');
  expect(await site.problemsOf(issueId)).toEqual([]);
});

test('one given up that comes late, over a newer one, is put right when looked at, or by the sweep', async () => {
  const { jira } = site;
  const epics = [await site.ratedEpic(), await site.ratedEpic()];
  await jira.faults({
    target: PUBLICATION,
    fault: { hang: true, dropAfterDoing: true, lateMs: LATE_MS },
    count: epics.length,
  });
  const save = (impact: number) =>
    jira.hurry(() => Promise.all(epics.map(({ issueId }) => rate(jira, PM, issueId, { answers: { impact } }))));
  expect((await save(2)).map(({ published }) => published)).toEqual([false, false]);
  await jira.run('work-consumer');
  expect((await save(3)).map(({ published }) => published)).toEqual([true, true]);

  const shown = () =>
    Promise.all(epics.map(async ({ issueId }) => (await site.propertyOf(issueId)) as { version: number }));
  expect((await shown()).map(({ version }) => version)).toEqual([3, 3]);
  await jira.pass(LATE_MS);
  expect((await shown()).map(({ version }) => version)).toEqual([2, 2]);

  const [looked, left] = epics as [Epic, Epic];
  const rows = [{ issueId: looked.issueId, property: await site.propertyOf(looked.issueId) }];
  expect(valueOf(await onPage(jira, PM, 'portfolio.vouch', { rows })).doubtful).toEqual([looked.issueId]);
  await jira.run('work-consumer');
  expect(await site.problemsOf(looked.issueId)).toEqual([]);
  expect(await site.problemsOf(left.issueId)).toHaveLength(1);
  await jira.run('hourly-sweep');
  expect(await site.problemsOf(left.issueId)).toEqual([]);
});
