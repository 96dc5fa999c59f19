import type { Frame, Page } from 'playwright-core';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { appFrame, checkAccessibility, E2eBrowser, screenshot, type OpenOptions } from '../support/browser';

jest.setTimeout(120_000);

const PM = 'project-manager';
let jira: RunningLocalJira;
let browser: E2eBrowser;

beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  browser = await E2eBrowser.start(jira.url);
});
afterEach(() => browser.closeWindows());
afterAll(async () => {
  await browser?.stop();
  await jira?.stop();
});

async function open(options?: OpenOptions): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await browser.openAs('admin', options);
  await page.goto('/app/settings-page/health');
  const frame = await appFrame(page);
  await health(frame)
    .getByText(/^(All is well|Nothing is known to be wrong|\d+ things? needs? attention)/)
    .waitFor();
  return { page, frame, problems };
}

const health = (frame: Frame) => frame.getByRole('region', { name: 'Health' });
const propertyPath = (key: string): string => `/rest/api/3/issue/${key}/properties/${SUMMARY_PROPERTY}`;

async function loseTwoPublications(): Promise<void> {
  for (const key of ['MOB-1', 'CARE-1']) await jira.rest(PM, 'DELETE', propertyPath(key));
  await jira.faults({
    target: { jira: { path: '/rest/api/3/issue/*/properties/*', method: 'PUT', tier: 'app' } },
    fault: { status: 403 },
  });
  for (const module of ['hourly-sweep', 'nightly-reconcile']) await jira.run(module);
}

test('an administrator sees what Jira refused, publishes it anew, and it is well', async () => {
  const { frame, problems } = await open();
  // Before the first nightly check nobody has looked.
  await health(frame)
    .getByText(/^Nothing is known to be wrong/)
    .waitFor();

  await loseTwoPublications();
  await health(frame).getByRole('button', { name: 'Look again' }).click();
  await health(frame).getByText('1 thing needs attention.').waitFor();
  await health(frame)
    .getByRole('link', { name: /^MOB-1 / })
    .waitFor();
  expect(await health(frame).getByRole('link').count()).toBe(2);

  await jira.clearFaults();
  await health(frame).getByRole('button', { name: 'Publish anew' }).click();
  await health(frame)
    .getByText('2 epics are being published anew in the background. Look again in a minute.')
    .waitFor();
  await jira.run('work-consumer');
  expect((await jira.rest(PM, 'GET', propertyPath('MOB-1'))).status).toBe(200);
  await health(frame).getByRole('button', { name: 'Look again' }).click();
  await health(frame).getByText('All is well.').waitFor();
  // The demo restricts one epic to people: it is told, but nothing is wrong with it.
  await health(frame)
    .getByText(/^1 rated epic is out of sight for Customer Lens/)
    .waitFor();
  expect(problems).toEqual([]);
});

test.each([
  ['light', { width: 1280, height: 900 }],
  ['dark', { width: 1280, height: 900 }],
  ['light', { width: 360, height: 800 }],
  ['dark', { width: 360, height: 800 }],
] as const)('nothing stands in anyone’s way: %s, %j', async (theme, viewport) => {
  await loseTwoPublications();
  const { page, frame, problems } = await open({ theme, viewport });
  await health(frame)
    .getByRole('link', { name: /^MOB-1 / })
    .waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(
    true,
  );
  await screenshot(page, `health-${theme}-${viewport.width}`);
  await jira.clearFaults();
  expect(problems).toEqual([]);
});
