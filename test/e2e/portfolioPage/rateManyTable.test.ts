import type { Frame, Page } from 'playwright-core';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { appFrame, checkAccessibility, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ seedIssues: seedEpics(12) });

async function stored(number: number): Promise<Record<string, unknown>> {
  const { body } = await stage.site.invoke('project-manager', 'portfolio-page', 'assessment.open', {
    issueId: idOf(number),
  });
  return (body as { value: { assessment: Record<string, unknown> } }).value.assessment;
}

async function openRate(): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await stage.browser.openAs('project-manager');
  await page.goto('/app/portfolio-page/rate');
  const frame = await appFrame(page);
  await cell(frame, /^X-4 Which customer notices what\?: not rated$/).waitFor();
  return { page, frame, problems };
}

const cell = (frame: Frame, name: RegExp) => frame.getByRole('gridcell', { name });
const saved = (frame: Frame) => frame.getByText('Everything is saved.').waitFor();

beforeAll(async () => {
  const changes = { answers: { impact: 1, request: 'no' }, stage: 'purchase', reason: 'Those who move house' };
  await stage.site.invoke('project-manager', 'portfolio-page', 'assessment.save', {
    issueId: idOf(12),
    version: 0,
    changes,
  });
});

test.each([1280, 360])('at %i px who may not rate reads a list, with the reason and every answer', async (width) => {
  const { page, problems } = await stage.browser.openAs('board-member', { viewport: { width, height: 900 } });
  await page.goto('/app/portfolio-page/rate');
  const frame = await appFrame(page);
  await frame.getByText(/^You may read these ratings but not change them\./).waitFor();
  const row = frame.getByRole('row', { name: /X-12 / });
  await frame.getByRole('region', { name: 'Ratings of the epics' }).evaluate((list) => list.scrollTo(0, 1e6));
  await row.getByText('Purchase').waitFor();
  expect(await frame.getByRole('grid').count()).toBe(0);
  expect(await frame.getByRole('button', { name: /Undo|Import/ }).count()).toBe(0);
  expect(await checkAccessibility(frame)).toEqual([]);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await screenshot(page, `rate-read-${width}`);
  expect(problems).toEqual([]);
});

test('a click selects, Enter opens, digits answer in both; sentence and sponsor are written in the table', async () => {
  const { page, frame, problems } = await openRate();
  const impact = cell(frame, /^X-4 Customer impact/);
  await impact.click();
  await impact.click();
  expect(await frame.getByRole('combobox', { name: 'Customer impact of X-4' }).count()).toBe(0);
  await page.keyboard.press('2');
  await cell(frame, /^X-4 Customer impact: \+2, saved$/).waitFor();
  // What it means stands above the table, and what was done below that.
  await frame.getByText('Clear gain: most customers of a segment notice within weeks.').waitFor();
  await frame.getByText('1 answer entered as +2.').waitFor();
  const above = await frame.getByText('1 answer entered as +2.').boundingBox();
  expect(above!.y).toBeLessThan((await frame.getByRole('grid').boundingBox())!.y);
  await impact.click();
  await page.keyboard.press('Enter');
  await frame.getByRole('combobox', { name: 'Customer impact of X-4' }).waitFor();
  await page.keyboard.press('3');
  await cell(frame, /^X-4 Customer impact: \+3, saved$/).waitFor();
  await cell(frame, /^X-4 Which customer notices what/).click();
  await page.keyboard.type('Everyone with a bill');
  await page.keyboard.press('Enter');
  await cell(frame, /^X-4 Which customer notices what\?: Everyone with a bill, saved$/).waitFor();
  await cell(frame, /^X-4 Sponsor/).click();
  await page.keyboard.press('F2');
  await frame.getByRole('option', { name: /you$/ }).waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'rate-sponsor');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await cell(frame, /^X-4 Sponsor: .+, saved$/).waitFor();
  await saved(frame);
  const { sponsor, reason } = (await stored(4)) as unknown as Record<string, unknown>;
  expect([typeof sponsor, reason]).toEqual(['string', 'Everyone with a bill']);
  // The focus stays in the table.
  expect(await frame.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('gridcell');
  expect(problems).toEqual([]);
});

test('loading has the shape of the table: the browser sees nothing jump', async () => {
  const { page } = await stage.browser.openAs('project-manager');
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/sandbox/bridge/jira', async (route) => {
    if (route.request().postData()?.includes('/permissions/check')) await held;
    await route.continue();
  });
  await page.goto('/app/portfolio-page/rate');
  const frame = await appFrame(page);
  await frame.locator('.lens-grid--loading').waitFor();
  await screenshot(page, 'rate-loading');
  await frame.evaluate(() => {
    Object.assign(window, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shifts: number }).shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' });
  });
  const title = await frame.getByRole('heading', { level: 1 }).boundingBox();
  answer();
  await cell(frame, /^X-12 Which customer notices what\?: Those who move house$/).waitFor();
  expect(await frame.getByRole('heading', { level: 1 }).boundingBox()).toEqual(title);
  expect(await frame.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBeLessThan(0.05);
});
