import type { Frame, Page } from 'playwright-core';
import { onPage, valueOf } from '../../support/local/appCalls';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { checkAccessibility, panelFrame, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ seedIssues: seedEpics(7) });

/** Where something stands, in whole px. */
interface Place {
  name: string;
  top: number;
  left: number;
  width: number;
}

const frameWidth = (page: Page, width: number): Promise<void> =>
  page.locator('.panel iframe').evaluate((iframe, px) => {
    (iframe as HTMLElement).style.width = `${px}px`;
  }, width);

async function openPanel(number: number, width: number): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await stage.browser.openAs('project-manager', { viewport: { width: 1280, height: 1000 } });
  await page.goto(`/browse/X-${number}`);
  const frame = await panelFrame(page);
  await frameWidth(page, width);
  await frame.getByRole('region', { name: 'Customer score' }).waitFor();
  await frame.waitForFunction((px) => innerWidth === px, width);
  return { page, frame, problems };
}

/** @returns where every control of the form stands. */
const controls = (frame: Frame): Promise<Place[]> =>
  frame
    .locator('.panel-form')
    .locator('input, textarea, select, button.panel-input')
    .evaluateAll((found) =>
      found.map((one) => {
        const { top, left, width } = one.getBoundingClientRect();
        const name = one.getAttribute('aria-label') ?? one.id;
        return { name, top: Math.round(top), left: Math.round(left), width: Math.round(width) };
      }),
    );

const saved = (frame: Frame) =>
  frame
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();

test.each([360, 500, 760])('at %i px no control moves when a level is chosen, saved or cleared', async (width) => {
  // The level of disruption stands beside what is recorded, whether it is lower or not.
  const changes = { what: 'No payment', depth: 3 };
  const home = { issueId: idOf(1) };
  valueOf(await onPage(stage.site, 'admin', 'entry.save', { kind: 'disruption', home, version: 0, changes }));
  const { frame } = await openPanel(1, width);
  const before = await controls(frame);
  expect(before.length).toBeGreaterThan(12);
  const group = (name: string) => frame.getByRole('radiogroup', { name });
  for (const level of [/^-3 /, /^0 /, /^\+1 /, /^\+2 /]) {
    await group('Customer impact').getByRole('radio', { name: level }).check();
    expect(await controls(frame)).toEqual(before);
  }
  await group('Customer request').getByRole('radio', { name: /^Yes/ }).check();
  await group('Disruption while delivering')
    .getByRole('radio', { name: /^Severe/ })
    .check();
  await saved(frame);
  expect(await controls(frame)).toEqual(before);
  for (const name of ['Customer impact', 'Customer request', 'Disruption while delivering'])
    await frame.getByRole('button', { name: `Clear ${name}` }).click();
  await saved(frame);
  expect(await controls(frame)).toEqual(before);
  // The focus is in a group again, and no level's sentence stands there.
  expect(await group('Disruption while delivering').locator('.lens-anchor').innerText()).toBe(
    'Not rated. It never changes the score.',
  );
});

test.each([360, 760])('at %i px a save that fails is told with its time, and moves no control', async (width) => {
  const { page, frame } = await openPanel(2, width);
  const before = await controls(frame);
  await page.route('**/sandbox/invoke', (route) => route.abort());
  await frame.getByRole('radio', { name: /^\+3 / }).check();
  await frame.getByText(/It is saved again by itself in [1-7] seconds?\./).waitFor();
  expect(await controls(frame)).toEqual(before);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, `panel-not-saved-${width}`);
  await page.unroute('**/sandbox/invoke');
  // By itself: nobody presses anything.
  await saved(frame);
  await frame.getByRole('button', { name: 'Clear Customer impact' }).click();
  await saved(frame);
});

test.each([360, 760])('at %i px loading has the shape of what comes: nothing jumps', async (width) => {
  const { page } = await stage.browser.openAs('project-manager', { viewport: { width: 1280, height: 1000 } });
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/sandbox/invoke', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/browse/X-3');
  const frame = await panelFrame(page);
  await frameWidth(page, width);
  const shape = frame.locator('.lens-skeleton');
  await shape.waitFor();
  await frame.waitForFunction((px) => innerWidth === px, width);
  const places = () =>
    frame.evaluate(() =>
      ['.panel-head', '.panel-score', '.panel-form', '.panel-details'].map((name) => {
        const { top, left, width: wide } = document.querySelector(name)!.getBoundingClientRect();
        return { name, top: Math.round(top), left: Math.round(left), width: Math.round(wide) };
      }),
    );
  const before = await places();
  await screenshot(page, `panel-loading-${width}`);
  // From here on the browser itself tells what moves.
  await frame.evaluate(() => {
    Object.assign(window, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shifts: number }).shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' });
  });
  answer();
  await frame.getByRole('radiogroup', { name: 'Customer impact' }).waitFor();
  await frame.waitForTimeout(500);
  const after = await places();
  for (const [at, { name, top, left, width: wide }] of before.entries()) {
    expect({ name, left: after[at]?.left, width: after[at]?.width }).toEqual({ name, left, width: wide });
    expect(Math.abs((after[at]?.top ?? Infinity) - top)).toBeLessThanOrEqual(name === '.panel-details' ? 12 : 4);
  }
  expect(await frame.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBeLessThan(0.02);
});

test.each([
  [360, 4],
  [500, 5],
  [640, 6],
  [760, 7],
])('at %i px what is asked keeps its place until it is there: nothing moves', async (width, number) => {
  const home = { issueId: idOf(number) };
  valueOf(
    await onPage(stage.site, 'project-manager', 'assessment.save', {
      ...home,
      version: 0,
      changes: { answers: { impact: 1 } },
    }),
  );
  const changes = { claim: 'tooHigh', reason: 'Nobody asked for it.' };
  valueOf(await onPage(stage.site, 'board-member', 'entry.save', { kind: 'challenge', home, version: 0, changes }));
  const { page } = await stage.browser.openAs('project-manager', { viewport: { width: 1280, height: 1000 } });
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/(Drawers|AskedOfYou)-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/browse/X-${number}`);
  const frame = await panelFrame(page);
  await frameWidth(page, width);
  await frame.getByRole('radiogroup', { name: 'Customer impact' }).waitFor();
  await frame.waitForFunction((px) => innerWidth === px, width);
  const before = await controls(frame);
  await screenshot(page, `panel-asked-waits-${width}`);
  answer();
  await frame.getByRole('region', { name: 'Asked of you' }).waitFor();
  await frame.getByRole('region', { name: 'More about this epic' }).waitFor();
  await screenshot(page, `panel-asked-${width}`);
  expect(await controls(frame)).toEqual(before);
});

test('the sponsor is suggested with faces, below the field, and found by a piece of the name', async () => {
  const { page, frame, problems } = await openPanel(3, 760);
  await frame.getByRole('button', { name: 'Sponsor Search people' }).click();
  const field = frame.getByRole('combobox', { name: 'Sponsor' });
  const people = frame.getByRole('listbox').getByRole('option');
  await people.filter({ hasText: 'you' }).waitFor();
  expect(
    await people
      .first()
      .locator('img')
      .evaluate((face) => (face as HTMLImageElement).decode().then(() => true)),
  ).toBe(true);
  const [fieldBox, listBox] = [await field.boundingBox(), await frame.getByRole('listbox').boundingBox()];
  expect(listBox!.y).toBeGreaterThanOrEqual(fieldBox!.y + fieldBox!.height);
  // All of it lies in the frame, which grows with it.
  await frame.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight);
  await screenshot(page, 'panel-sponsor');
  const name = (await people.first().locator('.lens-picker__name').innerText()).toLowerCase();
  await field.pressSequentially(name.slice(1, 3));
  await people
    .filter({ hasText: new RegExp(name.slice(1, 3), 'i') })
    .first()
    .waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  expect(problems).toEqual([]);
});
