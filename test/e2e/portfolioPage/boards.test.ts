import type { Frame, Page } from 'playwright-core';
import { onAdminPage, onPage, rate, valueOf } from '../../support/local/appCalls';
import { weighted } from '../../support/generators';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { appFrame, checkAccessibility, screenshot, type OpenOptions } from '../support/browser';
import { onPaper, sheetsOf, WIDTHS } from '../support/paper';
import { onLocalJira } from '../support/stage';

const EPICS = 14;
const PLACES = 4;
const PM = 'project-manager';
const stage = onLocalJira({ seedIssues: seedEpics(EPICS) });
const STAGES = ['awareness', 'consideration', 'purchase', 'retention'];

let october = '';
const ALL = Array.from({ length: EPICS }, (_, n) => idOf(n + 1));

/** Ratings of October, a board with decisions, then answers, weights and a deleted epic that change the ranking. */
beforeAll(async () => {
  const { site } = stage;
  await site.settings({ writeLimits: null });
  for (let n = 1; n <= 12; n += 1) {
    const answers = { impact: (n % 7) - 3, ...(n % 5 === 0 ? {} : { request: n % 2 ? 'yes' : 'no' }) };
    await rate(site, PM, idOf(n), { answers, stage: STAGES[n % 4] ?? null });
  }
  const frozen = { title: 'Board of October', scope: 'All epics', places: PLACES, issueIds: ALL, more: false };
  october = valueOf(await onPage(site, PM, 'board.freeze', frozen)).id;
  const { epics } = valueOf(await onPage(site, PM, 'board.read', { boardId: october }));
  const decide = (at: number, decision: 'go' | 'hold' | 'stop' | 'override', reason: string | null) =>
    onPage(site, PM, 'board.decide', { boardId: october, issueId: epics[at]?.issueId, version: 0, decision, reason });
  for (const made of [
    decide(0, 'go', null),
    decide(1, 'hold', 'Legal has to look at it first'),
    decide(6, 'override', 'The contract with the regulator ends in May'),
    decide(3, 'override', 'No team before summer'),
  ])
    valueOf(await made);
  await rate(site, PM, epics[6]?.issueId ?? '', { answers: { impact: 3, request: 'yes' } });
  await rate(site, PM, idOf(13), { answers: { impact: 3, request: 'no' }, stage: 'advocacy' });
  const { version } = valueOf(await onPage(site, 'admin', 'settings.open', {}));
  valueOf(
    await onAdminPage(site, 'admin', 'settings.save', {
      version,
      settings: weighted(80, 20),
      reason: 'Impact counts more',
    }),
  );
  expect((await site.rest('admin', 'DELETE', `/rest/api/3/issue/${epics[2]?.issueId}`)).status).toBe(204);
  await site.run('work-consumer');
  await site.run('work-consumer');
}, 120_000);

async function open(
  at: string,
  viewer = PM,
  options: OpenOptions = {},
): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await stage.browser.openAs(viewer, options);
  await page.goto(`/app/portfolio-page${at}`);
  return { page, frame: await appFrame(page), problems };
}

test('freezes what the page shows, and opens the board', async () => {
  const { page, frame, problems } = await open('/boards?places=4');
  const form = frame.getByRole('region', { name: 'Freeze this board' });
  await form.getByText('12 ranked epics will be frozen').waitFor();
  await frame.getByRole('link', { name: 'Board of October', exact: true }).waitFor();
  await screenshot(page, 'boards-list');
  expect(await checkAccessibility(frame)).toEqual([]);
  await form.getByRole('textbox', { name: 'Title' }).fill('Board of November');
  await form.getByRole('button', { name: 'Freeze this board' }).click();
  await frame.getByRole('heading', { name: 'Board of November' }).waitFor();
  await frame.getByText(/No rank changed/).waitFor();
  expect(problems).toEqual([]);
});

test('says what changed since, each with its causes, and what became of overrides', async () => {
  const { page, frame, problems } = await open(`/boards/${october}`);
  const changed = frame.getByRole('region', { name: 'What changed' });
  await changed
    .getByText(/Its own answers \(Customer impact .*\): 6 (places )?up/)
    .first()
    .waitFor();
  await changed.getByText(/New in the ranking: nobody had rated it when the board was frozen/).waitFor();
  await frame
    .getByText(
      /Taken in against the line on .* at rank =?7 \(cut 4\), which was =?6 among the epics that are compared\. Now rank =?\d+ among them: the ranking agrees by now/,
    )
    .waitFor();
  await frame.getByText(/1 epic of this board is left out/).waitFor();
  await frame.getByText('X-3 Epic number 3').first().waitFor();
  await screenshot(page, 'board-light');
  expect(await checkAccessibility(frame)).toEqual([]);
  expect(problems).toEqual([]);
});

test('a decision is recorded by keyboard, needs its reason, and stays', async () => {
  const { frame } = await open(`/boards/${october}`);
  await frame
    .getByRole('button', { name: /^Decide about X-/ })
    .first()
    .press('Enter');
  await frame.getByRole('combobox', { name: 'Decision', exact: true }).selectOption('stop');
  await frame.getByRole('button', { name: 'Record' }).press('Enter');
  await frame.getByText('Say why the board stops this epic.').waitFor();
  await frame.getByRole('textbox', { name: 'Reason' }).fill('No customer notices it');
  await frame.getByRole('textbox', { name: 'Reason' }).press('Enter');
  await frame.getByText('No customer notices it').waitFor();
  const again = await open(`/boards/${october}`);
  await again.frame.getByText('No customer notices it').waitFor();
});

test('who may only read sees the decisions and cannot make one; who sees nothing is told of no board', async () => {
  const reader = await open(`/boards/${october}`, 'board-member', { theme: 'dark' });
  await reader.frame.getByText('You may decide about none of these.').waitFor();
  expect(await reader.frame.getByRole('button', { name: /^(Decide|Change|Delete)/ }).count()).toBe(0);
  await reader.frame
    .getByText(/Its own answers/)
    .first()
    .waitFor();
  await screenshot(reader.page, 'board-dark');
  expect(await checkAccessibility(reader.frame)).toEqual([]);
});

test('fits a phone', async () => {
  const { page, frame } = await open(`/boards/${october}`, PM, { viewport: { width: 360, height: 780 } });
  await frame
    .getByText(/Its own answers/)
    .first()
    .waitFor();
  await frame.getByText('X-3 Epic number 3').first().waitFor();
  await screenshot(page, 'board-360');
  const fits = (): Promise<boolean> =>
    frame.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  expect(await fits()).toBe(true);
  await frame.getByRole('link', { name: 'Board pack to print' }).click();
  await frame.getByRole('heading', { name: 'Decisions needed' }).waitFor();
  await screenshot(page, 'pack-360');
  expect(await fits()).toBe(true);
});

/** Waits until names have come, of people and of epics: until then each is a mark of its own. */
const named = (frame: Frame) =>
  frame.waitForFunction(() =>
    [...document.querySelectorAll('.lens-pack span')].every(({ textContent }) => textContent !== '…'),
  );

test('the pack prints on one page of A4 or Letter without anything clipped, and is the same each time', async () => {
  const { site } = stage;
  await new Promise((resolve) => setTimeout(resolve, 2));
  const frozen = { title: 'Board of December', scope: 'All epics', places: PLACES, issueIds: ALL, more: false };
  const december = valueOf(await onPage(site, PM, 'board.freeze', frozen)).id;
  const { page, frame, problems } = await open(`/boards/${december}/pack?with=${october}`, PM, { theme: 'dark' });
  await frame.getByRole('heading', { name: 'Changes since “Board of October”' }).waitFor();
  await frame.getByText(/places? (are|is) (safe|open)\./).waitFor();
  await frame.getByText('X-3 Epic number 3').first().waitFor();
  // What the board before put on hold comes back, and the reasons of its overrides are kept.
  const needed = frame.getByRole('region', { name: 'Decisions needed' });
  await needed.getByText('“Board of October” decided: Hold, “Legal has to look at it first”').waitFor();
  await frame.getByRole('region', { name: 'Decisions and dissent' }).getByText('No team before summer').waitFor();
  await screenshot(page, 'pack-screen');
  expect(await checkAccessibility(frame)).toEqual([]);
  await named(frame);
  const text = () => frame.locator('.lens-pack').innerText();
  const first = await text();
  const headings = await frame.locator('.lens-pack h3').allInnerTexts();
  expect(headings).toEqual([
    'Decisions needed',
    'Changes since “Board of October”',
    'Decisions and dissent',
    'Ranking',
  ]);
  await page.reload();
  const reloaded = await appFrame(page);
  await reloaded.getByText('X-3 Epic number 3').first().waitFor();
  await reloaded.getByText(/places? (are|is) (safe|open)\./).waitFor();
  await named(reloaded);
  expect(await reloaded.locator('.lens-pack').innerText()).toBe(first);

  // As the frame prints it: by itself.
  const alone = await onPaper(reloaded);
  for (const format of ['A4', 'Letter'] as const) {
    await alone.setViewportSize({ width: WIDTHS[format], height: 1000 });
    expect(
      await alone.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);
    const clipped = await alone.evaluate(() =>
      [...document.querySelectorAll('.lens-pack *')]
        .filter(
          (element) =>
            getComputedStyle(element).overflow === 'hidden' &&
            element.scrollWidth > element.clientWidth + 1 &&
            !element.matches('.lens-visually-hidden'),
        )
        .map((element) => element.className),
    );
    expect(clipped).toEqual([]);
    expect(await sheetsOf(alone, format, 'pack')).toBe(1);
  }
  expect(await alone.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  expect(await alone.getByRole('navigation').isVisible()).toBe(false);
  expect(problems).toEqual([]);
});

test('a board that is gone says so', async () => {
  const { frame } = await open('/boards/20200101000000000');
  await frame.getByText(/This board does not exist any more, or you may see none of its epics/).waitFor();
  await frame.getByRole('link', { name: 'All boards' }).waitFor();
});

test('a tie at the line is decided by keyboard, stays with who and why, and fits a phone', async () => {
  const { site } = stage;
  await rate(site, PM, idOf(14), { answers: { impact: 3, request: 'no' } });
  const tied = { title: 'Tied', scope: 'Two', places: 1, issueIds: [idOf(13), idOf(14)], more: false };
  const boardId = valueOf(await onPage(site, PM, 'board.freeze', tied)).id;
  const { page, frame, problems } = await open(`/boards/${boardId}`);
  await frame.getByText('2 epics share place 1. There is room for 1 of them.').waitFor();
  await frame.getByText('X-14 Epic number 14').first().waitFor();
  await frame.getByRole('button', { name: 'Decide the tie' }).press('Enter');
  const question = frame.getByRole('group', { name: 'Which one first, for customers?' });
  await question.waitFor();
  await screenshot(page, 'tie-question');
  expect(await checkAccessibility(frame)).toEqual([]);
  await question.getByRole('button', { name: 'X-14 Epic number 14' }).press('Enter');
  await frame.getByRole('textbox', { name: 'Why this order' }).fill('Prepaid customers wait the longest');
  await frame.getByRole('textbox', { name: 'Why this order' }).press('Enter');
  await frame.getByRole('button', { name: 'Decide the tie anew' }).waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  const again = await open(`/boards/${boardId}`, 'board-member', { viewport: { width: 360, height: 780 } });
  await again.frame.getByText('Prepaid customers wait the longest').waitFor();
  await again.frame.getByText('first of the tie').waitFor();
  await screenshot(again.page, 'tie-360');
  const width = again.frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await width).toBe(0);
  expect(problems).toEqual([]);
});
