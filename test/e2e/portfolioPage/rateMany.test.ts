import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { appFrame, checkAccessibility, screenshot, type OpenOptions } from '../support/browser';
import { onLocalJira } from '../support/stage';

const EPICS = 40;
const stage = onLocalJira({ seedIssues: seedEpics(EPICS) });

interface Stored {
  version: number;
  answers: Record<string, unknown>;
  stage: string | null;
  disruption: number | null;
}

async function stored(number: number): Promise<Stored> {
  const { body } = await stage.site.invoke('project-manager', 'portfolio-page', 'assessment.open', {
    issueId: idOf(number),
  });
  return (body as { value: { assessment: Stored } }).value.assessment;
}

async function save(viewer: string, number: number, changes: object): Promise<void> {
  const { body } = await stage.site.invoke(viewer, 'portfolio-page', 'assessment.save', {
    issueId: idOf(number),
    version: (await stored(number)).version,
    changes,
  });
  expect(body).toMatchObject({ ok: true });
}

async function openRate(
  viewer = 'project-manager',
  options: OpenOptions = {},
): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await stage.browser.openAs(viewer, options);
  await page.goto('/app/portfolio-page/rate');
  const frame = await appFrame(page);
  await frame.getByRole('grid').waitFor();
  await frame.getByRole('row', { name: /X-1 / }).waitFor();
  return { page, frame, problems };
}

const cell = (frame: Frame, name: RegExp) => frame.getByRole('gridcell', { name });

/** Only rows in sight, and some around them, are drawn: whoever wants another one scrolls to it. */
async function scrollTo(frame: Frame, number: number): Promise<void> {
  await frame
    .getByRole('grid')
    .evaluate((grid, share) => grid.scrollTo(0, share * grid.scrollHeight), (number - 2) / EPICS);
  await cell(frame, new RegExp(`^X-${number} Customer impact`)).waitFor();
}
const saved = (frame: Frame) => frame.getByText('Everything is saved.').waitFor();

beforeAll(async () => {
  await save('project-manager', 40, { answers: { impact: 1, request: 'no' }, stage: 'purchase' });
});

test('rates ten epics by keyboard only, with eight keys an epic', async () => {
  await stage.site.clearCalls();
  const { page, frame, problems } = await openRate();
  await cell(frame, /^X-1 Customer impact/).focus();
  // Four answers and four keys to go on; Enter after Tabs begins the next row where this one began. A minus is a key of
  // its own.
  for (let number = 1; number <= 10; number += 1) {
    for (const key of [...(number % 2 === 0 ? ['-', '2'] : ['3']), 'Tab', 'y', 'Tab', 'r', 'Tab', '1', 'Enter'])
      await page.keyboard.press(key);
  }
  await cell(frame, /^X-11 Customer impact/)
    .and(frame.locator(':focus'))
    .waitFor();
  await saved(frame);
  for (let number = 1; number <= 10; number += 1) {
    expect(await stored(number)).toMatchObject({
      answers: { impact: number % 2 === 0 ? -2 : 3, request: 'yes' },
      stage: 'retention',
      disruption: 1,
    });
  }
  const { invokes, jira } = await stage.site.calls();
  expect(invokes.filter(({ functionKey }) => functionKey === 'assessment.save').length).toBeLessThanOrEqual(40);
  expect(jira.filter(({ tier, path }) => tier === 'browser' && path.endsWith('/permissions/check'))).toHaveLength(1);
  await page.keyboard.press('Control+z');
  await saved(frame);
  expect((await stored(10)).disruption).toBeNull();
  await page.keyboard.press('Control+y');
  await saved(frame);
  expect((await stored(10)).disruption).toBe(1);
  expect(await checkAccessibility(frame)).toEqual([]);
  expect(problems).toEqual([]);
});

test('takes a block from Excel: what fits goes in, what does not is marked and told', async () => {
  const { page, frame } = await openRate();
  await cell(frame, /^X-11 Customer impact/).focus();
  await frame.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '2\tyes\tRetention\n9\tno\tPurchase\r\n-1\t\tNowhere\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await frame.getByText('6 answers pasted. 2 texts were not taken over: marked with ✕ in the table.').waitFor();
  await saved(frame);
  expect(await stored(11)).toMatchObject({ answers: { impact: 2, request: 'yes' }, stage: 'retention' });
  expect(await stored(12)).toMatchObject({ answers: { request: 'no' }, stage: 'purchase' });
  expect((await stored(13)).answers).toEqual({ impact: -1 });
  await cell(frame, /^X-12 Customer impact: not rated, not taken over, “9” is not an answer here/).waitFor();
  await cell(frame, /^X-11 Customer impact/).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await saved(frame);
  expect([(await stored(12)).answers['impact'], (await stored(13)).answers['impact']]).toEqual([2, 2]);
  await page.keyboard.press('Delete');
  await saved(frame);
  expect((await stored(12)).answers).toEqual({ request: 'no' });
});

test('two people change one answer: both values stand in the cell, and the person chooses', async () => {
  const { page, frame } = await openRate();
  const other = await openRate('admin');
  for (const window of [frame, other.frame]) await scrollTo(window, 20);
  await cell(frame, /^X-20 Customer impact/).focus();
  await cell(other.frame, /^X-20 Customer impact/).focus();
  await other.page.keyboard.type('3');
  await saved(other.frame);
  await page.keyboard.type('-2');
  await cell(frame, /^X-20 Customer impact: -2 or \+3, two answers, choose$/).waitFor();
  await frame.getByText('⇄ Somebody saved +3 meanwhile; yours is -2.').waitFor();
  await screenshot(page, 'rate-conflict');
  expect(await checkAccessibility(frame)).toEqual([]);
  await page.keyboard.press('F2');
  await frame.getByRole('combobox', { name: 'Customer impact of X-20' }).selectOption({ label: 'Keep yours: -2' });
  await page.keyboard.press('Enter');
  await saved(frame);
  expect((await stored(20)).answers['impact']).toBe(-2);
});

test.each(['CSV', 'XLSX'] as const)(
  'exports and imports %s again: no change; a corrected file shows each change, and can be undone [1.19]',
  async (format) => {
    const { page, frame, problems } = await openRate();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      frame.getByRole('button', { name: `Export ${format}` }).click(),
    ]);
    const file = (await download.path())!;
    await frame.getByRole('button', { name: 'Import…' }).click();
    const chooser = frame.getByLabel('File');
    await chooser.setInputFiles({ name: download.suggestedFilename(), mimeType: '', buffer: readFileSync(file) });
    await frame
      .getByText(`0 changes in 0 epics; ${EPICS} rows change nothing; 0 rows have errors; 0 values could not be read.`)
      .waitFor();
    await frame.getByText('Nothing would change.').waitFor();
    await chooser.setInputFiles({
      name: 'more.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Key,Customer impact,Stage\nX-31,2,Retention\nX-32,-1,\nHID-1,1,\nX-33,8,'),
    });
    await frame
      .getByText('3 changes in 2 epics; 1 row changes nothing; 1 row has errors; 1 value could not be read.')
      .waitFor();
    const start = frame.getByRole('button', { name: 'Import 3 answers of 2 epics' });
    expect(await start.isDisabled()).toBe(true);
    await frame.getByRole('checkbox', { name: /Leave 1 row with errors and 1 value out/ }).check();
    expect(await checkAccessibility(frame)).toEqual([]);
    await screenshot(page, `rate-import-${format}`);
    await start.click();
    await frame.getByText('Imported: 2 epics.').waitFor();
    expect([
      (await stored(31)).answers['impact'],
      (await stored(31)).stage,
      (await stored(32)).answers['impact'],
    ]).toEqual([2, 'retention', -1]);
    await frame.getByRole('button', { name: 'Undo the import' }).click();
    await frame.getByText('You took the import back. Nothing of the import is left: 2 epics were put back.').waitFor();
    expect([(await stored(31)).answers, (await stored(31)).stage, (await stored(32)).answers]).toEqual([{}, null, {}]);
    expect(problems).toEqual([]);
  },
);

test('asks one question after the other in an order of its own, by keys alone', async () => {
  const { page, frame } = await openRate();
  await frame.getByRole('combobox', { name: 'Rate' }).selectOption({ label: 'one by one: Customer impact' });
  const group = frame.getByRole('group', { name: /^Customer impact/ });
  await group.waitFor();
  const open = await frame.getByText(/^1 of \d+$/).innerText();
  const count = Number(open.split(' ').at(-1));
  expect(count).toBeGreaterThan(20);
  expect(await frame.getByText(/Score/).count()).toBe(0);
  const seen: string[] = [];
  await frame.getByText('The epic has no description.').waitFor();
  // One key an epic: an answer goes on by itself.
  for (const key of ['2', '0', 'ArrowRight', '1']) {
    seen.push(await frame.locator('.lens-epic__key').innerText());
    await page.keyboard.press(key);
  }
  await frame.getByText(`5 of ${count}`).waitFor();
  await screenshot(page, 'rate-one');
  expect(await checkAccessibility(frame)).toEqual([]);
  await page.keyboard.press('ArrowLeft');
  await frame.getByText(`4 of ${count}`).waitFor();
  await saved(frame);
  const answers = await Promise.all(
    seen.map(async (key) => (await stored(Number(key.split('-')[1]))).answers['impact']),
  );
  expect(answers).toEqual([2, 0, undefined, 1]);
});

test.each(['light', 'dark'] as const)('has room on a wide screen and on a phone, %s', async (theme) => {
  for (const [width, viewport] of [
    ['full', { width: 1440, height: 900 }],
    ['phone', { width: 400, height: 800 }],
  ] as const) {
    const { page, frame, problems } = await openRate('project-manager', { theme, width, viewport });
    await cell(frame, /^X-2 Customer impact/).focus();
    expect(await checkAccessibility(frame)).toEqual([]);
    expect(
      await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    expect(problems).toEqual([]);
    await screenshot(page, `rate-${width}-${theme}`);
    // Its height is the screen's without what stands above it: the frame, as high as its content, would not tell.
    expect(await frame.getByRole('grid').evaluate((grid) => (grid as HTMLElement).offsetHeight)).toBe(
      viewport.height - 300,
    );
    // Narrower than all its columns the table scrolls, and heads stand over what they head.
    await page.setViewportSize({ width: 800, height: 900 });
    const lefts = (row: string): Promise<number[]> =>
      frame
        .locator(row)
        .first()
        .evaluate((one) => [...one.children].map((child) => Math.round(child.getBoundingClientRect().left)));
    expect(await lefts('.lens-grid__body .lens-row')).toEqual(await lefts('.lens-row--head'));
  }
});

test('an import goes on while another view is looked at; closed on the way, who returns puts it back', async () => {
  const { page, frame } = await openRate();
  const before = await Promise.all(Array.from({ length: EPICS }, (_, at) => stored(at + 1)));
  const begin = async (value: number): Promise<void> => {
    await frame.getByLabel('File').setInputFiles({
      name: 'all.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        ['Key,Customer impact', ...Array.from({ length: EPICS }, (_, at) => `X-${at + 1},${value}`)].join('\n'),
      ),
    });
    await frame.getByRole('button', { name: /^Import [\d,]+ answers of/ }).click();
  };
  await frame.getByRole('button', { name: 'Import…' }).click();
  await begin(3);
  await page.getByRole('link', { name: 'Coverage' }).click();
  await frame.getByRole('region', { name: 'Journey coverage' }).waitFor();
  await page.getByRole('link', { name: 'Rate many' }).click();
  await frame.getByText(/^Imported: \d+ epics\.$/).waitFor();
  // What was read before the import is read anew, without being asked, once it is looked at.
  await page.getByRole('link', { name: 'Ranking' }).click();
  await frame.getByText(`All ${EPICS} rated epics listed.`).waitFor();
  await frame.getByRole('searchbox', { name: 'Find' }).fill('X-40');
  await frame.getByRole('row', { name: /X-40 .* 70 / }).waitFor();
  await page.getByRole('link', { name: 'Rate many' }).click();
  await frame.getByRole('row', { name: /X-1 / }).waitFor();
  // Jira takes ten of them; the others are still on their way when the page is closed.
  let sent = 0;
  await page.route('**/sandbox/invoke', async (route) => {
    if (!route.request().postData()?.includes('assessment.save') || (sent += 1) <= 10) await route.continue();
  });
  await begin(-3);
  await frame.getByText(/^Importing: 10 of/).waitFor();
  await page.close();

  const again = await page.context().newPage();
  await again.goto('/app/portfolio-page/rate');
  const later = await appFrame(again);
  await later
    .getByText(/^Your import of \d+ epics, begun .* was broken off: some of them may be changed, others not\./)
    .waitFor();
  await later.getByRole('button', { name: 'Put all of them back' }).click();
  await later
    .getByText(/^You took back the import of .* Nothing of the import is left: \d+ epics were put back\.$/)
    .waitFor();
  const impacts = await Promise.all(
    Array.from({ length: EPICS }, async (_, at) => (await stored(at + 1)).answers['impact']),
  );
  expect(impacts).toEqual(before.map(() => 3));
  await again.reload();
  await (await appFrame(again)).getByRole('grid').waitFor();
  expect(await (await appFrame(again)).getByText(/was broken off/).count()).toBe(0);
});
