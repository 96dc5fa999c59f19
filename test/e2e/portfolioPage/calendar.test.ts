import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Frame, Page } from 'playwright-core';
import { appFrame, checkAccessibility, screenshot, type OpenOptions } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ demo: true });

async function openCalendar(
  viewer: string,
  options: OpenOptions = {},
  query = '',
): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await stage.browser.openAs(viewer, options);
  await page.goto(`/app/portfolio-page/calendar${query}`);
  const frame = await appFrame(page);
  await frame.getByText(/\d+ notices? (is|are) missing\./).waitFor();
  return { page, frame, problems };
}

const bar = (frame: Frame, name: RegExp) => frame.getByRole('button', { name }).first();

const inFourDays = (): string => new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10);

async function expectSoon(found: () => Promise<number>, wanted: number): Promise<void> {
  for (let times = 0; times < 50 && (await found()) !== wanted; times += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await found()).toBe(wanted);
}

test('by keyboard a planner opens what is missing, sets its day in place, and saves the calendar [1.9]', async () => {
  const { page, frame, problems } = await openCalendar('project-manager');
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'calendar-light');
  const missing = frame.getByRole('heading', { name: 'Notice missing' }).locator('..').getByRole('listitem');
  const before = await missing.count();
  const late = bar(frame, /^MOB-2 .*no notice planned/);
  await late.focus();
  await page.keyboard.press('Enter');
  const records = frame.getByRole('heading', { name: /^MOB-2 /, level: 2 });
  await records.waitFor();
  await page.waitForURL(/[?&]epic=MOB-2/);
  await screenshot(page, 'calendar-records');
  await frame.getByRole('button', { name: 'Change', exact: true }).click();
  await frame.getByText(/^More: /).click();
  await frame.getByLabel('When customers are told: day').fill(inFourDays());
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  await frame.getByText('Saved.', { exact: true }).waitFor();
  await records.press('Escape');
  await records.waitFor({ state: 'detached' });
  // The calendar was read anew: the notice has a day.
  await expectSoon(() => missing.count(), before - 1);
  await bar(frame, /^MOB-2 .*notice due /).waitFor();
  const saved = page.waitForEvent('download');
  await frame.getByRole('button', { name: 'Save as iCalendar' }).click();
  const file = readFileSync((await (await saved).path())!, 'utf8');
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
  expect(events.length).toBeGreaterThanOrEqual(20);
  expect(problems).toEqual([]);
});

test.each<[string, OpenOptions, string]>([
  ['dark', { theme: 'dark' }, '?by=projects&zoom=weeks'],
  ['phone', { viewport: { width: 360, height: 800 } }, ''],
])('is readable: %s', async (name, options, query) => {
  const { page, frame, problems } = await openCalendar('board-member', options, query);
  expect(await checkAccessibility(frame)).toEqual([]);
  expect(
    await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
  await screenshot(page, `calendar-${name}`);
  expect(problems).toEqual([]);
});
