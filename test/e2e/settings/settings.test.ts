import type { Frame, Locator, Page } from 'playwright-core';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { appFrame, checkAccessibility, E2eBrowser, screenshot, type OpenOptions } from '../support/browser';

jest.setTimeout(120_000);

let jira: RunningLocalJira;
let browser: E2eBrowser;

/** The demo and a browser on it: for each test where something is saved, for all together where nothing is. */
function onDemo(begin: typeof beforeAll, end: typeof afterAll): void {
  begin(async () => {
    jira = await startLocalJira({ demo: true });
    browser = await E2eBrowser.start(jira.url);
  });
  end(async () => {
    await browser?.stop();
    await jira?.stop();
  });
}

async function open(
  viewer = 'admin',
  options?: OpenOptions,
  at = '',
): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await browser.openAs(viewer, options);
  await page.goto(`/app/settings-page${at}`);
  const frame = await appFrame(page);
  await frame.getByRole('heading', { name: 'Customer Lens settings' }).waitFor();
  return { page, frame, problems };
}

const weight = (frame: Frame, label: string) => frame.getByRole('spinbutton', { name: `Weight of ${label}` });
const saveButton = (frame: Frame) => frame.getByRole('button', { name: 'Save settings' });
const reason = (frame: Frame) => frame.getByRole('textbox', { name: /^Reason/ });
/**
 * Waits until a part stands still: neither it nor what has the focus moved for ten frames of the screen, a sixth of a
 * second.
 */
const settled = (part: Locator) =>
  part.evaluate(async (element) => {
    let before = '';
    for (let still = 0; still < 10;) {
      await new Promise(requestAnimationFrame);
      const places = [element, document.activeElement].map((one) => one?.getBoundingClientRect().y).join();
      still = places === before ? still + 1 : 0;
      before = places;
    }
  });
const stageNames = (frame: Frame) =>
  frame
    .getByRole('list', { name: 'Stages of the journey' })
    .getByRole('textbox')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

async function stored(): Promise<{
  version: number;
  settings: { criteria: { id: string; weight: number }[]; journeys: { stages: { id: string; need: number }[] }[] };
}> {
  const { body } = await jira.invoke('admin', 'settings-page', 'settings.open', {});
  return (body as { value: Awaited<ReturnType<typeof stored>> }).value;
}

async function count(jql: string): Promise<number> {
  const { body } = await jira.rest('admin', 'POST', '/rest/api/3/search/approximate-count', { jql });
  return (body as { count: number }).count;
}

describe('what is saved', () => {
  onDemo(beforeEach, afterEach);

  test('weights are changed in the browser, saved with a reason, and every rated epic follows [1.18]', async () => {
    const { page, frame, problems } = await open();
    const rated = await count('customerScore >= -100');
    expect(rated).toBeGreaterThan(10);
    const leaders = await count('customerScore > 40');

    await weight(frame, 'Customer impact').fill('20');
    await weight(frame, 'Customer request').fill('80');
    await frame.getByText('can move a score by 80 points').waitFor();
    // The bar is within the window although the frame is far higher: no scrolling to find out that something is
    // unsaved. It follows the height of the frame, which the page around sets a moment later.
    await settled(saveButton(frame));
    const box = await saveButton(frame).boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);

    await reason(frame).fill('Requests first, decided by the board');
    await saveButton(frame).click();
    await frame.getByText('Saved as version 2').waitFor();
    await frame.getByText(/^(Scores are up to date|Re-scored with the new settings): \d+/).waitFor({ timeout: 60_000 });
    expect((await stored()).settings.criteria.map((one) => one.weight)).toEqual([20, 80, 0]);
    // One epic of the demo is restricted to people: the app itself may not see it, so it keeps what it had.
    expect(await count('customerScore >= -100 AND customerSettings = 2')).toBe(rated - 1);
    expect(await count('customerScore > 40')).not.toBe(leaders);

    await frame.getByRole('link', { name: 'History' }).click();
    const entry = frame
      .getByRole('list', { name: 'Versions of the settings' })
      .getByRole('listitem')
      .filter({ hasText: 'Version 2' })
      .first();
    await entry.getByText('“Requests first, decided by the board”').waitFor();
    await entry.getByText('Weight of Customer request: from 30 to 80').waitFor();
    await entry.getByText(/Ada/).first().waitFor();
    expect(problems).toEqual([]);
  });

  test('stages are put in order by dragging and by keyboard [1.22]', async () => {
    const { page, frame } = await open('admin', undefined, '/journey');
    const rows = frame.locator('[data-stage]');
    await frame.getByRole('textbox', { name: 'New stage' }).scrollIntoViewIfNeeded();
    await rows.first().hover();
    // The library arrives when the pointer comes near: from then on the rows can be dragged.
    await frame.locator('[data-stage][draggable="true"]').first().waitFor();
    const handle = (await rows.nth(4).locator('[data-handle]').boundingBox())!;
    const target = (await rows.nth(1).boundingBox())!;
    await page.mouse.move(handle.x + 5, handle.y + 5);
    await page.mouse.down();
    await page.mouse.move(handle.x + 5, handle.y - 30, { steps: 5 });
    await page.mouse.move(target.x + 40, target.y + 6, { steps: 10 });
    await frame.locator('.lens-stage--drop-top').waitFor();
    await page.mouse.up();
    await frame.getByText('Advocacy moved to place 2 of 5.').waitFor();
    expect(await stageNames(frame)).toEqual(['Awareness', 'Advocacy', 'Consideration', 'Purchase', 'Retention']);

    const down = frame.getByRole('button', { name: 'Move Advocacy down' });
    await down.focus();
    await page.keyboard.press('Enter');
    await frame.getByText('Advocacy moved to place 3 of 5.').waitFor();
    await page.keyboard.press('Enter');
    await frame.getByText('Advocacy moved to place 4 of 5.').waitFor();
    await frame.getByRole('spinbutton', { name: 'Need of Retention' }).fill('3');
    await reason(frame).fill('The journey of this company');
    await page.keyboard.press('Enter');
    await frame.getByText('Saved as version 2').waitFor();
    expect((await stored()).settings.journeys[0]?.stages.map(({ id, need }) => [id, need])).toEqual([
      ['awareness', 1],
      ['consideration', 1],
      ['purchase', 1],
      ['advocacy', 1],
      ['retention', 3],
    ]);
  });

  test('two windows save at once: both changes are shown, and mine can go on top of theirs', async () => {
    const [mine, theirs] = [await open(), await open('admin', undefined, '/journey')];
    await weight(mine.frame, 'Customer impact').fill('20');
    await reason(mine.frame).fill('Mine');
    await theirs.frame.getByRole('spinbutton', { name: 'Need of Purchase' }).fill('3');
    await reason(theirs.frame).fill('Theirs');
    await saveButton(theirs.frame).click();
    await theirs.frame.getByText('Saved as version 2').waitFor();

    await saveButton(mine.frame).click();
    const conflict = mine.frame.getByRole('region', { name: /changed meanwhile/ });
    await conflict.getByText('Need of Purchase: from 1 to 3').waitFor();
    await conflict.getByText('Weight of Customer impact: from 70 to 20').waitFor();
    await screenshot(mine.page, 'settings-conflict');
    await conflict.getByRole('button', { name: 'Keep mine on top of theirs' }).click();
    await saveButton(mine.frame).click();
    await mine.frame.getByText('Saved as version 3').waitFor();
    const { settings } = await stored();
    expect(settings.criteria[0]?.weight).toBe(20);
    expect(settings.journeys[0]?.stages.find(({ id }) => id === 'purchase')?.need).toBe(3);
  });
});

describe('as long as nothing is saved', () => {
  onDemo(beforeAll, afterAll);
  afterEach(() => browser.closeWindows());

  test('typing is forgiving: empty is not 0, a comma is a point, a wrong number is named at its field', async () => {
    const { page, frame } = await open();
    const impact = weight(frame, 'Customer impact');
    await impact.click();
    await impact.press('Control+a');
    await impact.press('Delete');
    expect(await impact.inputValue()).toBe('');
    await frame.getByText('can move a score by 140 points').waitFor();
    await page.keyboard.type('12,5');
    expect(await impact.inputValue()).toBe('12.5');
    await frame.getByText('can move a score by 59 points').waitFor();
    await impact.press('ArrowUp');
    expect(await impact.inputValue()).toBe('13.5');

    // What is wrong stands at the field, and what is pressed next does not slip away from under the pointer.
    await impact.fill('-4');
    expect(await impact.getAttribute('aria-invalid')).toBe('true');
    await frame.getByRole('button', { name: 'Use the preset Triple crown' }).click();
    await frame.getByRole('group', { name: 'Use the preset Triple crown?' }).waitFor();
    await frame.getByText('Write a weight from 0 to 1,000,000.').waitFor();
    await reason(frame).fill('Trying');
    await saveButton(frame).click();
    const summary = frame.getByRole('group', { name: /Not saved yet/ });
    await summary.and(frame.locator(':focus')).waitFor();
    // Jira's frame grows around the summary; it must end up above the bar, not under it.
    await frame.waitForFunction(
      () =>
        (document.querySelector('.lens-problem-summary')?.getBoundingClientRect().bottom ?? Infinity) <=
        (document.querySelector('.lens-save')?.getBoundingClientRect().top ?? 0),
    );
    await summary.getByRole('button').first().click();
    await impact.and(frame.locator(':focus')).waitFor();
    expect(await impact.getAttribute('aria-invalid')).toBe('true');
    expect((await stored()).version).toBe(1);
  });

  test('by keyboard alone, on a phone: the field in focus is never under the save bar', async () => {
    const { page, frame } = await open('admin', { viewport: { width: 390, height: 844 } });
    await weight(frame, 'Customer impact').fill('7');
    const isClear = () =>
      frame.evaluate(() => {
        const focused = document.activeElement?.getBoundingClientRect();
        const bar = document.querySelector('.lens-save')?.getBoundingClientRect();
        const isInBar = document.activeElement?.closest('.lens-save') !== null;
        return (
          focused !== undefined &&
          bar !== undefined &&
          (isInBar || focused.bottom <= bar.top || focused.top >= bar.bottom)
        );
      });
    await frame.getByText('Look at this preset').waitFor();
    // To the last control of the page: from there the browser goes on outside of the frame.
    let steps = 0;
    for (; steps < 40; steps += 1) {
      await page.keyboard.press('Tab');
      if (await frame.evaluate(() => document.activeElement === document.body)) break;
      // The bar follows the view within a moment.
      await settled(saveButton(frame));
      expect({ focused: await frame.evaluate(() => document.activeElement?.id), clear: await isClear() }).toMatchObject(
        { clear: true },
      );
    }
    expect(steps).toBeGreaterThan(15);
  });

  test('someone who is no Jira administrator can edit nothing, here or by a call of their own', async () => {
    const { frame, problems } = await open('project-manager');
    await frame.getByText(/Only Jira administrators can change these settings/).waitFor();
    expect(await frame.locator('input, select, button, textarea').count()).toBe(0);
    expect(problems).toEqual([]);
    const { version, settings } = await stored();
    const { body } = await jira.invoke('project-manager', 'settings-page', 'settings.save', {
      version,
      settings,
      reason: 'Forged',
    });
    expect(body).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  test.each([
    ['light', { width: 1280, height: 900 }],
    ['dark', { width: 1280, height: 900 }],
    ['light', { width: 390, height: 844 }],
    ['dark', { width: 390, height: 844 }],
  ] as const)('nothing stands in anyone’s way: %s, %j', async (theme, viewport) => {
    const { page, frame, problems } = await open('admin', { theme, viewport });
    const name = `settings-${theme}-${viewport.width}`;
    await frame.getByText(/^Once everything is answered/).waitFor();
    expect(await checkAccessibility(frame)).toEqual([]);
    await screenshot(page, name);

    for (const details of await frame.locator('details').all())
      await details.evaluate((element) => void ((element as HTMLDetailsElement).open = true));
    await weight(frame, 'Journey need').fill('10');
    await weight(frame, 'Customer request').fill('-3');
    await frame.getByRole('button', { name: 'Use the preset Triple crown' }).click();
    await saveButton(frame).click();
    await frame.getByRole('group', { name: /Not saved yet/ }).waitFor();
    expect(await checkAccessibility(frame)).toEqual([]);
    await screenshot(page, `${name}-edited`);
    for (const place of ['journey', 'people', 'rules', 'proposals', 'history', 'health', 'backup']) {
      const link = frame.locator(`nav a[href$="/${place}"]`);
      if (await link.isVisible()) await link.click();
      else await frame.getByLabel('Section', { exact: true }).selectOption(place);
      await frame.locator(`nav a[aria-current=page][href$="/${place}"]`).waitFor({ state: 'attached' });
      await frame.locator('.lens-settings__place:not([hidden]) h2:focus').waitFor();
      expect({ place, found: await checkAccessibility(frame) }).toEqual({ place, found: [] });
    }
    await page.waitForURL(/\/settings-page\/backup$/);
    expect(
      await frame.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);
    expect(problems).toEqual([]);
  });
});
