import type { Frame, Page } from 'playwright-core';
import { appFrame, checkAccessibility, gadgetFrame, isTooWide, screenshot, type OpenOptions } from '../support/browser';
import { onLocalJira } from '../support/stage';

/** The ladder of the office, over the demo's months and one night of today. */
const stage = onLocalJira({ demo: true });
beforeAll(async () => {
  expect((await stage.site.run('nightly-reconcile')).status).toBe(200);
});

async function openLadder(
  viewer: string,
  options: OpenOptions = {},
  query = '',
): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await stage.browser.openAs(viewer, options);
  await page.goto(`/app/portfolio-page/ladder${query}`);
  return { page, frame: await appFrame(page), problems };
}

const stands = (frame: Frame) => frame.getByRole('heading', { name: /^Rung 1 of 5: Rated$/ });

test('which rung is reached, on what evidence, and the button to what is missing next [4.25]', async () => {
  await stage.site.clearCalls();
  const { page, frame, problems } = await openLadder('project-manager');
  await stands(frame).waitFor();
  const { invokes } = await stage.site.calls();
  expect(invokes.map(({ functionKey }) => functionKey).sort()).toEqual(['settings.open', 'trend.read']);
  const rated = frame.getByRole('region', { name: '1 Rated' });
  expect(await rated.getByRole('img', { name: 'holds', exact: true }).count()).toBe(3);
  await rated
    .getByText(/^\d+% \(\d+ of \d+\)$/)
    .first()
    .waitFor();
  // All five rungs can be reached by reading; the numbers lead to their places.
  expect(await frame.getByRole('region', { name: /^\d / }).count()).toBe(5);
  await frame.getByRole('button', { name: 'Plan a session' }).click();
  await page.waitForURL(/\/sessions/);
  expect(problems).toEqual([]);
});

test('who works outside the office, until when, and who takes part; two presses from the start [4.8 4.9]', async () => {
  const { page, frame, problems } = await openLadder('board-member');
  await stands(frame).waitFor();
  await frame.getByText(/The office ends on .*, in \d+ months\.$/).waitFor();
  await frame.getByRole('img', { name: /^Done outside the office: from 25% in / }).waitFor();
  const people = frame.getByRole('table', { name: /^People by department/ });
  expect(await people.getByRole('row').count()).toBeGreaterThan(3);
  // What belongs to a project that this viewer may not browse is not there.
  expect(await people.getByText(/Business/).count()).toBe(0);
  await page.goto('/app/portfolio-page/trend');
  const trend = await appFrame(page);
  await trend.getByRole('img', { name: /^Rung of the ladder: from / }).waitFor();
  expect(problems).toEqual([]);
});

test('a dashboard shows rung, next step and what speaks to customers, at a third of its width too', async () => {
  const configuration = { show: 'progress' };
  expect((await stage.site.rest('admin', 'PUT', '/shell/gadgets/1', { configuration })).status).toBe(204);
  for (const width of ['full', 'third'] as const) {
    const { page, problems } = await stage.browser.openAs('board-member', { width });
    await page.goto('/dashboard');
    const frame = await gadgetFrame(page);
    await frame.getByText('Rung 1 of 5: Rated').waitFor();
    await frame.getByText(/speak to customers · \d+ of \d+ judged/).waitFor();
    expect(await checkAccessibility(frame)).toEqual([]);
    expect(await isTooWide(frame)).toBe(false);
    await screenshot(page, `gadget-ladder-${width}`);
    expect(problems).toEqual([]);
  }
});

test.each<[string, OpenOptions]>([
  ['light', {}],
  ['dark', { theme: 'dark' }],
  ['phone', { viewport: { width: 360, height: 800 } }],
])('is readable: %s', async (name, options) => {
  const { page, frame, problems } = await openLadder('project-manager', options);
  await stands(frame).waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  expect(await isTooWide(frame)).toBe(false);
  await screenshot(page, `ladder-${name}`);
  expect(problems).toEqual([]);
});
