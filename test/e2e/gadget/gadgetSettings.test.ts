import type { Frame, Page } from 'playwright-core';
import { checkAccessibility, gadgetFrame, screenshot } from '../support/browser';
import { onGadget, RANKED, ranking } from './gadgetStage';

const { openDashboard } = onGadget();

async function configure(page: Page, fill: (form: Frame) => Promise<void>): Promise<Frame> {
  await page.locator('[data-action=edit]').first().click();
  await page.locator('.gadget[data-mode=edit]').waitFor();
  const form = await gadgetFrame(page);
  await fill(form);
  await form.getByRole('button', { name: 'Save' }).click();
  await page.locator('.gadget[data-mode=view]').first().waitFor();
  return gadgetFrame(page);
}

test('keeps its settings: the line, a filter that Jira has checked, and nothing after Cancel', async () => {
  const { page, problems } = await openDashboard();
  const shown = await configure(page, async (form) => {
    await form.getByRole('radio', { name: 'A JQL filter' }).check();
    const filter = form.getByRole('textbox', { name: 'JQL filter' });
    await filter.fill('nonsense = 1');
    await form.getByRole('button', { name: 'Check filter' }).click();
    await form.getByText('Jira has no field “nonsense” that you can see. Check how it is written.').waitFor();
    expect(await filter.evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd])).toEqual([
      0, 8,
    ]);
    await screenshot(page, 'gadget-filter-fault-light');
    await filter.fill('customerStage = retention OR customerScore = 30 ORDER BY created');
    await form.getByRole('button', { name: 'Check filter' }).click();
    await form.getByText('This filter matches about 6 epics. "ORDER BY created" was left out').waitFor();
    await form.getByRole('spinbutton', { name: 'Places above the line' }).fill('4');
    expect(await checkAccessibility(form)).toEqual([]);
    await screenshot(page, 'gadget-settings-light');
  });
  const expected = [...RANKED.slice(0, 4), ['line: 4 places', '2 epics tie for the last place'], ...RANKED.slice(4, 6)];
  expect(await ranking(shown)).toEqual(expected);
  await page.reload();
  expect(await ranking(await gadgetFrame(page))).toEqual(expected);
  await page.locator('[data-action=edit]').first().click();
  await page.locator('.gadget[data-mode=edit]').waitFor();
  const left = await gadgetFrame(page);
  await left.getByRole('checkbox', { name: /^Draw a line/ }).uncheck();
  await left.getByRole('button', { name: 'Cancel' }).click();
  await page.locator('.gadget[data-mode=view]').first().waitFor();
  expect(await ranking(await gadgetFrame(page))).toEqual(expected);
  await configure(page, async (form) => {
    await form.getByRole('radio', { name: 'Some projects' }).check();
    await form.getByRole('checkbox', { name: /Example/ }).check();
    await form.getByRole('spinbutton', { name: 'Places above the line' }).fill('2');
  });
  const last = await gadgetFrame(page);
  expect(await ranking(last)).toEqual([...RANKED.slice(0, 2), ['line: 2 places'], ...RANKED.slice(2, 4)]);
  await last.getByText(/of 2 places (is|are) safe\./).waitFor();
  expect(await last.locator('.lens-places__rank--open').allInnerTexts()).not.toEqual([]);
  const link = last.getByRole('link', { name: 'Open portfolio' });
  expect(await link.getAttribute('href')).toMatch(/\/app\/portfolio-page.*\?projects=\d+&places=2$/);
  await link.click();
  await page.waitForURL(/\/app\/portfolio-page.*places=2/);
  expect(problems).toEqual([]);
});

test('is the same view as a widget, which the button of the dashboard saves', async () => {
  const { page, problems } = await openDashboard();
  await page.getByRole('button', { name: /Add widget/ }).click();
  await page.locator('.gadget[data-mode=edit]').waitFor();
  const form = await gadgetFrame(page, 1);
  await form.getByRole('spinbutton', { name: 'Places above the line' }).fill('0');
  await page.getByRole('button', { name: 'Save' }).click();
  await form.getByText(/Not saved yet/).waitFor();
  await form.getByRole('spinbutton', { name: 'Places above the line' }).fill('2');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('.gadget[data-mode=edit]').waitFor({ state: 'detached' });
  const shown = await gadgetFrame(page, 1);
  expect(await ranking(shown)).toEqual([...RANKED.slice(0, 2), ['line: 2 places'], ...RANKED.slice(2, 4)]);
  await page.locator('[data-action=remove]').nth(1).click();
  await page.waitForFunction(() => document.querySelectorAll('.gadget').length === 1);
  expect(problems).toEqual([]);
});
