import type { Frame } from 'playwright-core';
import { NEVER_RATED } from '#domain/rating/assessment';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf } from '#domain/rating/score';
import { SUMMARY_PROPERTY, summaryOf } from '#domain/publication/summary';
import { syntheticEpics } from '#sandbox/seeds/synthetic';
import { appFrame, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

/** A portfolio of a size that no screen draws at once, all rated, with few at the top. */
const EPICS = 10_000;
const TOP = 40;

const scale = scaleOf(DEFAULT_SETTINGS);
const stages = DEFAULT_SETTINGS.journeys[0]!.stages;

function properties(place: number) {
  const impact = place < TOP ? 3 - (place % 2) : (place % 4) - 3;
  const answers = { impact, request: place < TOP ? 'yes' : 'no' };
  return {
    [SUMMARY_PROPERTY]: summaryOf(
      { ...NEVER_RATED, version: 1, answers, stage: stages[place % stages.length]!.id, disruption: place % 4 },
      scale,
      0,
    ),
  };
}

const stage = onLocalJira({
  seedIssues: [...syntheticEpics(EPICS, { projects: ['MOB', 'NET'], properties })].map(
    (line) => JSON.parse(line) as object,
  ),
});

const rowsDrawn = (frame: Frame) => frame.locator('.lens-ranking__row').count();

test('10,000 epics: only what can reach the line is read, the rest on demand; few rows are drawn', async () => {
  await stage.site.clearCalls();
  const { page, problems } = await stage.browser.openAs('project-manager', {
    viewport: { width: 1440, height: 900 },
  });
  await page.goto('/app/portfolio-page?columns=project,score,band,stage,disruption,flags');
  const frame = await appFrame(page);
  await frame.getByText('100 of about 10,000 rated epics are read. No other can reach the first 20 places.').waitFor();
  const { jira } = await stage.site.calls();
  const asked = (path: string): number =>
    jira.filter((call) => call.tier === 'browser' && call.path.endsWith(path)).length;
  expect([asked('/search/jql'), asked('/search/approximate-count')]).toEqual([2, 3]);

  await frame.getByRole('button', { name: 'Read all 10,000' }).click();
  await frame.getByText(/of about 10,000 rated epics read/).waitFor();
  await frame.getByRole('button', { name: 'Cancel' }).click();
  // What was read stays, and it is still known who can reach the line.
  await frame
    .getByText(/^[\d,]+ of about 10,000 rated epics are read\. No other can reach the first 20 places\.$/)
    .waitFor();
  await frame.getByRole('button', { name: 'Read all 10,000' }).click();
  await frame.getByText('All 10,000 rated epics listed.').waitFor({ timeout: 120_000 });

  const grid = frame.getByRole('grid');
  expect(await grid.getAttribute('aria-rowcount')).toBe(String(1 + EPICS + 1));
  const most = await rowsDrawn(frame);
  expect(most).toBeLessThan(80);
  await grid.locator('[tabindex="0"].lens-ranking__row').focus();
  await page.keyboard.press('End');
  await frame.locator(`.lens-ranking__row[aria-rowindex="${EPICS + 2}"]:focus`).waitFor();
  for (const share of [0.75, 0.5, 0.25]) {
    await frame.locator('.lens-ranking__list').evaluate((list, at) => list.scrollTo(0, list.scrollHeight * at), share);
    await frame.waitForFunction((at) => {
      const list = document.querySelector('.lens-ranking__list')!.getBoundingClientRect();
      const middle = document
        .elementFromPoint(list.left + 100, list.top + list.height / 2)
        ?.closest('.lens-ranking__row');
      return Math.abs(Number(middle?.getAttribute('aria-rowindex')) / 10_000 - at) < 0.02;
    }, share);
    expect(await rowsDrawn(frame)).toBeLessThan(80);
  }
  await screenshot(page, 'portfolio-10000');

  // The cut line is dragged by mouse over three rows.
  const line = frame.getByRole('slider', { name: 'Cut line' });
  await line.evaluate((handle) => handle.scrollIntoView({ block: 'center' }));
  await frame.locator('.lens-line--cut + .lens-ranking__row + .lens-ranking__row + .lens-ranking__row').waitFor();
  const from = (await line.boundingBox())!;
  const past = (await frame
    .locator('.lens-line--cut + .lens-ranking__row + .lens-ranking__row + .lens-ranking__row')
    .boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(past.x + 40, past.y + past.height + 4, { steps: 8 });
  await page.mouse.up();
  await frame.locator('[role=slider][aria-label="Cut line"][aria-valuenow="23"]').waitFor();
  expect(page.url()).toMatch(/places=23/);
  await frame.getByRole('searchbox', { name: 'Find by key or words' }).fill('roaming prepaid');
  await frame.getByText(/^[\d,]+ of 10,000 rated epics listed\.$/).waitFor();
  expect(problems).toEqual([]);
}, 240_000);

test('10,000 epics to rate: heads that stay, the last row by keyboard with few rows drawn, and saved', async () => {
  // The made-up epics have but what is published of them; the last one has its record too.
  const issueId = String(1_000_000 + EPICS);
  const first = await stage.site.invoke('project-manager', 'portfolio-page', 'assessment.save', {
    issueId,
    version: 0,
    changes: { answers: { impact: -1, request: 'no' } },
  });
  expect(first.body).toMatchObject({ ok: true });
  const { page, problems } = await stage.browser.openAs('project-manager', {
    viewport: { width: 1440, height: 900 },
  });
  await page.goto('/app/portfolio-page/rate');
  const frame = await appFrame(page);
  // The rows of the test before were looked at, and ratings that nobody saved are taken out of Jira.
  await frame.getByRole('button', { name: /^Read all [\d,]+$/ }).click();
  await frame.locator(`[role=grid][aria-rowcount="${EPICS + 1}"]`).waitFor({ timeout: 120_000 });
  await frame.locator('.lens-cell[data-active="true"]').focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Control+ArrowDown');
  const last = frame.locator(`[role=row][aria-rowindex="${EPICS + 1}"]`);
  await last.locator(':focus').waitFor();
  expect(await frame.getByRole('row').count()).toBeLessThan(60);
  const [head, grid] = await Promise.all([
    frame.getByRole('columnheader', { name: 'Customer impact' }).boundingBox(),
    frame.getByRole('grid').boundingBox(),
  ]);
  expect(Math.abs(head!.y - grid!.y)).toBeLessThan(3);
  await page.keyboard.press('2');
  await last.getByRole('gridcell', { name: /^NET-5000 Customer impact: \+2, saved$/ }).waitFor();
  const { body } = await stage.site.invoke('project-manager', 'portfolio-page', 'assessment.open', { issueId });
  expect(body).toMatchObject({ value: { assessment: { answers: { impact: 2, request: 'no' } } } });
  expect(problems).toEqual([]);
}, 240_000);
