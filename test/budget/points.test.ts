import { onAdminPage, onPage, rate, valueOf } from '../support/local/appCalls';
import { weighted } from '../support/generators';
import { startLocalJira, type RunningLocalJira } from '../support/local/localJira';
import { idOf, seedEpics } from '../support/local/seedEpics';

const EPICS = 300;
const PM = 'project-manager';
let jira: RunningLocalJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(EPICS) });
  for (let number = 1; number <= EPICS; number += 1)
    await rate(jira, PM, idOf(number), { answers: { impact: (number % 7) - 3 } });
}, 120_000);
afterAll(() => jira.stop());

async function costOf(action: () => Promise<unknown>): Promise<number> {
  const before = (await jira.settings()).quotaSpent;
  await action();
  return (await jira.settings()).quotaSpent - before;
}

const saveSettings = async (): Promise<void> => {
  valueOf(
    await onAdminPage(jira, 'admin', 'settings.save', { version: 0, settings: weighted(20, 80), reason: 'Budget' }),
  );
  await jira.run('work-consumer');
};

test('points of the hour: the local Jira grants what Jira does, far above a trial by hand', async () => {
  const { quota } = await jira.settings();
  expect(quota).toBe(65_000);
  const costs = {
    'opening an epic': await costOf(() => onPage(jira, PM, 'assessment.open', { issueId: idOf(1) })),
    'opening and rating an epic': await costOf(() => rate(jira, PM, idOf(1), { answers: { impact: 3 } })),
    'vouching for 25 rows': await costOf(() =>
      onPage(jira, PM, 'portfolio.vouch', {
        rows: Array.from({ length: 25 }, (_, at) => ({ issueId: idOf(at + 1), property: null })),
      }),
    ),
    [`re-scoring ${EPICS} epics`]: await costOf(saveSettings),
  };
  process.stdout.write(
    `Points: ${Object.entries(costs)
      .map(([what, points]) => `${what} ${points}`)
      .join(', ')}\n`,
  );
  // A thousand views of epics and lists, a thousand ratings and a re-scoring of 20,000 epics in one hour.
  const [open = 0, rating = 0, vouching = 0, rescoring = 0] = Object.values(costs);
  for (const cost of [open, rating, vouching, rescoring]) expect(cost).toBeGreaterThan(0);
  expect(1000 * (open + rating + vouching) + (20_000 / EPICS) * rescoring).toBeLessThan(quota);
});
