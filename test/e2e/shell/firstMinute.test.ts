import type { Page } from 'playwright-core';
import { appFrame, checkAccessibility, gadgetFrame, panelFrame, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ demo: true });

const heads = (page: Page) => page.locator('main h2').allTextContents();

test('from the start page to the first rating are two clicks', async () => {
  const { page, problems } = await stage.browser.openAs('project-manager');
  await page.goto('/');
  expect(await heads(page)).toEqual(['For you to rate', 'The others, best for customers first']);
  expect(await checkAccessibility(page)).toEqual([]);
  await screenshot(page, 'start-page');
  const row = page.locator('.to-rate li').first();
  const epic = await row.locator('.to-rate-epic a').textContent();
  const key = epic?.split(' ')[0];
  // The first click.
  await row.getByRole('link', { name: /^Rate / }).click();
  await page.waitForURL(`**/browse/${key}#panel-rating-panel`);
  // The panel stands there without a press on its button.
  await page.locator('.panel iframe').waitFor();
  expect(await page.locator('[aria-label="Apps"] button').count()).toBe(0);
  const frame = await panelFrame(page);
  // The second.
  await frame.getByRole('radio', { name: /^\+2 / }).click();
  await frame
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
  // What is rated waits no more, and stands among the others when it is good enough.
  await page.goto('/');
  expect(await page.locator('.to-rate-epic > a').allTextContents()).not.toContain(epic);
  expect(problems).toEqual([]);
});

test('every step of the start page is one click, the portfolio included', async () => {
  const { page, problems } = await stage.browser.openAs('project-manager');
  await page.goto('/');
  await page.getByRole('link', { name: 'Open the portfolio' }).click();
  await (await appFrame(page)).locator('.lens-epic__key').first().waitFor();
  await page.goto('/');
  await page.getByRole('link', { name: 'Open the dashboard' }).click();
  await (await gadgetFrame(page)).locator('.lens-epic__key').first().waitFor();
  await page.goto('/');
  await page.getByRole('link', { name: 'Open the settings as admin' }).click();
  await (await appFrame(page)).getByText('Customer impact').first().waitFor();
  expect(await page.getByLabel('Viewer').inputValue()).toBe('admin');
  expect(problems).toEqual([]);
});

test('who may rate nothing is told so, and sees the scores; on a phone it fits', async () => {
  const { page } = await stage.browser.openAs('board-member', { theme: 'dark', viewport: { width: 360, height: 740 } });
  await page.goto('/');
  expect(await page.locator('.empty').textContent()).toContain('Bernd Hoffmann may look at these epics.');
  expect(await page.locator('.scores .score').first().textContent()).toBe('100');
  expect(await checkAccessibility(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await screenshot(page, 'start-page-phone');
});
