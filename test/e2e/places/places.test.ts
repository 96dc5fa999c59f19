import type { Page } from 'playwright-core';
import { appFrame, checkAccessibility, isTooWide, modalFrame, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ demo: true });

const dialogGone = (page: Page) => page.locator('dialog.modal').waitFor({ state: 'detached' });
const moreActions = (page: Page) => page.locator('.more-actions summary');

/** What was published of an epic, as the viewer's own REST answers it. */
async function published(key: string): Promise<{ answers?: Record<string, unknown> }> {
  const path = `/rest/api/3/issue/${key}/properties/customer-lens`;
  const { body } = await stage.site.rest('project-manager', 'GET', path);
  return (body as { value?: { answers?: Record<string, unknown> } }).value ?? {};
}

test('from the menu of an issue to a rating are three clicks, with nothing shown on the issue before', async () => {
  const { page, problems } = await stage.browser.openAs('project-manager');
  await page.goto('/browse/MOB-5');
  await moreActions(page).click();
  expect(await checkAccessibility(page)).toEqual([]);
  await page.getByRole('button', { name: 'Rate for customers' }).click();
  const frame = await modalFrame(page);
  await frame.getByRole('radio', { name: /^\+2 / }).click();
  await frame
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'issue-action');
  await frame.getByRole('button', { name: 'Close' }).click();
  await dialogGone(page);
  expect((await published('MOB-5')).answers).toMatchObject({ impact: 2 });
  // The panel is still behind its button.
  expect(await page.locator('[aria-label="Apps"] button').count()).toBe(1);
  expect(problems).toEqual([]);
});

test('several that are selected in a list are rated in one table; others of them are counted', async () => {
  const { page, problems } = await stage.browser.openAs('project-manager', { theme: 'dark' });
  await page.goto(`/list?jql=${encodeURIComponent('project = MOB ORDER BY key ASC')}`);
  for (const key of ['MOB-8', 'MOB-11', 'MOB-17']) await page.getByLabel(`Select ${key}`).check();
  expect(await checkAccessibility(page)).toEqual([]);
  await page.getByRole('button', { name: 'Rate for customers' }).click();
  const frame = await modalFrame(page);
  await frame.getByText('3 selected issues, 2 of them of a type that is rated').waitFor();
  await frame.getByRole('grid').waitFor();
  expect(await frame.getByRole('grid').getByRole('row').count()).toBe(3);
  await frame.getByRole('gridcell').first().click();
  await page.keyboard.type('3');
  await frame.getByRole('button', { name: 'Close' }).click();
  await dialogGone(page);
  expect((await published('MOB-8')).answers).toMatchObject({ impact: 3 });
  await screenshot(page, 'list-dark');
  expect(problems).toEqual([]);
});

test('board and backlog have the epics of their project, on a phone too', async () => {
  const { page, problems } = await stage.browser.openAs('project-manager', { viewport: { width: 360, height: 740 } });
  for (const place of ['board', 'backlog']) {
    await page.goto(`/projects/CARE/${place}`);
    expect(await checkAccessibility(page)).toEqual([]);
    await moreActions(page).click();
    await page.getByRole('button', { name: 'Rate the epics for customers' }).click();
    const frame = await modalFrame(page);
    await frame.getByText('Epics of CARE').waitFor();
    await frame.getByRole('grid').waitFor();
    expect(await isTooWide(frame)).toBe(false);
    expect(await checkAccessibility(frame)).toEqual([]);
    await screenshot(page, `${place}-phone`);
    await frame.getByRole('button', { name: 'Close' }).click();
    await dialogGone(page);
  }
  expect(problems).toEqual([]);
});

test('the page of a project has the portfolio of that project, and leads to the rest', async () => {
  const { page, problems } = await stage.browser.openAs('project-manager');
  await page.goto('/projects');
  await page.getByRole('link', { name: 'Mobile app' }).click();
  await page.getByRole('navigation', { name: 'Customer Lens' }).getByRole('link', { name: 'Ranking' }).click();
  const frame = await appFrame(page);
  await frame.getByText('Epics of MOB').waitFor();
  await frame.locator('.lens-epic__key').first().waitFor();
  const keys = await frame.locator('.lens-epic__key').allTextContents();
  expect(keys.length).toBeGreaterThan(5);
  expect(keys.every((key) => key.startsWith('MOB-'))).toBe(true);
  expect(await checkAccessibility(frame)).toEqual([]);
  // Jira's side navigation leads on in the same page, and the address can be shared.
  await page.getByRole('link', { name: 'Coverage' }).click();
  await frame.getByRole('heading', { level: 1, name: 'Coverage' }).waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
    '/projects/MOB/app/project-portfolio/coverage',
  );
  await page.goto('/projects/MOB/app/project-portfolio/my-turn');
  await (await appFrame(page)).getByText(/There is no page at the address/).waitFor();
  expect((await page.goto('/projects/SECRET/board'))?.status()).toBe(404);
  expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
});

test('the command palette opens the portfolio, and finds an epic to rate by its name', async () => {
  const { page, problems } = await stage.browser.openAs('project-manager');
  await page.goto('/dashboard');
  await page.locator('main').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search commands' }).waitFor();
  expect(await checkAccessibility(page)).toEqual([]);
  // By a word that is never shown.
  await page.keyboard.type('impact');
  await page.keyboard.press('Enter');
  const frame = await modalFrame(page);
  await frame.getByRole('combobox', { name: 'Which epic' }).fill('family');
  await frame.getByRole('option', { name: /MOB-8/ }).waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await page.keyboard.press('Enter');
  await frame.getByRole('radio', { name: /^\+1 / }).click();
  await frame
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
  await frame.getByRole('button', { name: 'Close' }).click();
  await dialogGone(page);
  expect((await published('MOB-8')).answers).toMatchObject({ impact: 1 });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('my turn');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/app/portfolio-page/**');
  expect(problems).toEqual([]);
});
