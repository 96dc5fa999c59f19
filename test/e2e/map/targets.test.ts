import type { Locator } from 'playwright-core';
import { appFrame, checkAccessibility, isTooWide, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

/** The targets of the demo in a real browser, beside the map: by keyboard, failed, on a phone, on paper, greyscale. */

const stage = onLocalJira({ demo: true });
const PM = 'project-manager';
const PATH = '/app/portfolio-page/targets';
afterEach(() => stage.site.clearFaults());

const open = async (options: Parameters<typeof stage.browser.openAs>[1] = {}) => {
  const { page, problems } = await stage.browser.openAs(PM, options);
  await page.goto(PATH);
  const frame = await appFrame(page);
  const list = frame.getByRole('list', { name: 'Targets, the most worth first' });
  const map = frame.getByRole('treegrid', { name: 'From the customer down' });
  return { page, problems, frame, list, map };
};

/** Whether the window shows it, however far its frame has been scrolled. */
const expectInSight = async (of: Locator): Promise<void> => {
  const box = await of.boundingBox();
  const height = of.page().viewportSize()?.height ?? 0;
  expect(box).not.toBeNull();
  expect(box!.y).toBeGreaterThanOrEqual(0);
  expect(box!.y).toBeLessThan(height);
};

test('another target is chosen by keyboard, in the list and on the map; the focus stays where it is', async () => {
  const { page, problems, frame, list, map } = await open({ viewport: { width: 1280, height: 700 } });
  await list.waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'targets');
  const low = list.locator('> li').nth(18);
  const name = (await low.getByRole('heading').textContent()) ?? '';
  await low.getByRole('button', { name: /^show on the map/ }).focus();
  await page.keyboard.press('Enter');
  await low.and(frame.locator('[aria-current="true"]')).waitFor();
  const line = map.getByRole('row', { selected: true }).filter({ hasText: name });
  await line.first().waitFor();
  expect(await frame.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true');
  await expectInSight(line.first());
  // On the map: to the first line, down to a target, and chosen there.
  await map.getByRole('row').nth(1).focus();
  const target = map.getByRole('row').filter({ hasText: 'Customer identity store' }).first();
  for (let step = 0; step < 40 && !(await target.evaluate((row) => row === document.activeElement)); step += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await list.locator('[aria-current="true"]').filter({ hasText: 'Customer identity store' }).waitFor();
  expect(await target.evaluate((row) => row === document.activeElement)).toBe(true);
  await expectInSight(list.locator('[aria-current="true"]'));
  expect(await checkAccessibility(frame)).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  await screenshot(page, 'targets-forced');
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  expect(await map.isVisible()).toBe(false);
  expect(await list.isVisible()).toBe(true);
  expect(
    await list
      .getByRole('button', { name: /on the map/ })
      .first()
      .isVisible(),
  ).toBe(false);
  await screenshot(page, 'targets-print');
  expect(problems).toEqual([]);
});

test('what cannot be read says so and is tried again; what was read before stays when reading anew fails', async () => {
  await stage.site.faults({ target: { invoke: { functionKey: 'map.list' } }, fault: { status: 500 }, count: 1 });
  const { page, frame, list } = await open();
  const again = frame.getByRole('button', { name: 'Try again' });
  await again.waitFor();
  expect(await list.count()).toBe(0);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'targets-failed');
  await again.click();
  await list.waitFor();
  const rows = await list.locator('> li').count();
  await stage.site.faults({ target: { invoke: { functionKey: 'map.epics' } }, fault: { status: 500 }, count: 1 });
  await frame.getByRole('button', { name: 'Refresh' }).click();
  await again.waitFor();
  expect(await list.locator('> li').count()).toBe(rows);
  await screenshot(page, 'targets-partial');
  await again.click();
  await again.waitFor({ state: 'detached' });
});

test('on a phone, in the dark, the list stands alone, and nothing is cut off', async () => {
  const { page, problems, frame, list, map } = await open({ viewport: { width: 360, height: 740 }, theme: 'dark' });
  await list.waitFor();
  expect(await map.count()).toBe(0);
  expect(await isTooWide(frame)).toBe(false);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'targets-phone');
  expect(problems).toEqual([]);
});
