import type { Frame, Page } from 'playwright-core';
import { appFrame, checkAccessibility, screenshot, type OpenOptions } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ demo: true });

async function openTrend(
  viewer: string,
  options: OpenOptions = {},
  query = '',
): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await stage.browser.openAs(viewer, options);
  await page.goto(`/app/portfolio-page/trend${query}`);
  return { page, frame: await appFrame(page), problems };
}

const coverage = (frame: Frame) => frame.getByRole('img', { name: /^Rating coverage: from / });
/** Of the portfolio; below it stands the table of the office. */
const lastRow = (frame: Frame) => frame.getByRole('table').first().getByRole('row').last();

test('the months before, and the running one once a night has passed [1.35]', async () => {
  const before = await openTrend('admin', {}, '?projects=10010');
  await coverage(before.frame).waitFor();
  expect(await lastRow(before.frame).textContent()).toContain('no figures');
  expect((await stage.site.run('nightly-reconcile')).status).toBe(200);
  const { page, frame, problems } = await openTrend('admin', {}, '?projects=10010');
  await coverage(frame).waitFor();
  expect(await lastRow(frame).textContent()).toMatch(/so far.*73% \(11 of 15\)/);
  await frame.getByLabel('Show').selectOption('24 months');
  await frame.getByText(/^Of the months shown, those before .* have no figures\.$/).waitFor();
  await page.waitForURL(/[?&]months=24/);
  // Seven months before this one, and the head.
  expect(await frame.getByRole('table').first().getByRole('row').count()).toBe(9);
  expect(problems).toEqual([]);
});

test('a viewer gets the sums of the projects that they may browse, and is not told of others', async () => {
  const { frame } = await openTrend('board-member', {}, '?projects=10010,10040');
  await coverage(frame).waitFor();
  expect(await frame.getByText('1 project is left out: you may not see it.').count()).toBe(1);
  const both = (await lastRow(frame).textContent()) ?? '';
  const own = await openTrend('board-member', {}, '?projects=10010');
  await coverage(own.frame).waitFor();
  expect(await lastRow(own.frame).textContent()).toBe(both);
});

test.each<[string, OpenOptions]>([
  ['light', {}],
  ['dark', { theme: 'dark' }],
  ['phone', { viewport: { width: 360, height: 800 } }],
  ['phone-dark', { theme: 'dark', viewport: { width: 360, height: 800 } }],
])('is readable: %s', async (name, options) => {
  const { page, frame, problems } = await openTrend('project-manager', options);
  await coverage(frame).waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  expect(
    await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
  await screenshot(page, `trend-${name}`);
  expect(problems).toEqual([]);
});
