import type { Frame, Page } from 'playwright-core';
import { appFrame, checkAccessibility, screenshot, type OpenOptions } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ demo: true });

const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 } };

interface Opened {
  page: Page;
  frame: Frame;
  problems: string[];
}

/** The ranking with its places worked out. */
async function openRanking(options: OpenOptions, viewer = 'project-manager', query = '?places=10'): Promise<Opened> {
  const { page, problems } = await stage.browser.openAs(viewer, options);
  await page.goto(`/app/portfolio-page/ranking${query}`);
  const frame = await appFrame(page);
  await frame.getByText(/of 10 places are safe\./).waitFor();
  return { page, frame, problems };
}

const row = (frame: Frame, key: string) => frame.locator(`[data-epic="${key}"]`);
const why = (frame: Frame, key: string) => frame.getByRole('button', { name: `why this score and rank of ${key}` });
const overflow = (frame: Frame) =>
  frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.each([
  ['on a desk', DESK, 200],
  ['on a phone', PHONE, 320],
])('the first ranked row is in sight, and the page scrolls, not a box: %s', async (_name, options, most) => {
  for (const viewer of ['project-manager', 'board-member']) {
    const { frame } = await openRanking(options, viewer);
    const { top, height, whole } = await frame.evaluate(() => {
      const list = document.querySelector('.lens-ranking__list')!;
      const first = list.querySelector('.lens-ranking__row')!.getBoundingClientRect();
      return { top: first.top, height: list.clientHeight, whole: list.scrollHeight };
    });
    expect(top).toBeLessThanOrEqual(most);
    expect(height).toBe(whole);
    expect(await overflow(frame)).toBe(0);
  }
});

/** Where the rows and the cells of one stand in the window. */
const layout = (frame: Frame, key: string) =>
  frame.evaluate((epic) => {
    const box = (element: Element): number[] => {
      const { x, y, width } = element.getBoundingClientRect();
      return [x, y, width].map(Math.round);
    };
    const rows = [...document.querySelectorAll('[data-epic]')];
    const at = rows.findIndex((one) => one.getAttribute('data-epic') === epic);
    return { above: rows.slice(0, at + 1).map(box), cells: [...(rows[at]?.children ?? [])].map(box) };
  }, key);

test.each([
  ['beside', { viewport: { width: 1280, height: 900 } }],
  ['below', { viewport: { width: 1000, height: 800 } }],
  ['below', PHONE],
])('why opens %s without laying the table out anew, and the row that was pressed stays', async (where, options) => {
  const { page, frame, problems } = await openRanking(options);
  const key = 'NET-10';
  await row(frame, key).scrollIntoViewIfNeeded();
  const before = [await layout(frame, key), (await row(frame, key).boundingBox())?.y];
  await why(frame, key).click();
  const receipt = frame.getByRole('region', { name: new RegExp(`^Why ${key} `) });
  await receipt.getByRole('table', { name: 'Why this score' }).waitFor();
  await receipt.getByText(/^In \d+ of 100 draws/).waitFor();
  expect([await layout(frame, key), (await row(frame, key).boundingBox())?.y]).toEqual(before);
  // The receipt has a table of its own, which the list around it does not lay out.
  const caption = receipt.getByRole('table', { name: 'Why this score' }).locator('caption');
  expect((await caption.boundingBox())!.height).toBeLessThan(24);
  const [own, explained] = [(await receipt.boundingBox())!, (await row(frame, key).boundingBox())!];
  if (where === 'beside') {
    expect(own.x).toBeGreaterThanOrEqual(explained.x + explained.width);
    expect(own.y).toBeLessThanOrEqual(explained.y + 1);
    expect(own.y + own.height).toBeGreaterThan(explained.y);
  } else expect(own.y - explained.y - explained.height).toBeLessThan(16);
  expect(await overflow(frame)).toBe(0);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, `ranking-why-${where}-${options.viewport.width}`);
  expect(problems).toEqual([]);
});

test('a line that is held at the edge of the window scrolls the page, and stays where it is let go', async () => {
  const { page, frame } = await openRanking({ viewport: { width: 1280, height: 560 } });
  const handle = frame.getByRole('slider', { name: 'Cut line' });
  await handle.scrollIntoViewIfNeeded();
  const from = (await handle.boundingBox())!;
  const before = await page.evaluate(() => window.scrollY);
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, 556, { steps: 4 });
  await page.waitForFunction((at) => window.scrollY > at + 500, before);
  // Where it is held is told once the browser has said what is in sight.
  await frame.waitForFunction(
    () => Number(document.querySelector('[aria-label="Cut line"]')?.getAttribute('aria-valuenow')) > 14,
  );
  await page.mouse.up();
  await page.waitForFunction(() => Number(new URL(location.href).searchParams.get('places')) > 14);
});

test.each([
  ['light', DESK],
  ['dark', PHONE],
] as const)('every state of the ranking is free of barriers, %s', async (theme, options) => {
  const { page, frame, problems } = await openRanking({ theme, ...options }, 'project-manager', '?places=10&must=3');
  const check = async (state: string): Promise<void> => {
    expect(await checkAccessibility(frame)).toEqual([]);
    expect(await overflow(frame)).toBe(0);
    await screenshot(page, `ranking-${state}-${theme}`);
  };
  await frame
    .getByText(/epics tie for the last \d places/)
    .first()
    .waitFor();
  await check('rest');
  for (const name of ['Filter', 'Columns', 'More of the ranking']) {
    await frame.getByRole('button', { name, exact: true }).click();
    await check(name.split(' ')[0]!.toLowerCase());
    await page.keyboard.press('Escape');
  }
  await frame.getByText('Which epics:').click();
  await check('which');
  await frame.getByText('Which epics:').click();
  await frame.getByRole('searchbox', { name: 'Find by key or words' }).fill('no such epic');
  await frame.getByText('No epic that was read passes these filters.').waitFor();
  await check('nothing-found');
  expect(problems).toEqual([]);
});

const OTHER_PLACES = [
  ...['Ranking', 'What if', 'Rate many', 'Boards', 'Calendar'],
  ...['Coverage', 'Paths', 'Map', 'Targets', 'Voices', 'Requests', 'Sessions', 'Gaps', 'People'],
  ...['Audit', 'Measures', 'Stop list', 'Trend'],
];

test.each([
  ['light', DESK],
  ['dark', PHONE],
] as const)(
  'every place is reached by Jira’s navigation, with one heading, free of barriers, %s',
  async (theme, size) => {
    const { page, problems } = await stage.browser.openAs('project-manager', { theme, ...size });
    await page.goto('/app/portfolio-page');
    await (await appFrame(page)).getByRole('heading', { level: 1, name: 'My turn' }).waitFor();
    for (const name of [...OTHER_PLACES, 'My turn']) {
      // On a narrow window it is folded up.
      if (size === PHONE) await page.locator('.side-nav summary').click();
      await page.getByRole('navigation', { name: 'Customer Lens' }).getByRole('link', { name }).click();
      const frame = await appFrame(page);
      const heading = frame.getByRole('heading', { level: 1 });
      await heading.filter({ hasText: name }).waitFor();
      await frame.getByRole('region', { name, exact: true }).waitFor();
      expect([await heading.count(), await page.getByRole('heading', { level: 1 }).count()]).toEqual([1, 0]);
      await frame.waitForFunction(() => document.activeElement?.tagName === 'H1');
      expect(await overflow(frame)).toBe(0);
      expect([await checkAccessibility(page), await checkAccessibility(frame)]).toEqual([[], []]);
    }
    expect(problems).toEqual([]);
  },
);

test('while it is read the ranking has its shape, and its rows come where that stood', async () => {
  const { page } = await stage.browser.openAs('project-manager', DESK);
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/sandbox/bridge/jira', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/app/portfolio-page/ranking?places=10');
  const frame = await appFrame(page);
  const topOf = (selector: string) =>
    frame
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().top);
  await frame.getByText('Reading the portfolio…').waitFor({ state: 'attached' });
  const before = await topOf('.lens-skeleton__row');
  expect(await checkAccessibility(frame)).toEqual([]);
  answer();
  await frame.getByText(/of 10 places are safe\./).waitFor();
  expect(Math.abs((await topOf('.lens-ranking__row')) - before)).toBeLessThan(6);
});
