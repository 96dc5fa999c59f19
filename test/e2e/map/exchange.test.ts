import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';
import type { SentItem } from '#contract/path/mapImport';
import { onPage, valueOf } from '../../support/local/appCalls';
import { seedEpics } from '../../support/local/seedEpics';
import { referenceFile, withReferenceData } from '../../support/referenceData';
import { temporaryFolder } from '../../support/temporaryFolder';
import { appFrame, checkAccessibility, isTooWide, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

/** Files onto the map and from it, in a real browser. */

const stage = onLocalJira({ seedIssues: seedEpics(2) });
const PM = 'project-manager';
const home = { projectId: '10000' };
const folder = temporaryFolder('exchange');
const ARCHISURANCE = 'archisurance.xml';
const [MODEL, JOURNEY] = [
  referenceFile('practice', 'archisurance.xml.gz'),
  referenceFile('journey', 'ikea-journey-map.json'),
];

async function openImport(page: Page): Promise<Frame> {
  await page.goto('/app/portfolio-page/map');
  const frame = await appFrame(page);
  await frame.getByRole('button', { name: 'Files' }).click();
  await frame.getByRole('menuitem', { name: /^Import a model/ }).click();
  await frame.getByRole('heading', { name: 'Import a model or a journey map' }).waitFor();
  return frame;
}

const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const choose = async (frame: Frame, path: string): Promise<void> => {
  await frame.getByLabel('File', { exact: true }).setInputFiles(path);
};
const itemsOnMap = async (): Promise<number> => valueOf(await onPage(stage.site, PM, 'map.list', {})).items.length;

/** What the browser saves when something is chosen in the menu. */
async function saved(page: Page, frame: Frame, label: string): Promise<string> {
  await frame.getByRole('button', { name: 'Files' }).click();
  const download = page.waitForEvent('download');
  await frame.getByRole('menuitem', { name: label }).click();
  const path = join(folder, label);
  await (await download).saveAs(path);
  return readFileSync(path, 'utf8');
}

withReferenceData('a published model and a published journey map', [MODEL, JOURNEY], () => {
  test('a model comes onto the map, is not there twice, leaves as files, and is taken back [4.22 4.23]', async () => {
    const { page, problems } = await stage.browser.openAs(PM, { viewport: { width: 1280, height: 1000 } });
    const frame = await openImport(page);
    const model = file(ARCHISURANCE, gunzipSync(readFileSync(MODEL)));
    await choose(frame, model);
    await frame.getByText('71 items would be new, with 54 links.').waitFor();
    expect(await itemsOnMap()).toBe(0);
    // Another mapping is another preview.
    await frame.getByText(/^What its types become/).click();
    await frame.getByLabel('What Business actor becomes').selectOption('Experience');
    await frame.getByText('88 items would be new').waitFor();
    await frame.getByLabel('What Business actor becomes').selectOption('not imported');
    await frame.getByText('71 items would be new, with 54 links.').waitFor();
    expect(await checkAccessibility(frame)).toEqual([]);
    expect(await isTooWide(frame)).toBe(false);
    await screenshot(page, 'map-import');
    await frame.getByRole('button', { name: 'Import 71 items' }).click();
    await frame.getByText(`${ARCHISURANCE} was imported with 71 items`).waitFor();
    expect(await itemsOnMap()).toBe(71);

    await choose(frame, model);
    await frame
      .getByText('0 items would be new, with 0 links. 71 are on the map already and stay as they are.')
      .waitFor();
    expect(await frame.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);

    const drawn = await saved(page, frame, 'Picture (SVG)');
    expect(drawn).toContain('>Claim Registration Service</text>');
    await frame.getByText('Map with 71 things drawn').waitFor();
    expect((await saved(page, frame, 'Items (CSV)')).split('\r\n')).toHaveLength(72);
    expect((await saved(page, frame, 'Links (CSV)')).split('\r\n')).toHaveLength(55);

    await frame.getByRole('button', { name: 'Files' }).click();
    await frame.getByRole('menuitem', { name: /^Import a model/ }).click();
    await frame.getByRole('button', { name: 'Undo the import' }).click();
    await frame.getByRole('button', { name: 'Take its items off the map' }).click();
    await frame.getByText('Nothing of it is left on the map.').waitFor();
    expect(await itemsOnMap()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('a journey map on a phone, in the dark: its columns become stages [4.22]', async () => {
    const phone = { viewport: { width: 360, height: 740 }, theme: 'dark' } as const;
    const { page, problems } = await stage.browser.openAs(PM, phone);
    const frame = await openImport(page);
    await choose(frame, JOURNEY);
    await frame.getByText('55 items would be new, with 41 links.').waitFor();
    await frame.getByLabel('What Use becomes').selectOption('Retention');
    await frame.getByText('Experience Retention, pain 1 of 3').first().waitFor();
    expect(await checkAccessibility(frame)).toEqual([]);
    expect(await isTooWide(frame)).toBe(false);
    await screenshot(page, 'map-import-phone');
    await frame.getByRole('button', { name: 'Import 55 items' }).click();
    await frame.getByText('was imported with 55 items').waitFor();
    const { items } = valueOf(await onPage(stage.site, PM, 'map.list', {}));
    const use = items.find(({ entry }) => entry.body['name'] === 'Use couch');
    expect(use?.entry.body).toMatchObject({ what: 'experience', stage: 'retention', pain: 1 });
    expect(problems).toEqual([]);
    await frame.getByRole('button', { name: 'Undo the import' }).click();
    await frame.getByRole('button', { name: 'Take its items off the map' }).click();
    await frame.getByText('Nothing of it is left on the map.').waitFor();
  });
});

test('what was broken off is gone on with, then taken back; a hostile file is refused [4.22]', async () => {
  const plan = 'a'.repeat(32);
  const sent = (key: string): SentItem => ({ key, name: key, what: 'system', links: [] });
  for (const [part, key] of ['One', 'Two'].entries())
    valueOf(await onPage(stage.site, PM, 'map.importStage', { home, plan, part, items: [sent(key)] }));
  valueOf(await onPage(stage.site, PM, 'map.import', { home, plan, parts: 2, file: 'model.xml' }));
  const { page, problems } = await stage.browser.openAs('admin', { viewport: { width: 1000, height: 900 } });
  const frame = await openImport(page);
  await frame.getByText(/An import of model\.xml with 2 items was broken off/).waitFor();
  expect(await frame.getByLabel('File', { exact: true }).count()).toBe(0);
  await screenshot(page, 'map-import-broken-off');
  await frame.getByRole('button', { name: 'Go on with it' }).click();
  await frame.getByText(/model\.xml was imported with 2 items/).waitFor();
  expect(await itemsOnMap()).toBe(2);
  const hostile = '<!DOCTYPE m [<!ENTITY f SYSTEM "file:///etc/passwd">]><model>&f;</model>';
  await choose(frame, file('hostile.xml', hostile));
  await frame
    .getByRole('alert')
    .getByText(/defines words of its own/)
    .waitFor();
  await frame.getByRole('button', { name: 'Undo the import' }).click();
  // Meanwhile somebody works on one of them.
  const { items } = valueOf(await onPage(stage.site, PM, 'map.list', {}));
  const one = items.find(({ entry }) => entry.body['name'] === 'One')?.entry;
  if (!one) throw new Error('It was imported.');
  const changes = { name: 'One, looked at' };
  valueOf(await onPage(stage.site, PM, 'entry.save', { id: one.id, kind: 'item', home, version: 1, changes }));
  await frame.getByRole('button', { name: 'Take its items off the map' }).click();
  await frame.getByText('1 item stayed on the map, because somebody changed it since.').waitFor();
  expect(await itemsOnMap()).toBe(1);
  await screenshot(page, 'map-import-taken-back');
  expect(problems).toEqual([]);
});
