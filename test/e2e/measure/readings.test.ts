import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import type { Input } from '#contract/procedures';
import { unpackSheet, type Sheet } from '#domain/measure/sheet';
import { onPage, valueOf } from '../../support/local/appCalls';
import { seedEpics } from '../../support/local/seedEpics';
import { appFrame, checkAccessibility, isTooWide, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ seedIssues: seedEpics(2) });
const PM = 'project-manager';
const READER = 'outsider';
const HOME = { projectId: '10000' };
const MEASURES = '/app/portfolio-page/measures';

const thisMonth = new Date().toISOString().slice(0, 7);
/** A month so many before the running one. */
function monthsAgo(many: number): string {
  const [year = 0, month = 1] = thisMonth.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - many, 1)).toISOString().slice(0, 7);
}

async function made(changes: Record<string, unknown>): Promise<string> {
  const asked = { kind: 'measure', home: HOME, version: 0, changes } as const;
  return valueOf(await onPage(stage.site, PM, 'entry.save', asked)).entry.id;
}

/** All that is stored of a measure, by segment and month. */
async function cellsOf(id: string): Promise<Sheet['cells']> {
  return unpackSheet(valueOf(await onPage(stage.site, PM, 'measure.open', { id })).sheet).cells;
}

let knows: string;
let rated: string;

beforeAll(async () => {
  knows = await made({ name: 'Knows where to pay', formula: 'share', source: 'asked', shows: 'knows', threshold: 80 });
  rated = await made({ name: 'Satisfaction with the app', formula: 'mean', source: 'asked' });
  const levels = [67, 73, 205, 1276, 4434];
  const rows: Input<'reading.save'>['rows'] = [3, 2, 1].map((many) => ({
    ...{ measure: rated, month: monthsAgo(many), version: 0 },
    cells: { all: { levels, source: 'asked', stated: many === 3 ? 91 : 94.3 } },
  }));
  valueOf(await onPage(stage.site, PM, 'reading.save', { home: HOME, rows }));
});

/** Pastes a block at the cell that has the focus, as the browser does. */
const paste = (frame: Frame, text: string): Promise<void> =>
  frame.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

const OPTIONS = [
  ['light', { viewport: { width: 1280, height: 1000 } }],
  ['dark', { theme: 'dark', viewport: { width: 360, height: 800 } }],
] as const;

test('a block of a spreadsheet goes where its months say; what cannot be is named, and empty is never 0', async () => {
  const { page, problems } = await stage.browser.openAs(PM, { viewport: { width: 1280, height: 1000 } });
  await page.goto(MEASURES);
  const frame = await appFrame(page);
  await frame.getByRole('link', { name: 'Knows where to pay' }).click();
  await frame.getByRole('grid', { name: 'Readings of Knows where to pay' }).waitFor();
  await frame.locator('.lens-cell[data-active="true"]').click();
  const block = [
    'Month\tx\tn',
    `${monthsAgo(6)}\t84\t120`,
    `${monthsAgo(5)}\t1,130\t1,120`,
    `${monthsAgo(4)}\t#REF!\t120`,
    `${monthsAgo(3)}\t\t`,
    `${monthsAgo(2)}\t-\t-`,
    `${monthsAgo(1)}\t90\t120`,
  ].join('\n');
  await paste(frame, block);
  const wrong = frame.getByRole('region', { name: 'What was not taken over' });
  await wrong.getByText(/Everybody: “1,130 of 1,120”. 1130 of 1120 is more than all/).waitFor();
  await wrong.getByText(/“#REF!”. “#REF!” is an error of the spreadsheet/).waitFor();
  await frame.getByText('Everything is saved.').waitFor();
  expect(await cellsOf(knows)).toEqual({
    all: { [monthsAgo(6)]: { x: 84, n: 120, source: 'asked' }, [monthsAgo(1)]: { x: 90, n: 120, source: 'asked' } },
  });
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'readings-pasted');
  await frame.getByText(/90 of 120 asked · .* · not vetted/).waitFor();

  await frame.getByRole('button', { name: 'Leave them out' }).click();
  await frame.getByRole('button', { name: 'Undo' }).click();
  await frame.getByText('2 readings put back.').waitFor();
  await frame.getByText('Everything is saved.').waitFor();
  expect(await cellsOf(knows)).toEqual({});
  await frame.getByRole('button', { name: 'Redo' }).click();
  await frame.getByText('2 readings done again.').waitFor();
  await frame.getByText('Everything is saved.').waitFor();

  await frame.getByRole('button', { name: 'Spreadsheet' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('menuitem', { name: 'CSV file' }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv).toContain(`Knows where to pay,${monthsAgo(1)},Everybody,90,120,,,asked,1`);
  await frame.getByRole('button', { name: 'Spreadsheet' }).click();
  await frame.getByRole('menuitem', { name: /^Import a file/ }).click();
  await frame.getByLabel('File', { exact: true }).setInputFiles({
    ...{ name: 'readings.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(csv.replace('90,120', '96,120')),
  });
  await frame.getByText('1 reading changes; 1 row changes nothing; 0 rows are left out.').waitFor();
  await frame.getByRole('button', { name: 'Import 1 reading' }).click();
  await frame.getByText('1 reading imported and saved. Undo takes them back.').waitFor();
  expect((await cellsOf(knows))['all']?.[monthsAgo(1)]).toMatchObject({ x: 96 });
  expect(problems).toEqual([]);
});

test('stated values of another formula raise an alarm, which offers a new definition from their month', async () => {
  const { page, problems } = await stage.browser.openAs(PM, { viewport: { width: 1280, height: 1000 } });
  await page.goto(`${MEASURES}/${rated}`);
  const frame = await appFrame(page);
  await frame.getByText('2 stated values do not fit the definition.').waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'measure-alarm');
  await frame.getByRole('button', { name: /^New definition from / }).click();
  await frame.getByLabel('What exactly is counted').last().fill('The two best of five levels');
  await frame.getByLabel('Why it is defined anew').fill('The agency changed its report');
  await frame.getByRole('button', { name: 'Define it anew' }).first().click();
  await frame.getByText('Because: The agency changed its report', { exact: false }).waitFor();
  await frame.getByText('2 stated values do not fit the definition.').waitFor({ state: 'detached' });
  await frame.getByText('Values of two definitions are never joined by a line or compared.').waitFor();
  await frame.getByText(/5,710 of 6,055 asked · .* · definition 2 · not vetted/).waitFor();
  await frame.getByRole('button', { name: 'It is outcome' }).click();
  await frame.getByText('Outcome: it counts what changes for customers', { exact: false }).waitFor();
  expect(problems).toEqual([]);
});

test.each(OPTIONS)(
  'what is due is entered by keyboard alone; list and table are free of barriers, %s',
  async (_, options) => {
    const name = `Told ${options.viewport.width}`;
    const told = await made({ name, formula: 'share', source: 'counted' });
    const { page, problems } = await stage.browser.openAs(PM, options);
    await page.goto(MEASURES);
    const frame = await appFrame(page);
    await frame.getByRole('link', { name }).waitFor();
    expect([await isTooWide(frame), await checkAccessibility(frame)]).toEqual([false, []]);
    await screenshot(page, `measures-${options.viewport.width}`);
    await page.goto(`${MEASURES}/enter?all=yes&find=${encodeURIComponent(name)}`);
    const enter = await appFrame(page);
    await enter.getByRole('grid', { name: 'Readings by measure and month' }).waitFor();
    await enter.locator('.lens-cell[data-active="true"]').focus();
    await page.keyboard.press('End');
    await page.keyboard.type('84/120');
    await page.keyboard.press('Enter');
    await enter.getByText('Everything is saved.').waitFor();
    await enter.getByRole('gridcell', { name: /: 84 of 120 counted, saved$/ }).waitFor();
    expect(await cellsOf(told)).toEqual({ all: { [monthsAgo(1)]: { x: 84, n: 120, source: 'counted' } } });
    expect([await isTooWide(enter), await checkAccessibility(enter)]).toEqual([false, []]);
    await screenshot(page, `readings-due-${options.viewport.width}`);
    expect(problems).toEqual([]);
  },
);

test('who may not see the project sees no measure of it', async () => {
  const { page } = await stage.browser.openAs(READER, { viewport: { width: 1280, height: 1000 } });
  await page.goto(MEASURES);
  const frame = await appFrame(page);
  await frame.getByText(/Nothing is measured yet|left out: you may not browse/).waitFor();
  expect(await frame.getByRole('link', { name: 'Knows where to pay' }).count()).toBe(0);
});
