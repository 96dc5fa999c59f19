import type { Frame, Page } from 'playwright-core';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { rate } from '../../support/local/appCalls';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { appFrame, checkAccessibility, gadgetFrame, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ seedIssues: seedEpics(6) });

const LOW = 5;
/** The page tells everybody, the gadget administrators only; to all others it marks the row. */
const DOUBT = /^1 rating here does not match what Customer Lens has stored, and is marked\./;
const TOLD_ADMINISTRATORS = /^1 rating here does not match what Customer Lens has stored\./;
/**
 * Fits its own answers and the settings in force: nothing about it looks wrong. Of all stages its name is the longest,
 * so a mark has the least room beside it.
 */
const WELL_MADE = {
  ...{
    v: 1,
    version: 1,
    settings: 0,
    floor: 100,
    ceiling: 100,
    answers: { impact: 3, request: 'yes' },
    requested: 'yes',
    sponsor: 'admin',
  },
  stage: 'consideration',
};

beforeAll(async () => {
  for (let number = 1; number <= LOW; number += 1) {
    await rate(stage.site, 'project-manager', idOf(number), {
      answers: { impact: 3 - number, request: 'yes' },
      stage: 'retention',
      sponsor: 'admin',
    });
  }
});

/** As anyone can who may edit the issue. */
async function forge(property: object = WELL_MADE): Promise<void> {
  const { status } = await stage.site.rest(
    'project-manager',
    'PUT',
    `/rest/api/3/issue/${idOf(LOW)}/properties/${SUMMARY_PROPERTY}`,
    property,
  );
  expect(status).toBe(200);
}

async function dashboard(viewer = 'board-member'): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await stage.browser.openAs(viewer);
  await page.goto('/dashboard');
  return { page, frame: await gadgetFrame(page), problems };
}

/** Holds the question to the server back. @returns what lets it go. */
async function holdVouching(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => void (letGo = resolve));
  await page.route('**/sandbox/invoke', async (route) => {
    if (route.request().postData()?.includes('portfolio.vouch')) await held;
    await route.continue();
  });
  return () => letGo();
}

const scoresOf = (frame: Frame): Promise<string[]> =>
  frame
    .locator('.lens-places__row')
    .evaluateAll((rows) =>
      rows.map((row) =>
        ['.lens-epic__key', '.lens-score'].map((cell) => row.querySelector(cell)?.textContent).join(' '),
      ),
    );

const marked = (frame: Frame) => frame.getByRole('button', { name: /^Needs republishing\./ });

test('a property forged high stands first for a reader, marked at once; a reload has the true score', async () => {
  await forge();
  const { page, frame, problems } = await dashboard();
  await marked(frame).waitFor();
  expect((await scoresOf(frame))[0]).toBe(`X-${LOW} 100`);
  const rows = frame.locator('.lens-places__row').filter({ has: marked(frame) });
  expect(await rows.locator('.lens-epic__key').allTextContents()).toEqual([`X-${LOW}`]);
  expect(await frame.getByText(TOLD_ADMINISTRATORS).count()).toBe(0);
  expect(await checkAccessibility(frame)).toEqual([]);
  await forge();
  await (await dashboard('admin')).frame.getByText(TOLD_ADMINISTRATORS).waitFor();

  await stage.site.run('work-consumer');
  await page.reload();
  const again = await gadgetFrame(page);
  await again.getByRole('table', { name: 'Epics ranked by customer score' }).waitFor();
  expect(await scoresOf(again)).toEqual(['X-1 77', 'X-2 53', 'X-3 30', 'X-4 7', `X-${LOW} -17`]);
  expect(await marked(again).count()).toBe(0);
  expect(problems).toEqual([]);
});

test('the page marks it too', async () => {
  await forge();
  const { page } = await stage.browser.openAs('board-member');
  await page.goto('/app/portfolio-page/ranking');
  const frame = await appFrame(page);
  await frame.getByRole('status').filter({ hasText: DOUBT }).waitFor();
  await stage.site.run('work-consumer');
});

test('a server that does not vouch leaves the list whole, and a quiet note', async () => {
  await stage.site.faults({
    target: { jira: { path: '/rest/api/3/permissions/check', tier: 'user' } },
    fault: { status: 500 },
  });
  const { frame } = await dashboard();
  await frame.getByText(/Not checked against what is stored this time\.$/).waitFor();
  await stage.site.clearFaults();
  expect(await scoresOf(frame)).toHaveLength(LOW);
  expect(await frame.getByRole('alert').count()).toBe(0);
});

/** Bad for customers and without a sponsor, so that it stands with flags of its own; the mark comes to these. */
const FLAGGED = {
  ...WELL_MADE,
  floor: -70,
  ceiling: -70,
  answers: { impact: -3, request: 'no' },
  requested: 'no',
  sponsor: undefined,
  disruption: 3,
};

test.each(['light', 'dark'] as const)(
  'moves nothing and is free of barriers, wide, at a third and on a phone, %s',
  async (theme) => {
    for (const [width, property] of [
      ['full', WELL_MADE],
      ['third', WELL_MADE],
      ['phone', WELL_MADE],
      ['phone', FLAGGED],
    ] as const) {
      await forge(property);
      const { page } = await stage.browser.openAs('board-member', { theme, width });
      const letGo = await holdVouching(page);
      await page.goto('/dashboard');
      const frame = await gadgetFrame(page);
      await frame.getByRole('table').first().waitFor();
      const places = (): Promise<number[]> =>
        frame.locator('.lens-places__row').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top));
      const before = await places();
      expect(await marked(frame).count()).toBe(0);
      letGo();
      await marked(frame).waitFor();
      expect(await places()).toEqual(before);
      expect(await checkAccessibility(frame)).toEqual([]);
      expect(
        await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      await screenshot(page, `forged-${width}-${theme}`);
      await stage.site.run('work-consumer');
    }
  },
);
