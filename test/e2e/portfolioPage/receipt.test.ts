import type { Frame, Page } from 'playwright-core';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import {
  appFrame,
  checkAccessibility,
  gadgetFrame,
  panelFrame,
  screenshot,
  type OpenOptions,
} from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ seedIssues: seedEpics(12) });

/** The worked example of the scoring rules, X-2 behind X-1, and missing answers behind them. */
const RATINGS: Record<number, object> = {
  1: { answers: { impact: 2, request: 'yes' }, stage: 'retention' },
  2: { answers: { impact: 3, request: 'no' }, stage: 'retention', sponsor: 'admin' },
  3: { answers: { impact: 2 }, stage: 'retention', sponsor: 'admin' },
  4: { answers: { impact: 0, request: 'yes' }, stage: 'awareness' },
  5: { answers: { impact: 0, request: 'yes' } },
  6: { answers: { request: 'yes' } },
};

beforeAll(async () => {
  for (const [number, changes] of Object.entries(RATINGS)) {
    const { body } = await stage.site.invoke('project-manager', 'portfolio-page', 'assessment.save', {
      issueId: idOf(Number(number)),
      version: 0,
      changes,
    });
    expect(body).toMatchObject({ ok: true });
  }
});

/** The name of whoever looks, for the text that is copied. */
const NAMES = 'bulk?maxResults=1&accountId=project-manager';

type Opened = { page: Page; frame: Frame; problems: string[] };

async function open(path: string, frameOf: (page: Page) => Promise<Frame>, options: OpenOptions = {}): Promise<Opened> {
  const { page, problems } = await stage.browser.openAs('project-manager', options);
  await page.goto(path);
  return { page, frame: await frameOf(page), problems };
}

const openGadget = (options?: OpenOptions) => open('/dashboard', gadgetFrame, options);
const openPage = (address: string, options?: OpenOptions) => open(`/app/portfolio-page${address}`, appFrame, options);
const openPanel = (options?: OpenOptions) => open('/browse/X-2', panelFrame, options);

const why = (frame: Frame, key: string) =>
  frame.getByRole('button', { name: new RegExp(`why this score and rank of ${key}$`) });
const jiraCalls = async () =>
  (await stage.site.calls()).jira.filter(({ tier }) => tier === 'browser').map(({ path }) => path.split('/').pop());
const invoked = async () => (await stage.site.calls()).invokes.map(({ functionKey }) => functionKey);
const overflow = (frame: Frame) =>
  frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function expectWorkedExample(frame: Frame): Promise<void> {
  await frame.getByRole('table', { name: 'Why this score' }).waitFor();
  await frame.getByText('Customer impact: above weight 90 (now 70)').waitFor();
  await frame.getByText('Customer request: below weight 23.3 (now 30)').waitFor();
  await frame.getByText(/6\.7 points ahead\./).waitFor();
}

test('in the gadget a row opens in place, for history and new names only, copied by hand where need be', async () => {
  const { page, frame, problems } = await openGadget();
  await why(frame, 'X-2').waitFor();
  await stage.site.clearCalls();
  const named = page.waitForResponse((response) => response.url().endsWith('/sandbox/bridge/jira'));
  await why(frame, 'X-2').click();
  await expectWorkedExample(frame);
  await frame
    .getByText(/^by you, /)
    .first()
    .waitFor();
  await named;
  expect(await jiraCalls()).toEqual([NAMES]);
  expect(await invoked()).toEqual(['assessment.history']);
  await frame.getByRole('button', { name: 'Copy as text' }).click();
  const field = frame.getByRole('textbox', { name: 'Receipt as text' });
  await frame
    .getByRole('status')
    .filter({ hasText: /Copied|may not copy/ })
    .waitFor();
  if (await field.count())
    expect(await field.inputValue()).toMatch(/^X-2 Epic number 2\nCustomer score 70\.0\n(?:.*\n)*.*by Petra Novak, /);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'receipt-gadget-light');
  expect(problems.filter((problem) => !/clipboard/i.test(problem))).toEqual([]);
});

test.each(['light', 'dark'] as const)('fits a third of a dashboard and a phone, %s', async (theme) => {
  for (const [name, options] of [
    ['third', { width: 'third' }],
    ['phone', { width: 'phone', viewport: { width: 360, height: 800 } }],
  ] as const) {
    const { page, frame } = await openGadget({ theme, ...options });
    await why(frame, 'X-3').click();
    await frame.getByRole('table', { name: 'Why this score' }).waitFor();
    expect(await overflow(frame)).toBe(0);
    expect(await checkAccessibility(frame)).toEqual([]);
    await screenshot(page, `receipt-gadget-${name}-${theme}`);
  }
});

test('on the page by keyboard: from the row to its receipt and back; its address opens it again [1.2]', async () => {
  const { page, frame, problems } = await openPage('?places=2');
  await frame.locator('.lens-ranking__row[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectWorkedExample(frame);
  await frame.waitForFunction(() => /^Why X-2 is at rank =?\d+$/.test(document.activeElement?.textContent ?? ''));
  await page.waitForURL(/\/ranking\?places=2&epic=X-2$/);
  await screenshot(page, 'receipt-page-light');
  expect(await checkAccessibility(frame)).toEqual([]);
  await page.keyboard.press('Escape');
  await frame.getByRole('region', { name: /^Why X-2 / }).waitFor({ state: 'detached' });
  await frame.waitForFunction(() => document.activeElement?.textContent === 'why this score and rank of X-2');
  const answers = frame.getByRole('region', { name: 'Answers that decide' });
  await answers
    .getByText(/^Ask .* \(sponsor\)$/)
    .first()
    .waitFor();
  await answers.getByText('Nobody is named to ask').waitFor();
  await screenshot(page, 'questions-page-light');
  expect(await checkAccessibility(frame)).toEqual([]);
  expect(problems).toEqual([]);
});

test.each([
  ['dark', 'full', { width: 1280, height: 900 }],
  ['light', 'phone', { width: 360, height: 800 }],
  ['dark', 'phone', { width: 360, height: 800 }],
] as const)('the page opened with a receipt, %s, %s', async (theme, width, viewport) => {
  const { page, frame } = await openPage('?places=2&epic=X-6', { theme, width, viewport });
  await frame.getByRole('table', { name: 'Why this score' }).waitFor();
  expect(await overflow(frame)).toBe(0);
  // Every column that was chosen is in sight, and so is the row that is explained.
  await page.waitForFunction(() => {
    const shown = document.querySelector('main iframe')!.getBoundingClientRect();
    return shown.height > 0 && shown.top < window.innerHeight;
  });
  expect(await frame.locator('.lens-ranking__row--explained').isVisible()).toBe(true);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, `receipt-page-${width}-${theme}`);
});

test('in the panel nothing is read until it is opened, then a search, a count, history and new names', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const { page, frame, problems } = await openPanel({ theme });
    const button = frame.getByRole('button', { name: 'Why this rank' });
    await button.waitFor();
    await frame.getByText(/^Last changed by you/).waitFor();
    // The name of the sponsor is read with the panel.
    await frame.locator('#sponsor-button').getByText('Ada Lindqvist').waitFor();
    await stage.site.clearCalls();
    await button.focus();
    await page.keyboard.press('Enter');
    await expectWorkedExample(frame);
    await frame.getByText('Rank 2.').waitFor();
    await frame
      .getByText(/^by you, /)
      .first()
      .waitFor();
    expect(await invoked()).toEqual(['assessment.history']);
    await frame.getByRole('button', { name: 'Copy as text' }).waitFor();
    expect((await jiraCalls()).filter((call) => call !== NAMES).sort()).toEqual(['approximate-count', 'jql']);
    expect(await overflow(frame)).toBe(0);
    expect(await checkAccessibility(frame)).toEqual([]);
    await screenshot(page, `receipt-panel-${theme}`);
    expect(problems).toEqual([]);
  }
});
