import type { Frame, Page } from 'playwright-core';
import { idOf, seedEpics } from '../support/seedEpics';
import { appFrame, checkAccessibility, screenshot, type OpenOptions } from './support/browser';
import { onLocalJira } from './support/stage';

/** More than are read whole, so that the page goes on by pages and coverage is counted by Jira. */
const EPICS = 230;
const RATED = 220;

const stage = onLocalJira({ seedIssues: seedEpics(EPICS) });

const STAGES = ['awareness', 'consideration', 'purchase', 'retention'];

/** Impact goes round from -3 to 3, and the stage changes with it from epic to epic; none in advocacy. */
const impactOf = (number: number): number => (number % 7) - 3;
const stageOf = (number: number): string => STAGES[number % STAGES.length] ?? '';

beforeAll(async () => {
  for (let number = 1; number <= RATED; number += 1) {
    const changes = { answers: { impact: impactOf(number), request: number % 2 === 0 ? 'yes' : 'no' }, stage: stageOf(number) };
    const { body } = await stage.site.invoke('project-manager', 'portfolio-page', 'assessment.save', { issueId: idOf(number), version: 0, changes });
    expect(body).toMatchObject({ ok: true });
  }
}, 120_000);

async function openPage(viewer = 'project-manager', options: OpenOptions = {}): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await stage.browser.openAs(viewer, options);
  await page.goto('/app/portfolio-page');
  return { page, frame: await appFrame(page), problems };
}

const table = (frame: Frame) => frame.getByRole('table', { name: 'Epics ranked by customer score' });
const rows = (frame: Frame) => table(frame).locator('tbody tr');

async function showAll(frame: Frame): Promise<void> {
  const more = frame.getByRole('button', { name: 'Show 100 more' });
  for (const least of [99, 199]) {
    await frame.waitForFunction((count) => document.querySelectorAll('tbody tr th a').length >= count, least);
    await more.click();
  }
  await frame.waitForFunction((count) => document.querySelectorAll('tbody tr th a').length === count, RATED);
}

test('goes through the whole ranking by pages, in the order of the rules', async () => {
  await stage.site.clearCalls();
  const { frame, problems } = await openPage();
  await table(frame).waitFor();
  await showAll(frame);
  expect(await frame.getByRole('button', { name: 'Show 100 more' }).count()).toBe(0);
  const shown = await rows(frame).evaluateAll((all) => all.map((row) => [...row.querySelectorAll('.lens-ranked__rank, .lens-epic__key, .lens-score')].map((cell) => cell.textContent)));
  const scores = Array.from({ length: RATED }, (_, index) => index + 1).map((number) => ({ number, score: (70 * impactOf(number)) / 3 + (number % 2 === 0 ? 30 : 0) }));
  scores.sort((a, b) => b.score - a.score || a.number - b.number);
  const expected = scores.map(({ number, score }) => {
    const tied = scores.filter((other) => other.score === score);
    const rank = scores.findIndex((other) => other.score === score) + 1;
    return [`${tied.length > 1 ? '=' : ''}${rank}`, `X-${number}`, String(Math.sign(score) * Math.round(Math.abs(score)))];
  });
  expect(shown).toEqual(expected);
  const { invokes, jira } = await stage.site.calls();
  const asked = (path: string) => jira.filter((call) => call.tier === 'browser' && call.path.endsWith(path)).length;
  expect(invokes.map(({ functionKey }) => functionKey)).toEqual(['settings.open', 'portfolio.vouch']);
  expect([asked('/search/jql'), asked('/search/approximate-count')]).toEqual([3, 2 + 1 + 7 * 5]);
  expect(problems).toEqual([]);
});

test('counts the coverage of a portfolio that is too large to read, and says that it is about', async () => {
  const { frame } = await openPage();
  const coverage = frame.getByRole('region', { name: 'Journey coverage' });
  await coverage.waitFor();
  const numbers = Array.from({ length: RATED }, (_, index) => index + 1);
  for (const [index, name] of ['Awareness', 'Consideration', 'Purchase', 'Retention'].entries()) {
    const inStage = numbers.filter((number) => stageOf(number) === STAGES[index]).map(impactOf);
    const sum = (levels: number[]): number => levels.reduce((total, level) => total + Math.abs(level), 0);
    const cells = await coverage.getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell').allInnerTexts();
    expect(cells.slice(-4, -2).map((cell) => cell.trim())).toEqual([String(sum(inStage.filter((level) => level > 0))), String(sum(inStage.filter((level) => level < 0)))]);
  }
  await coverage.getByText(/Supply about .* over about 220 rated epics; never netted/).waitFor();
  await frame.getByText('10 epics are not rated and not ranked.').waitFor();
});

test('takes another scope and a cut line, for the page only', async () => {
  const { page, frame } = await openPage();
  await table(frame).waitFor();
  await frame.locator('summary').click();
  await frame.getByRole('radio', { name: 'A JQL filter' }).check();
  await frame.getByRole('textbox', { name: 'JQL filter' }).fill('customerImpact = 3 AND customerRequested = yes');
  await frame.getByRole('button', { name: 'Show these epics' }).click();
  const matching = Array.from({ length: RATED }, (_, index) => index + 1).filter((number) => impactOf(number) === 3 && number % 2 === 0).length;
  await frame.waitForFunction((count) => document.querySelectorAll('tbody tr th a').length === count, matching);
  await frame.getByRole('spinbutton', { name: 'Cut line after' }).fill('5');
  await frame.getByText(`Cut line: 5 places · a tie crosses it: =1 is shared by 5 epics above and ${matching - 5} below`).waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await page.reload();
  const again = await appFrame(page);
  await again.waitForFunction(() => document.querySelectorAll('tbody tr th a').length >= 99);
});

test('an outsider is told nothing about the epics', async () => {
  const { frame } = await openPage('outsider');
  await frame.getByText(/There is no epic here that you can see/).waitFor();
  await frame.getByText(/^0 epics you can see · 0 not rated/).waitFor();
  expect(await frame.locator('main').innerText()).not.toMatch(/X-|[1-9]\d* epic/);
  expect(await frame.locator('table').count()).toBe(0);
});

test.each(['light', 'dark'] as const)('is free of barriers, wide and on a phone, %s', async (theme) => {
  for (const [width, viewport] of [['full', { width: 1680, height: 900 }], ['phone', { width: 400, height: 800 }]] as const) {
    const { page, frame, problems } = await openPage('project-manager', { theme, width, viewport });
    await table(frame).waitFor();
    expect(await checkAccessibility(frame)).toEqual([]);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(problems).toEqual([]);
    await screenshot(page, `portfolio-${width}-${theme}`);
  }
});
