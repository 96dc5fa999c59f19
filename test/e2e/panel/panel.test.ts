import type { Frame, Page } from 'playwright-core';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { anIssue, idOf, seedEpics } from '../../support/local/seedEpics';
import { badgeFrame, checkAccessibility, E2eBrowser, panelFrame, type OpenOptions } from '../support/browser';

jest.setTimeout(60_000);

const EPICS = 12;
const STORY = EPICS + 1;

let jira: RunningLocalJira;
let browser: E2eBrowser;

beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: [...seedEpics(EPICS), anIssue(STORY, 'Story')] });
  browser = await E2eBrowser.start(jira.url);
});
afterEach(() => browser.closeWindows());
afterAll(async () => {
  await browser.stop();
  await jira.stop();
});

interface Panel {
  page: Page;
  frame: Frame;
  problems: string[];
}

/** Opens the panel of an epic as a person does, and waits until its questions are there. */
async function openPanel(number: number, viewer = 'project-manager', options: OpenOptions = {}): Promise<Panel> {
  const { page, problems } = await browser.openAs(viewer, options);
  await page.goto(`/browse/X-${number}`);
  const frame = await panelFrame(page);
  await frame.getByRole('region', { name: 'Customer score' }).waitFor();
  return { page, frame, problems };
}

const level = (frame: Frame, name: string) =>
  frame.getByRole('radio', { name: new RegExp(`^${name.replace('+', '\\+')} `) });
const saved = (frame: Frame) =>
  frame
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();

interface Stored {
  version: number;
  answers: Record<string, unknown>;
  [field: string]: unknown;
}

async function stored(number: number): Promise<Stored> {
  const { body } = await jira.invoke('project-manager', 'portfolio-page', 'assessment.open', { issueId: idOf(number) });
  return (body as { value: { assessment: Stored } }).value.assessment;
}

/**
 * The page that was left does not tell when its last save has arrived. @returns the field once it holds something, or
 * undefined.
 */
async function storedOnceSaved(number: number, field: string): Promise<unknown> {
  for (let tries = 0; tries < 100; tries += 1) {
    const value = (await stored(number))[field];
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}

const rate = (number: number, version: number, changes: object, viewer = 'project-manager') =>
  jira.invoke(viewer, 'portfolio-page', 'assessment.save', { issueId: idOf(number), version, changes });

test('an epic is rated from the first click to the score, also after loading [1.7 1.10 1.13 1.17 1.21]', async () => {
  const { page, frame, problems } = await openPanel(1);
  await level(frame, '+2').check();
  await frame.getByText('47…77').waitFor();
  await frame
    .getByRole('textbox', { name: 'Which customer notices what?' })
    .fill('Prepaid customers top up without calling');
  await frame.getByRole('radiogroup', { name: 'Customer request' }).getByRole('radio', { name: /^Yes/ }).check();
  await frame.getByRole('combobox', { name: 'Journey stage' }).selectOption('Retention');
  await frame.getByRole('radio', { name: /^Minor/ }).check();
  await frame.getByRole('button', { name: 'Sponsor Search people' }).click();
  await frame.getByRole('combobox', { name: 'Sponsor' }).pressSequentially('a');
  const people = frame.getByRole('listbox').getByRole('option');
  await people.first().waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await people.first().click();
  await frame.getByRole('heading', { name: 'Nothing is missing' }).waitFor();
  await saved(frame);

  expect(await stored(1)).toMatchObject({
    answers: { impact: 2, request: 'yes' },
    reason: 'Prepaid customers top up without calling',
    stage: 'retention',
    disruption: 1,
  });
  expect((await stored(1))['sponsor']).toEqual(expect.any(String));
  await page.reload();
  const again = await panelFrame(page);
  await again.getByRole('region', { name: 'Customer score' }).getByText('77').waitFor();
  await again.getByText(/^Last changed by you, /).waitFor();
  expect(problems).toEqual([]);
});

test('opening writes nothing, and costs what it may', async () => {
  await jira.clearCalls();
  const { frame } = await openPanel(2);
  await frame.waitForTimeout(1500);
  const calls = await jira.calls();
  expect(calls.invokes).toHaveLength(1);
  expect(calls.store.every(({ op }) => ['get', 'getMany', 'batchGet'].includes(op))).toBe(true);
  expect(calls.store.length).toBeLessThanOrEqual(2);
  expect(calls.jira.filter(({ invocation }) => invocation !== 'browser').map(({ path }) => path)).toEqual([
    expect.stringContaining('permissions'),
  ]);
  expect((await stored(2)).version).toBe(0);
});

test('by keyboard alone: keys and arrows choose, and the focus is never lost', async () => {
  const { frame, page } = await openPanel(3);
  await level(frame, '-3').focus();
  await page.keyboard.press('6');
  expect(await level(frame, '+2').isChecked()).toBe(true);
  await page.keyboard.press('ArrowRight');
  expect(await level(frame, '+3').isChecked()).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await level(frame, '+1').isChecked()).toBe(true);
  await saved(frame);
  expect((await stored(3)).answers).toEqual({ impact: 1 });

  await frame.getByRole('button', { name: 'Undo' }).focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Enter');
  await frame.getByRole('region', { name: 'Customer score' }).getByText('not rated').waitFor();
  await saved(frame);
  expect((await stored(3)).answers).toEqual({});
  expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
});

test('leaving the issue with half a sentence saves it [1.6]', async () => {
  await rate(4, 0, { answers: { impact: 3 } });
  const { frame, page } = await openPanel(4);
  const reason = frame.getByRole('textbox', { name: 'Which customer notices what?' });
  await reason.pressSequentially('Every customer');
  await page.goto('/browse/X-1');
  expect(await storedOnceSaved(4, 'reason')).toBe('Every customer');
});

test('two people at once: different fields are merged, the same field is asked, nothing is lost', async () => {
  await rate(5, 0, { answers: { impact: 1, request: 'no' } });
  const mine = await openPanel(5);
  const theirs = await openPanel(5, 'admin');
  await theirs.frame.getByRole('combobox', { name: 'Journey stage' }).selectOption('Purchase');
  await saved(theirs.frame);
  await level(mine.frame, '-2').check();
  await mine.frame.getByText(/changed Journey stage meanwhile/).waitFor();
  // It is told as soon as it is known; the answer is sent again after that.
  await saved(mine.frame);
  expect(await stored(5)).toMatchObject({ answers: { impact: -2, request: 'no' }, stage: 'purchase', version: 3 });

  await level(theirs.frame, '+3').check();
  const question = theirs.frame.getByRole('group', { name: 'Customer impact' });
  await question.waitFor();
  expect(await question.locator('.conflicts__values strong').allTextContents()).toEqual(['+3', '-2']);
  expect((await stored(5)).answers['impact']).toBe(-2);
  expect(await checkAccessibility(theirs.frame)).toEqual([]);
  await question.getByRole('button', { name: 'Keep yours' }).press('Enter');
  await saved(theirs.frame);
  expect(await stored(5)).toMatchObject({ answers: { impact: 3, request: 'no' }, version: 4 });
});

test('who may not edit reads everything, is told why, and is refused by the server too', async () => {
  await rate(6, 0, { answers: { impact: 2, request: 'yes' }, reason: 'All of them' });
  const { frame } = await openPanel(6, 'support-colleague');
  await frame.getByText(/You may see this epic but not edit it/).waitFor();
  await frame.getByText('+2 Clear gain').waitFor();
  await frame.getByText('All of them').waitFor();
  expect(await frame.getByRole('radio').or(frame.getByRole('textbox')).count()).toBe(0);
  expect(await checkAccessibility(frame)).toEqual([]);
  expect((await rate(6, 1, { disruption: 1 }, 'support-colleague')).body).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
});

test('an issue of another type says which types are rated', async () => {
  const { page } = await browser.openAs('project-manager');
  await page.goto(`/browse/X-${STORY}`);
  await (await panelFrame(page)).getByText(/rates issues of the type “Epic”/).waitFor();
});

test('the history says who changed what, in words [1.5]', async () => {
  await rate(7, 0, { answers: { impact: 2 } });
  await rate(7, 1, { stage: 'advocacy' }, 'admin');
  const { frame } = await openPanel(7);
  await frame.getByRole('button', { name: 'History' }).click();
  const entries = frame.getByRole('region', { name: 'History' }).locator('ol > li');
  await entries.nth(1).waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  expect(await entries.locator('ul').allInnerTexts()).toEqual([
    expect.stringMatching(/^Journey stage: none →\s+to\s+Advocacy$/),
    expect.stringMatching(/^Customer impact: not rated →\s+to\s+\+2$/),
  ]);
});

test('the badge beside the fields of a rated epic shows the score, and asks for the rest when opened', async () => {
  await rate(9, 0, { answers: { impact: 2 }, stage: 'advocacy' });
  const { page, problems } = await browser.openAs('project-manager');
  await jira.clearCalls();
  await page.goto('/browse/X-9');
  const asked = async () =>
    (await jira.calls()).invokes
      .filter(({ moduleKey }) => moduleKey === 'score-badge')
      .map(({ functionKey }) => functionKey);
  await page.locator('.context-group summary').getByText('47 to 77').waitFor();
  expect(await asked()).toEqual(['score-badge-properties']);
  await page.locator('.context-group summary').click();
  const frame = await badgeFrame(page);
  await frame.getByText('47…77').waitFor();
  await frame.getByText('Advocacy').waitFor();
  expect(await asked()).toEqual(['score-badge-properties', 'assessment.open']);
  expect(await checkAccessibility(frame)).toEqual([]);
  expect(problems).toEqual([]);
});

test('a part of the app that does not arrive leaves no empty frame, and can be loaded again', async () => {
  const { page, problems } = await browser.openAs('project-manager');
  const part = /PanelSurface-[^/]*\.js$/;
  await page.route(part, (route) => route.abort());
  await page.goto('/browse/X-10');
  const frame = await panelFrame(page);
  await frame
    .getByRole('alert')
    .getByText(/Customer Lens could not be loaded/)
    .waitFor();
  expect(problems.join()).toContain('Customer Lens could not start');
  expect(await checkAccessibility(frame)).toEqual([]);
  await page.unroute(part);
  await frame.getByRole('button', { name: 'Load again' }).click();
  await (await panelFrame(page)).getByRole('radiogroup', { name: 'Customer impact' }).waitFor();
});

describe('at a glance', () => {
  /** Everything a rating can show at once: a reason, other stages, the notice of the sponsor rule, a missing answer. */
  const FULL = {
    answers: { impact: -3 },
    reason: 'Two lines of reason, so that the field is full: customers in rural areas lose the shop.',
    stage: 'retention',
    otherStages: ['purchase', 'advocacy'],
    disruption: 3,
  };

  beforeAll(() => rate(8, 0, FULL));

  /**
   * Opens the app's own page alone at the size of a panel, as the fold is about the panel and not about the page
   * around.
   */
  async function foldOf(width: number, height: number): Promise<{ frame: Frame; needs: number; sideways: boolean }> {
    const { frame, page } = await openPanel(8);
    await page
      .locator('.panel iframe')
      .evaluate((iframe, w) => ((iframe as HTMLElement).style.width = `${w}px`), width);
    await page.setViewportSize({ width: 1600, height });
    await frame.getByText('Severe harm').waitFor();
    await frame.waitForFunction((w) => innerWidth === w, width);
    const [needs, sideways] = await frame.evaluate(
      () =>
        [
          Math.ceil(document.querySelector('main')?.getBoundingClientRect().bottom ?? Infinity),
          document.documentElement.scrollWidth > innerWidth,
        ] as const,
    );
    return { frame, needs, sideways };
  }

  test.each([600, 640, 700, 760])('all of it fits %i × 700 px without scrolling', async (width) => {
    const { needs, sideways } = await foldOf(width, 700);
    expect(needs).toBeLessThanOrEqual(700);
    expect(sideways).toBe(false);
  });

  test('a phone scrolls down only', async () => {
    expect((await foldOf(360, 740)).sideways).toBe(false);
  });

  test.each(['light', 'dark'] as const)('nothing stands in anyone’s way, %s', async (theme) => {
    const { frame, problems } = await openPanel(8, 'project-manager', { theme });
    await frame.getByText('Severe harm').waitFor();
    expect(await checkAccessibility(frame)).toEqual([]);
    expect(problems).toEqual([]);
  });
});
