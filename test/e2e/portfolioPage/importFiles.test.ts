import * as XLSX from '@e965/xlsx';
import type { Frame, Page } from 'playwright-core';
import { seedEpics } from '../../support/local/seedEpics';
import { appFrame, checkAccessibility, screenshot, type OpenOptions } from '../support/browser';
import { onLocalJira } from '../support/stage';

const EPICS = 20;
const stage = onLocalJira({ seedIssues: seedEpics(EPICS) });

async function openImport(options: OpenOptions = {}): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await stage.browser.openAs('project-manager', options);
  await page.goto('/app/portfolio-page/rate');
  const frame = await appFrame(page);
  await frame.getByRole('row', { name: /X-1 / }).waitFor();
  await frame.getByRole('button', { name: 'Import…' }).click();
  return { page, frame, problems };
}

const choose = (frame: Frame, name: string, content: string | Buffer): Promise<void> =>
  frame.getByLabel('File').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });

/** A workbook with sheets of rows, hidden ones by their names. */
function workbook(sheets: Record<string, unknown[][]>, hidden: readonly string[] = []): Buffer {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
  book.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ Hidden: hidden.includes(name) ? 1 : 0 })) };
  return XLSX.write(book, { bookType: 'xlsx', type: 'buffer' }) as Buffer;
}

const RATINGS = workbook(
  {
    About: [['How to fill in'], ['Write -3 to 3']],
    Draft: [
      ['Key', 'Customer impact'],
      ['X-9', 3],
    ],
    Ratings: [
      ['Customer rating, third quarter'],
      ['filled in by the PMO'],
      [],
      ['Key', 'Customer impact', 'Customer request', 'Customer impact'],
      ['https://acme.atlassian.net/browse/X-1', 2, 'Ja', 1],
      ['x-2: Family view', '−1', 'n/a', ''],
      ['X-3', { t: 'e', v: 42 }, 'nein', ''],
      ['X-77', 1, 'yes', ''],
      ['Total', 2, '', ''],
    ],
  },
  ['Draft'],
);

test.each([1280, 360])(
  'at %d px a workbook is read where its ratings are, and everything that is not imported says why',
  async (width) => {
    const { page, frame, problems } = await openImport({ viewport: { width, height: 900 } });
    await choose(frame, 'ratings.xlsx', RATINGS);
    await frame.getByText('How the file was read: Sheet “Ratings”, heads in row 4.').waitFor();
    await frame.getByText('More than one column is called “Customer impact”.').waitFor();
    await frame
      .getByText('4 changes in 3 epics; 0 rows change nothing; 1 row has errors; 2 values could not be read.')
      .waitFor();
    for (const cells of [
      ['7', 'X-3', 'Customer impact', '“#N/A” is an error of the spreadsheet. Correct its formula, or empty the cell.'],
      ['6', 'X-2', 'Customer request', '“n/a” is not an answer here. Write yes or no.'],
      ['9', 'Total', 'It sums up other rows.'],
    ]) {
      await frame.getByRole('row', { name: cells.join(' ') }).waitFor();
    }
    expect(await frame.getByRole('button', { name: 'Import 4 answers of 3 epics' }).isDisabled()).toBe(true);
    await frame
      .getByRole('checkbox', { name: 'Leave 1 row with errors and 2 values out and import the others' })
      .check();
    expect(await frame.getByRole('button', { name: 'Import 4 answers of 3 epics' }).isDisabled()).toBe(false);
    expect(await checkAccessibility(frame)).toEqual([]);
    expect(await frame.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(
      true,
    );
    await screenshot(page, `import-workbook-${width}`);
    expect(problems).toEqual([]);
  },
);

test('another sheet and other heads can be chosen, by keyboard too [1.19]', async () => {
  const { frame } = await openImport();
  await choose(frame, 'ratings.xlsx', RATINGS);
  await frame.getByRole('combobox', { name: 'Sheet' }).selectOption({ label: 'Sheet “Draft” (hidden)' });
  await frame
    .getByText('1 change in 1 epic; 0 rows change nothing; 0 rows have errors; 0 values could not be read.')
    .waitFor();
  await frame.getByRole('combobox', { name: 'Sheet' }).selectOption({ label: 'Sheet “About”' });
  await frame.getByText('Choose which column holds the keys of the epics.').waitFor();
  await frame.getByRole('combobox', { name: 'Sheet' }).selectOption({ label: 'Sheet “Ratings”' });
  await frame.getByText(/4 changes in 3 epics/).waitFor();
  await frame.getByRole('combobox', { name: 'Heads in row' }).selectOption({ label: '9: Total, 2' });
  await frame.getByText('Below the heads of this table there is no row.').waitFor();
  await frame
    .getByRole('combobox', { name: 'Heads in row' })
    .selectOption({ label: '4: Key, Customer impact, Customer request, Customer impact' });
  await frame.getByText(/4 changes in 3 epics/).waitFor();
});

test('what a foreign head is, is asked once and remembered by this browser', async () => {
  const { page, frame } = await openImport();
  const file = 'Vorhaben;Kundennutzen;Kundenwunsch\nX-1;2;ja\nX-2;-1;nein';
  await choose(frame, 'bewertung.csv', file);
  await frame.getByText('Choose at least one column that holds answers.').waitFor();
  await screenshot(page, 'import-foreign-heads');
  await frame.getByRole('combobox', { name: 'Where Kundennutzen goes' }).selectOption({ label: 'Customer impact' });
  await frame.getByRole('combobox', { name: 'Where Kundenwunsch goes' }).selectOption({ label: 'Customer request' });
  await frame.getByText(/4 changes in 2 epics/).waitFor();
  await page.reload();
  const later = await appFrame(page);
  await later.getByRole('button', { name: 'Import…' }).click();
  await choose(later, 'bewertung.csv', file.replace('Kundennutzen', 'KUNDENNUTZEN '));
  await later.getByText(/4 changes in 2 epics/).waitFor();
});

test('letters that may be others can be chosen', async () => {
  const { frame } = await openImport();
  await choose(
    frame,
    'ansi.csv',
    Buffer.concat([Buffer.from('Key;Customer impact;Note\nX-1;2;'), Buffer.from([0x53, 0xed])]),
  );
  await frame.getByText(/letters read as Western European \(Windows-1252\)/).waitFor();
  const letters = frame.getByRole('combobox', { name: 'Letters' });
  await letters.selectOption({ index: 1 });
  await frame.getByText(/letters read as (?!Western European \(Windows-1252\))/).waitFor();
  await frame.getByText(/1 change in 1 epic/).waitFor();
});

test('a workbook of 10,000 rows is read by a worker beside the page', async () => {
  const { page, frame, problems } = await openImport();
  const rows = Array.from({ length: 10_000 }, (_, at) => [
    `X-${at + 1}`,
    `A summary of some words, number ${at}`,
    at % 4,
    'yes',
    'Retention',
    1,
    40,
    60,
    at,
  ]);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await choose(
    frame,
    'many.xlsx',
    workbook({
      Ratings: [
        [
          'Key',
          'Summary',
          'Customer impact',
          'Customer request',
          'Journey stage',
          'Disruption',
          'Floor',
          'Ceiling',
          'Rank',
        ],
        ...rows,
      ],
    }),
  );
  await frame.getByText(/rows have errors; 0 values could not be read\.$/).waitFor();
  expect(workers).toEqual([expect.stringMatching(/\/assets\/workbook\.worker-[\w-]+\.js$/)]);
  expect(problems).toEqual([]);
});
