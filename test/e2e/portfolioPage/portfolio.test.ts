import type { Frame, Page } from 'playwright-core';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { appFrame, checkAccessibility, screenshot, type OpenOptions } from '../support/browser';
import { onLocalJira } from '../support/stage';

/** More than the list shows at once. */
const EPICS = 230;
const RATED = 220;
const stage = onLocalJira({ seedIssues: seedEpics(EPICS) });

const STAGES = ['awareness', 'consideration', 'purchase', 'retention'];

/** Impact goes round from -3 to 3, and the stage changes with it from epic to epic; none in advocacy. */
const impactOf = (number: number): number => (number % 7) - 3;
const stageOf = (number: number): string => STAGES[number % STAGES.length] ?? '';

beforeAll(async () => {
  for (let number = 1; number <= RATED; number += 1) {
    const changes = {
      answers: { impact: impactOf(number), request: number % 2 === 0 ? 'yes' : 'no' },
      stage: stageOf(number),
    };
    const { body } = await stage.site.invoke('project-manager', 'portfolio-page', 'assessment.save', {
      issueId: idOf(number),
      version: 0,
      changes,
    });
    expect(body).toMatchObject({ ok: true });
  }
}, 120_000);

async function openPage(
  viewer = 'project-manager',
  options: OpenOptions = {},
  address = '/ranking',
): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await stage.browser.openAs(viewer, options);
  await page.goto(`/app/portfolio-page${address}`);
  return { page, frame: await appFrame(page), problems };
}

const table = (frame: Frame) => frame.getByRole('grid', { name: 'Epics ranked by customer score' });

/** Rank, key and score of the rows that are drawn, by their place in the table. */
const drawn = (frame: Frame) =>
  table(frame)
    .locator('.lens-ranking__row')
    .evaluateAll((rows) =>
      rows.map((row) => [
        Number(row.getAttribute('aria-rowindex')),
        ...['.lens-ranking__cell--rank', '.lens-epic__key', '.lens-score'].map(
          (cell) => row.querySelector(cell)?.textContent ?? '',
        ),
      ]),
    );

const focusedKey = (frame: Frame) =>
  frame.evaluate(() => document.activeElement?.querySelector('.lens-epic__key')?.textContent);

/** The ranking by the rules, worked out apart. */
function expectedRanking(): string[][] {
  const scores = Array.from({ length: RATED }, (_, index) => index + 1).map((number) => ({
    number,
    score: (70 * impactOf(number)) / 3 + (number % 2 === 0 ? 30 : 0),
  }));
  scores.sort((a, b) => b.score - a.score || a.number - b.number);
  return scores.map(({ number, score }) => {
    const tied = scores.filter((other) => other.score === score).length > 1;
    const rank = scores.findIndex((other) => other.score === score) + 1;
    return [
      tied ? `=${rank} (tie)` : String(rank),
      `X-${number}`,
      String(Math.sign(score) * Math.round(Math.abs(score))),
    ];
  });
}

/** Waits until the rows around the focused one are drawn: a long list draws them only once it has scrolled there. */
async function settled(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => {
    const focused = document.activeElement?.getBoundingClientRect();
    const list = document.activeElement?.closest('.lens-ranking__list')?.getBoundingClientRect();
    if (!focused || !list) return false;
    const rows = [...document.querySelectorAll('.lens-ranking__row')].map((row) => row.getBoundingClientRect());
    const inside = focused.top >= list.top - 1 && focused.bottom <= list.bottom + 1;
    const height = rows
      .filter(({ bottom, top }) => bottom > list.top && top < list.bottom)
      .reduce((sum, row) => sum + row.height, 0);
    return inside && height >= list.height - 4 * focused.height;
  });
}

test('is gone through from top to end by keyboard alone, in the order of the rules', async () => {
  await stage.site.clearCalls();
  const { page, frame, problems } = await openPage();
  const whole = frame.locator(`[aria-rowcount="${1 + RATED + 1}"]`);
  await table(frame).and(whole).waitFor();
  await table(frame).locator('.lens-ranking__row[tabindex="0"]').focus();
  const seen = new Map<number, string[]>();
  const look = async (): Promise<void> => {
    for (const [index, ...cells] of await drawn(frame)) seen.set(Number(index), cells.map(String));
  };
  await look();
  for (let presses = 0; presses < 60 && (await focusedKey(frame)) !== expectedRanking().at(-1)![1]; presses += 1) {
    await page.keyboard.press('PageDown');
    await settled(frame);
    await look();
  }
  const shown = [...seen].sort(([a], [b]) => a - b).map(([, cells]) => cells);
  expect(shown).toEqual(expectedRanking());
  for (const [key, row] of Object.entries({ Home: 0, ArrowDown: 1, End: -1 })) {
    await page.keyboard.press(key);
    // A row far away is drawn first.
    await table(frame)
      .locator(`[data-epic="${expectedRanking().at(row)![1]}"]:focus`)
      .waitFor();
  }
  // The settings, what vouches for the rows, and the views of the ranking that this person keeps.
  const { invokes, jira } = await stage.site.calls();
  const asked = (path: string) => jira.filter((call) => call.tier === 'browser' && call.path.endsWith(path)).length;
  expect([invokes.length, asked('/search/jql'), asked('/search/approximate-count')]).toEqual([3, 3, 2]);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/browse/${expectedRanking().at(-1)![1]}`);
  expect(problems).toEqual([]);
});

test('every view has an address: deep links, Jira’s own navigation, back and forward', async () => {
  const { page, frame, problems } = await openPage('project-manager', {}, '/coverage?places=7');
  await frame.getByRole('region', { name: 'Coverage', exact: true }).waitFor();
  const nav = page.getByRole('navigation', { name: 'Customer Lens' });
  // The page around follows a moment later than the app.
  const open = (name: string) => nav.locator('[aria-current=page]').and(nav.getByRole('link', { name })).waitFor();
  await open('Coverage');
  expect(await frame.getByRole('navigation').count()).toBe(0);
  await nav.getByRole('link', { name: 'Ranking' }).click();
  await table(frame).waitFor();
  // The line goes along, the heading has the focus, and the window its name.
  await page.waitForURL('**/portfolio-page/ranking?places=7');
  await frame.waitForFunction(() => document.activeElement?.tagName === 'H1');
  expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe('Ranking');
  await open('Ranking');
  await page.waitForFunction(() => document.title === 'Ranking · Customer Lens');
  await frame.getByRole('button', { name: 'More of the ranking' }).click();
  await frame.getByRole('menuitem', { name: 'Freeze as a board' }).click();
  await frame.getByRole('region', { name: 'Boards', exact: true }).waitFor();
  await open('Boards');
  await page.goBack();
  await table(frame).waitFor();
  await page.goBack();
  await frame.getByRole('region', { name: 'Coverage', exact: true }).waitFor();
  await page.goForward();
  await table(frame).waitFor();
  expect(await frame.getByRole('spinbutton', { name: 'Places above the cut line' }).inputValue()).toBe('7');
  expect(problems).toEqual([]);
});

test('an address that leads nowhere says so and leads back; what cannot be read of one is named', async () => {
  const { page, frame } = await openPage('project-manager', {}, '/nowhere?places=7');
  await frame.getByText('There is no page at the address /nowhere.').waitFor();
  await frame.getByRole('button', { name: 'Go to the ranking' }).click();
  await table(frame).waitFor();
  await page.waitForURL('**/app/portfolio-page/ranking');
  await page.goto('/app/portfolio-page?places=none&projects=x');
  const said = 'Part of this address could not be read and was left out: the choice of epics, the cut line.';
  await (await appFrame(page)).getByText(said).waitFor();
});

test('scope, lines, filters and order stand in the address and survive a reload', async () => {
  const { page, frame } = await openPage();
  await table(frame).waitFor();
  await frame.getByText('Which epics:').click();
  await frame.getByRole('radio', { name: 'A JQL filter' }).check();
  await frame.getByRole('textbox', { name: 'JQL filter' }).fill('customerImpact = 3 AND customerRequested = yes');
  await frame.getByRole('button', { name: 'Show these epics' }).click();
  const rated = Array.from({ length: RATED }, (_, index) => index + 1);
  const matching = rated.filter((number) => impactOf(number) === 3 && number % 2 === 0).length;
  await frame.getByText(`All ${matching} rated epics listed.`).waitFor();
  await frame.getByRole('spinbutton', { name: 'Places above the cut line' }).fill('5');
  await page.keyboard.press('Enter');
  await frame.getByText(`${matching} epics tie for the last 5 places`).waitFor();
  await frame.getByText(`5 are open: ${matching} epics tie for them.`).waitFor();
  await frame.getByRole('button', { name: 'Filter', exact: true }).click();
  await frame.getByRole('combobox', { name: 'Stage' }).selectOption('purchase');
  await page.keyboard.press('Escape');
  const inStage = rated.filter(
    (number) => impactOf(number) === 3 && number % 2 === 0 && stageOf(number) === 'purchase',
  ).length;
  await frame.getByText(`${inStage} of ${matching} rated epics listed.`).waitFor();
  // The page around follows a moment later.
  await page.waitForURL(/[?&]stage=purchase/);
  await page.reload();
  const again = await appFrame(page);
  await again.getByText(`${inStage} of ${matching} rated epics listed.`).waitFor();
  await again.getByRole('button', { name: 'Clear filters' }).click();
  await again.getByText(`All ${matching} rated epics listed.`).waitFor();
  await again.getByRole('button', { name: 'Epic', exact: true }).click();
  await again.locator('th[aria-sort=ascending]', { hasText: 'Epic' }).waitFor();
  expect(await again.getByRole('slider').count()).toBe(0);
  expect(await checkAccessibility(again)).toEqual([]);
});

test('lines are moved by keyboard and by dragging', async () => {
  const { page, frame } = await openPage('project-manager', {}, '?places=3&must=1');
  const cut = frame.getByRole('slider', { name: 'Cut line' });
  await cut.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.waitForURL('**/ranking?places=5&must=1');
  expect(await frame.evaluate(() => document.activeElement?.getAttribute('aria-valuenow'))).toBe('5');
  const must = frame.getByRole('slider', { name: 'Must-have line' });
  const target = await table(frame).locator('.lens-ranking__row').nth(2).boundingBox();
  await must.hover();
  await page.mouse.down();
  await page.mouse.move(target!.x + 40, target!.y + target!.height - 4, { steps: 4 });
  await page.mouse.move(target!.x + 40, target!.y + target!.height + 4, { steps: 4 });
  await page.mouse.up();
  await page.waitForURL('**/ranking?places=5&must=3');

  // Held still at the edge the list scrolls on, and Escape puts the line back; let go there, it stays.
  const list = frame.locator('.lens-ranking__list');
  const scrolled = (): Promise<number> => list.evaluate((element) => element.scrollTop);
  const holdAtEdge = async (): Promise<void> => {
    const { x, y, height } = (await list.boundingBox())!;
    await cut.hover();
    await page.mouse.down();
    await page.mouse.move(x + 40, y + height - 6, { steps: 4 });
    const before = await scrolled();
    await frame.waitForFunction(
      (from) => document.querySelector('.lens-ranking__list')!.scrollTop > from + 900,
      before,
    );
  };
  await holdAtEdge();
  await page.keyboard.press('Escape');
  expect(await cut.getAttribute('aria-valuenow')).toBe('5');
  await page.mouse.up();
  await list.evaluate((element) => element.scrollTo(0, 0));
  await holdAtEdge();
  await page.mouse.up();
  await page.waitForFunction(() => Number(new URL(location.href).searchParams.get('places')) > 20);
  expect(await cut.getAttribute('aria-valuetext')).toMatch(/^\d+ places/);

  // End is behind the last epic, and a line that a key has moved far is in sight.
  for (const [key, places] of [
    ['End', RATED],
    ['Home', 1],
  ] as const) {
    await cut.focus();
    await page.keyboard.press(key);
    await frame.waitForFunction((now) => {
      const [line, rows] = [document.activeElement, document.querySelector('.lens-ranking__list')].map((element) =>
        element!.getBoundingClientRect(),
      );
      return (
        document.activeElement!.getAttribute('aria-valuenow') === String(now) &&
        line!.top >= rows!.top &&
        line!.bottom <= rows!.bottom
      );
    }, places);
  }
});

test('whom to ask about the rest is told apart, when asked for [1.4]', async () => {
  const { frame } = await openPage();
  await frame.getByRole('heading', { name: `Not rated: ${EPICS - RATED} epics` }).waitFor();
  await frame.getByRole('button', { name: 'Show whom to ask' }).click();
  await frame.getByText(`${EPICS - RATED} epics listed.`).waitFor();
  const rows = frame.getByRole('table', { name: /^Not rated/ });
  expect(await rows.locator('tbody tr').count()).toBe(EPICS - RATED);
  await frame.getByText('Whether they may edit it was not checked.').waitFor();
  // Of the viewer it is known.
  await rows
    .getByText(/you may rate it$/)
    .first()
    .waitFor();
});

test('an outsider is told nothing about the epics', async () => {
  const { frame } = await openPage('outsider');
  await frame.getByText(/There is no epic here that you can see/).waitFor();
  await frame.getByText(/^0 epics you can see · 0 not rated/).waitFor();
  expect(await frame.locator('main').innerText()).not.toMatch(/X-|[1-9]\d* epic/);
  expect(await frame.locator('table').count()).toBe(0);
});

test.each(['light', 'dark'] as const)('is free of barriers, wide and on a phone, %s', async (theme) => {
  for (const [width, viewport] of [
    ['full', { width: 1680, height: 900 }],
    ['phone', { width: 360, height: 800 }],
  ] as const) {
    const { page, frame, problems } = await openPage('project-manager', { theme, width, viewport }, '?must=3');
    await frame.getByText(/of 20 places are safe|20 places are safe/).waitFor();
    expect(await checkAccessibility(frame)).toEqual([]);
    expect(
      await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    expect(problems).toEqual([]);
    await screenshot(page, `portfolio-${width}-${theme}`);
  }
});
