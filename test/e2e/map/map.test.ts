import { onPage, valueOf } from '../../support/local/appCalls';
import { writeMap } from '../../support/mapSample';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { appFrame, checkAccessibility, isTooWide, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

/** The map in a real browser: read from either end, by keyboard, changed in place, on a phone and on paper. */

const stage = onLocalJira({ seedIssues: seedEpics(2) });
const PM = 'project-manager';
const home = { projectId: '10000' };
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  ids = await writeMap(async (kind, changes) => {
    return valueOf(await onPage(stage.site, PM, 'entry.save', { kind, home, version: 0, changes })).entry.id;
  });
  const changes = { item: ids.get('identity') };
  valueOf(
    await onPage(stage.site, PM, 'entry.save', { kind: 'pathChange', home: { issueId: idOf(1) }, version: 0, changes }),
  );
});

test('from the customer down and from below, by keyboard; enablers inherit [4.22 4.23 2.7]', async () => {
  const { page, problems } = await stage.browser.openAs(PM, { viewport: { width: 1280, height: 1000 } });
  await page.goto('/app/portfolio-page/map');
  const frame = await appFrame(page);
  const tree = frame.getByRole('treegrid', { name: 'From the customer down' });
  await tree.waitFor();
  await frame.getByText('8 items, 3 paths, 1 not on a path.').waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'map');
  // By keyboard: into the first stage, down to what stands behind.
  await tree.getByRole('row', { name: /^Purchase/ }).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter'])
    await page.keyboard.press(key);
  const pane = frame.getByRole('region', { name: 'Customer identity store' });
  await pane.getByText('3 experiences lead to it').waitFor();
  await pane
    .getByText('Enabler. 3 experiences and 2 paths hang on what it changes: inherited, and in no score.')
    .waitFor();
  expect(await pane.getByRole('link', { name: /^X-1 / }).isVisible()).toBe(true);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'map-chosen');
  // From below: what was chosen stays.
  await frame.getByRole('button', { name: 'From below' }).click();
  await frame
    .getByRole('treegrid', { name: 'From below' })
    .getByRole('row', { name: /^Systems/ })
    .waitFor();
  await screenshot(page, 'map-from-below');
  await frame.getByRole('button', { name: 'Departments by stage' }).click();
  await frame.getByRole('table', { name: /^Things of each department/ }).waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'map-heat');
  await frame.getByRole('button', { name: 'From need to epic' }).click();
  await frame.getByRole('table', { name: /^From what is needed/ }).waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'map-trace');
  expect(problems).toEqual([]);
});

test('on a phone, in the dark and on paper nothing is cut off; who may not see the project sees no map', async () => {
  const { page, problems } = await stage.browser.openAs(PM, { viewport: { width: 360, height: 740 }, theme: 'dark' });
  await page.goto('/app/portfolio-page/map');
  const frame = await appFrame(page);
  const line = frame.getByRole('row', { name: /Bill in the app/ });
  await line.waitFor();
  expect(await isTooWide(frame)).toBe(false);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'map-phone');
  await line.click();
  await frame.getByRole('region', { name: 'Bill in the app' }).waitFor();
  expect(await isTooWide(frame)).toBe(false);
  await screenshot(page, 'map-phone-chosen');
  await frame.getByRole('button', { name: 'Back to the map' }).click();
  await line.waitFor();
  await frame.getByRole('button', { name: 'Departments by stage' }).click();
  await frame.getByRole('table', { name: /^Things of each department/ }).waitFor();
  expect(await isTooWide(frame)).toBe(false);
  await screenshot(page, 'map-phone-heat');
  await frame.getByRole('button', { name: 'From need to epic' }).click();
  await frame.getByRole('table', { name: /^From what is needed/ }).waitFor();
  expect(await isTooWide(frame)).toBe(false);
  await screenshot(page, 'map-phone-trace');
  await frame.getByRole('button', { name: 'From the customer down' }).click();
  await line.waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await frame.getByRole('button', { name: 'From below' }).isVisible()).toBe(false);
  await screenshot(page, 'map-print');
  expect(problems).toEqual([]);
  const outsider = await stage.browser.openAs('outsider');
  await outsider.page.goto('/app/portfolio-page/map');
  const unseen = await appFrame(outsider.page);
  await unseen.getByText('And 11 items and paths of projects that you cannot see.').waitFor();
  expect(await unseen.getByText('Customer identity store').count()).toBe(0);
});
