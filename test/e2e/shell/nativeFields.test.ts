import { parse } from 'papaparse';
import type { Page } from 'playwright-core';
import { checkAccessibility, panelFrame, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ demo: true });

/** Rates the epic of an open page in the app's panel. */
async function rate(page: Page, answer: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Customer Lens', exact: true }).click();
  await page.locator('.panel iframe').waitFor();
  const frame = await panelFrame(page);
  await frame.getByRole('radio', { name: answer }).click();
  await frame
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
}

const steps = (page: Page): Promise<string[]> => page.locator('.transitions li').allTextContents();
async function openSteps(page: Page): Promise<void> {
  await page.locator('.transitions summary').click();
}

test('an epic is refused until it is rated; then the fields show it and the transition is free [1.1]', async () => {
  const { page, problems } = await stage.browser.openAs('project-manager');
  await page.goto('/browse/CARE-14');
  await openSteps(page);
  await page.getByRole('button', { name: 'In progress' }).click();
  const refused = page.getByRole('alert');
  await refused.filter({ hasText: 'no customer score yet' }).waitFor();
  await screenshot(page, 'transition-refused');
  expect(await checkAccessibility(page)).toEqual([]);
  // The browser's console tells every refusal of a server.
  expect(problems.splice(0)).toEqual([expect.stringContaining('/rest/api/3/issue/CARE-14/transitions')]);
  await rate(page, /^\+2 /);
  await page.reload();
  await page.locator('dt', { hasText: /^Customer score$/ }).waitFor();
  expect(await page.locator('.issue-side dl').innerText()).toMatch(
    /Customer score\s+47…77\s+Customer score at best\s+77/,
  );
  await openSteps(page);
  await page.getByRole('button', { name: 'In progress' }).click();
  await page.locator('.transitions summary .lozenge', { hasText: 'In progress' }).waitFor();
  // Done asks for more, and names what is missing.
  await openSteps(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await refused.filter({ hasText: 'lacks answers: Customer request.' }).waitFor();
  expect(await refused.textContent()).toContain('no sponsor yet');
  problems.splice(0);
  await page.goto('/list?jql=key+in+(CARE-14,CARE-12)+ORDER+BY+key');
  expect(await page.locator('table.list tbody tr').last().innerText()).toMatch(
    /CARE-14.*In progress.*47…77\s+77\s+\+2/s,
  );
  expect(problems).toEqual([]);
});

test('a condition hides the step until the epic is rated [1.1]', async () => {
  const { page, problems } = await stage.browser.openAs('project-manager');
  await page.goto('/browse/BIZ-15');
  expect(await steps(page)).toEqual(['Discovery', 'Done', 'Stopped']);
  await rate(page, /^\+1 /);
  await page.reload();
  expect(await steps(page)).toEqual(['Discovery', 'In progress', 'Done', 'Stopped']);
  expect(problems).toEqual([]);
});

test('a list has the columns one chooses, sorts by the aliases, exports what it shows and fits a phone', async () => {
  const { page, problems } = await stage.browser.openAs('board-member');
  await page.goto('/list');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Customer score, highest first');
  await page.getByText(/^Columns: /).click();
  await page.getByRole('checkbox', { name: 'Assignee' }).uncheck();
  await page.getByRole('checkbox', { name: 'Project' }).check();
  expect(await checkAccessibility(page)).toEqual([]);
  await screenshot(page, 'list-columns');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL(/sort=score/);
  expect(await page.locator('table.list th').allInnerTexts()).toEqual([
    ...['Key', 'Summary', 'Status', 'Project'],
    ...['Customer score', 'Customer score at best', 'Customer impact', 'Customer stage'],
  ]);
  const first = await page.locator('table.list tbody tr').first().locator('td:not(:has(input))').allInnerTexts();
  expect(first[4]).toBe('100');
  const href = (await page.getByRole('link', { name: 'Export as CSV' }).getAttribute('href')) ?? '';
  const csv = await (await page.request.get(href)).text();
  const [heads, row] = parse<string[]>(csv).data;
  expect([heads?.[4], row]).toEqual(['Customer score', first]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await screenshot(page, 'list-phone');
  expect(problems).toEqual([]);
});
