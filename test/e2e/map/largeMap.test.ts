import type { Locator } from 'playwright-core';
import { onPage, valueOf } from '../../support/local/appCalls';
import { partOf, PARTS, PLAN } from '../../support/largeMap';
import { seedEpics } from '../../support/local/seedEpics';
import { appFrame, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

/** The largest map in a real browser: it is drawn sooner than it is read, and answers while one works with it. */

const stage = onLocalJira({ seedIssues: seedEpics(1) });
const PM = 'project-manager';
const home = { projectId: '10000' };

beforeAll(async () => {
  await stage.site.settings({ writeLimits: null, quota: null });
  for (let part = 0; part < PARTS; part += 1)
    valueOf(await onPage(stage.site, PM, 'map.importStage', { home, plan: PLAN, part, items: partOf(part) }));
  for (let part = 0; part < PARTS; part += 1)
    valueOf(await onPage(stage.site, PM, 'map.import', { home, plan: PLAN, parts: PARTS, file: 'model.xml' }));
}, 120_000);

/** However deep a line stands, its name has room. */
const TWO_LINES = 40;
const highestName = (grid: Locator): Promise<number> =>
  grid
    .locator('.map-line__words')
    .evaluateAll((names) => Math.max(...names.map((name) => name.getBoundingClientRect().height)));

test('2,000 items and 6,000 links: drawn sooner than read, chosen on the list and on the map [4.22 4.24]', async () => {
  const { page, problems } = await stage.browser.openAs(PM, { viewport: { width: 1280, height: 1000 } });
  const answered: { at: number; of: string }[] = [];
  page.on('requestfinished', (request) => {
    const asked = request.postData() ?? '';
    if (/"map\.(list|epics)"|"path\.list"/.test(asked)) answered.push({ at: performance.now(), of: asked });
  });
  await page.goto('/app/portfolio-page/targets');
  const frame = await appFrame(page);
  const list = frame.getByRole('list', { name: 'Targets, the most worth first' });
  await list.waitFor();
  const drawn = performance.now();
  const [first, last] = [answered[0]?.at ?? NaN, answered.at(-1)?.at ?? NaN];
  expect(answered.filter(({ of }) => of.includes('map.list'))).toHaveLength(20);
  expect(drawn - last).toBeLessThan(last - first);
  await frame.getByText(/^2,000 items on the map, 0 not on a path\./).waitFor();
  // The 30th is called up, chosen in the list, and stands on the map; chosen there, it is found in the list.
  await frame.getByRole('button', { name: /^Show 25 more/ }).click();
  const rows = list.locator('> li');
  await rows
    .nth(29)
    .getByRole('button', { name: /^show on the map/ })
    .click();
  const name = (await rows.nth(29).getByRole('heading').textContent()) ?? '';
  const map = frame.getByRole('treegrid', { name: 'From the customer down' });
  await map.locator('.map-line--chosen', { hasText: name }).first().waitFor();
  expect(await highestName(map)).toBeLessThanOrEqual(TWO_LINES);
  await screenshot(page, 'targets-large');
  await frame.getByRole('combobox', { name: 'What kind of target' }).selectOption('system');
  await frame
    .getByText(/^Migrate /)
    .or(frame.getByText(/share the first place/))
    .waitFor();
  await page.goto('/app/portfolio-page/map');
  const whole = (await appFrame(page)).getByRole('treegrid', { name: 'From the customer down' });
  await whole.waitFor();
  await (await appFrame(page)).getByRole('button', { name: 'Open all' }).click();
  await (await appFrame(page)).getByRole('button', { name: /^Show more lines: the first 300/ }).waitFor();
  expect(await whole.getByRole('row').count()).toBe(1 + 300);
  expect(await highestName(whole)).toBeLessThanOrEqual(TWO_LINES);
  await screenshot(page, 'map-large');
  expect(problems).toEqual([]);
});
