import type { Page } from 'playwright-core';
import { spawnLocalJira, type RunningLocalJira } from '../support/local/localJira';
import { referenceFile, withReferenceData } from '../support/referenceData';
import { appFrame, E2eBrowser, gadgetFrame, panelFrame } from './support/browser';
import { temporaryFolder } from '../support/temporaryFolder';

jest.setTimeout(180_000);

const FILES = [referenceFile('jira-eucalyptus', 'epics.ndjson'), referenceFile('jira-eucalyptus', 'issues.ndjson.gz')];

/**
 * What is clicked, and the place that follows by hand: 100 * (70 * impact / 3 + 30 * request) / 100, a missing answer
 * at its worst.
 */
const RATINGS: { impact?: number; request?: 'Yes' | 'No'; stage?: string; rank: string; score: string }[] = [
  { impact: 3, request: 'Yes', stage: 'Retention', rank: '1', score: '100' },
  { impact: 2, request: 'Yes', stage: 'Retention', rank: '=2', score: '77' },
  { impact: 2, request: 'Yes', stage: 'Purchase', rank: '=2', score: '77' },
  { impact: 3, request: 'No', stage: 'Retention', rank: '4', score: '70' },
  { impact: 1, request: 'Yes', stage: 'Awareness', rank: '5', score: '53' },
  { impact: 2, request: 'No', stage: 'Retention', rank: '6', score: '47' },
  { impact: 2, rank: '7', score: '47…77' },
  { impact: 0, request: 'Yes', rank: '=8', score: '30' },
  { impact: 0, request: 'Yes', rank: '=8', score: '30' },
  { impact: -1, request: 'No', stage: 'Purchase', rank: '10', score: '-23' },
  { impact: -3, request: 'Yes', rank: '11', score: '-40' },
  { request: 'Yes', rank: '12', score: '-40…100' },
];

withReferenceData('the main job on a real Jira of 15,650 issues', FILES, () => {
  let state: string;
  let jira: RunningLocalJira;
  let browser: E2eBrowser;
  let epics: string[];

  const start = async (): Promise<void> => {
    jira = await spawnLocalJira({ data: FILES, state });
    browser = await E2eBrowser.start(jira.url);
  };
  const stop = async (): Promise<void> => {
    await browser.stop();
    await jira.kill();
  };
  const count = async (jql: string): Promise<unknown> =>
    (await jira.rest('project-manager', 'POST', '/rest/api/3/search/approximate-count', { jql })).body;

  beforeAll(async () => {
    state = temporaryFolder('main-job');
    await start();
    const { body } = await jira.rest('project-manager', 'POST', '/rest/api/3/search/jql', {
      jql: 'issuetype = Epic ORDER BY key ASC',
      maxResults: RATINGS.length,
      fields: ['summary'],
    });
    epics = (body as { issues: { key: string }[] }).issues.map(({ key }) => key);
  });
  afterAll(async () => {
    await stop();
  });

  async function rateInPanel(
    page: Page,
    key: string,
    { impact, request, stage }: (typeof RATINGS)[number],
  ): Promise<void> {
    await page.goto(`/browse/${key}`);
    const frame = await panelFrame(page);
    await frame.getByRole('radiogroup', { name: 'Customer impact' }).waitFor();
    if (impact !== undefined)
      await frame
        .getByRole('radio', {
          name: new RegExp(`^\\${impact > 0 ? '+' : ''}${impact}\\b`.replace('\\0', '0').replace('\\-', '-')),
        })
        .check();
    if (request)
      await frame
        .getByRole('radiogroup', { name: 'Customer request' })
        .getByRole('radio', { name: new RegExp(`^${request}`) })
        .check();
    if (stage) await frame.getByRole('combobox', { name: /^Journey stage/ }).selectOption({ label: stage });
    await frame
      .getByRole('status')
      .filter({ hasText: /^Saved$/ })
      .waitFor();
  }

  /** The rows of the gadget as people read them: rank, key, score. */
  async function gadgetRows(page: Page): Promise<string[][]> {
    await page.goto('/dashboard');
    const table = (await gadgetFrame(page)).getByRole('table', { name: 'Epics ranked by customer score' });
    await table.waitFor();
    return table.locator('tbody tr:has(.lens-places__epic)').evaluateAll((rows) =>
      rows.map((row) => {
        const textOf = (part: string): string => row.querySelector<HTMLElement>(part)?.innerText.trim() ?? '';
        return [
          textOf('.lens-places__rank').split('\n')[0]?.trim() ?? '',
          /[A-Z]+-\d+/.exec(textOf('.lens-places__epic'))?.[0] ?? '',
          textOf('.lens-score'),
        ];
      }),
    );
  }

  test('15,650 issues, 219 of them epics', async () => {
    expect(await count('project is not EMPTY')).toEqual({ count: 15_650 });
    expect(await count('issuetype = Epic')).toEqual({ count: 219 });
  });

  test('twelve epics are rated in the browser; the gadget ranks them as by hand [1.11]', async () => {
    const { page, problems } = await browser.openAs('project-manager');
    for (const [i, rating] of RATINGS.entries()) await rateInPanel(page, epics[i]!, rating);
    const rows = await gadgetRows(page);
    expect(rows.map(([rank, key]) => [rank, key])).toEqual(RATINGS.map(({ rank }, i) => [rank, epics[i]]));
    expect(rows.map(([, , score]) => score)).toEqual(RATINGS.map(({ score }) => score));
    expect(problems).toEqual([]);
  });

  test("the same order in Jira's own search", async () => {
    const jql = 'customerImpact >= 2 AND customerStage = retention ORDER BY customerScore DESC';
    const { body } = await jira.rest('project-manager', 'POST', '/rest/api/3/search/jql', { jql, fields: ['summary'] });
    const expected = RATINGS.flatMap(({ impact, stage }, i) =>
      (impact ?? 0) >= 2 && stage === 'Retention' ? [epics[i]] : [],
    );
    expect((body as { issues: { key: string }[] }).issues.map(({ key }) => key)).toEqual(expected);
  });

  test('killed and started again: everything is still there', async () => {
    const before = await gadgetRows((await browser.openAs('board-member')).page);
    await stop();
    await start();
    expect(await count('project is not EMPTY')).toEqual({ count: 15_650 });
    expect(await gadgetRows((await browser.openAs('board-member')).page)).toEqual(before);
  });

  test('an admin changes the weights in the browser and sees the ranks move', async () => {
    const { page } = await browser.openAs('admin');
    await page.goto('/app/settings-page');
    const frame = await appFrame(page);
    await frame.getByRole('spinbutton', { name: 'Weight of Customer impact' }).fill('20');
    await frame.getByRole('spinbutton', { name: 'Weight of Customer request' }).fill('80');
    await frame.getByRole('textbox', { name: /^Reason/ }).fill('Requests count more this year');
    await frame.getByRole('button', { name: 'Save settings' }).click();
    await frame
      .getByText(/re-scored/i)
      .first()
      .waitFor();
    await jira.run('work-consumer');
    // -3 and yes is now 100 * (20 * -1 + 80) / 100 = 60, ahead of +3 and no with 20.
    const keys = (await gadgetRows(page)).map(([, key]) => key);
    expect(keys.indexOf(epics[10]!)).toBeLessThan(keys.indexOf(epics[3]!));
    expect(await count('customerSettings = 1')).toEqual({ count: RATINGS.length });
  });
});
