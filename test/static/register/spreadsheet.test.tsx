import { ISSUE, openList, serveEntries } from './openList';
import { fakeBridge } from '../../support/screen/fakeBridge';
import '../../support/screen/blobBytes';
import '../../support/screen/fakeLayout';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import * as XLSX from '@e965/xlsx';
import Papa from 'papaparse';
import type { Input } from '#contract/procedures';
import type { KindName } from '#domain/register/kinds/index';
import type { Home } from '#kernel/home';
import { partsOf } from '../../../static/features/register/table/sending';
import { rowKeys } from '../../../static/features/register/table/rowKey';
import type { MemoryEntries } from '../../support/screen/entryServer';

jest.setTimeout(30_000);
let server: MemoryEntries;
// A link to a file is no page to go to.
beforeAll(() => void jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue());
beforeEach(() => (server = serveEntries()));

const REQUESTS = [
  'What customers asked for\tcustomers\tWhen\tThey may leave us\tColour',
  'Something is missing\tAcme; Beta\t2.11.2026\tyes\tred',
  'Something is wrong\t3\t2026-11-03\tno\tred',
  'improvement\tGamma\t03/04/2026\t\tred',
  'Something does not work\t12\t\tja\tred',
].join('\n');

const choose = async (user: UserEvent, item: RegExp): Promise<void> => {
  await user.click(screen.getByRole('button', { name: 'Spreadsheet' }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
};
async function paste(text: string, kind: KindName = 'request', home: Home = ISSUE): Promise<UserEvent> {
  const user = await openList(kind, home);
  await choose(user, /^Paste rows/);
  fireEvent.change(await screen.findByRole('textbox', { name: /^Copy rows in your spreadsheet/ }), {
    target: { value: text },
  });
  return user;
}
const sent = () => fakeBridge.invokes('entry.saveMany').map(({ payload }) => payload as Input<'entry.saveMany'>);
const stored = () => [...server.entries.values()].map(({ values }) => values);
const row = (line: number) => screen.getByRole('rowheader', { name: String(line) }).closest('tr')!;

test('a block shows every row and what is wrong; good rows go, wrong ones are mended and follow', async () => {
  const user = await paste(REQUESTS);
  expect(await screen.findByText('2 rows can be added. 2 rows have to be mended first.')).toBeTruthy();
  expect(screen.getByText('Not taken: Colour. These are no fields here.')).toBeTruthy();
  expect(within(row(2)).getByText('Can be added')).toBeTruthy();
  expect(within(row(3)).getByText(/^What customers asked for: Choose one of: Something is missing/)).toBeTruthy();
  expect(within(row(4)).getByText('When: This may be 2026-03-04 or 2026-04-03. Write one of them.')).toBeTruthy();
  expect(sent()).toEqual([]);

  await user.click(screen.getByRole('button', { name: 'Add 2 rows' }));
  expect(await screen.findByText('2 rows were added. 2 rows have to be mended first.')).toBeTruthy();
  expect(stored()).toMatchObject([
    { need: 'missing', customers: ['Acme', 'Beta'], heardAt: '2026-11-02', mayLeave: true },
    { need: 'defective', customers: 12, heardAt: null, mayLeave: true },
  ]);
  expect(await screen.findByRole('heading', { name: 'Something does not work' })).toBeTruthy();

  const wrong = screen.getByRole('textbox', { name: 'What customers asked for, row 3' });
  expect(wrong.getAttribute('aria-invalid')).toBe('true');
  await user.clear(wrong);
  await user.type(wrong, 'defective{Enter}');
  const when = screen.getByRole('textbox', { name: 'When, row 4' });
  await user.clear(when);
  await user.type(when, '2026-04-03');
  await user.tab();
  await user.click(await screen.findByRole('button', { name: 'Add 2 rows' }));
  expect(await screen.findByText('4 rows were added.')).toBeTruthy();
  expect(stored()).toMatchObject([{}, {}, { need: 'defective', customers: 3 }, { heardAt: '2026-04-03' }]);
  expect(sent()).toHaveLength(2);
});

test('an answer that was lost is asked for again, and so is the same block: nothing is there twice', async () => {
  server.trouble = ['answerLost'];
  const user = await paste('need\twords\nmissing\tCheaper\nmissing\tCheaper\nmissing\tFaster');
  await user.click(await screen.findByRole('button', { name: 'Add 3 rows' }));
  await screen.findByText('Customer Lens could not be reached. Try again.');
  expect(stored()).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Go on with 3 rows' }));
  expect(await screen.findByText('3 rows were sent before and are there once.')).toBeTruthy();
  expect(stored()).toHaveLength(3);
  // The spreadsheet has grown since.
  await user.click(screen.getByRole('button', { name: 'Paste others' }));
  fireEvent.change(screen.getByRole('textbox', { name: /^Copy rows/ }), {
    target: { value: 'words\tneed\nCheaper\tmissing\nCheaper\tmissing\nFaster\tmissing\nCheaper\tmissing' },
  });
  await user.click(await screen.findByRole('button', { name: 'Add 4 rows' }));
  await screen.findByText('1 row was added. 3 rows were sent before and are there once.');
  expect(stored()).toHaveLength(4);
});

test('what the server refuses stands at its row, which stays', async () => {
  fakeBridge.onInvoke('entry.saveMany', (payload) => ({
    ok: true,
    value: {
      records: (payload as Input<'entry.saveMany'>).records.map(({ key }) => ({
        key,
        problems: [{ field: 'segment', sentence: 'Which customers: Choose a segment that the settings list.' }],
      })),
      published: true,
    },
  }));
  const user = await paste('segment\tcustomers\nConsumers\t3');
  await user.click(await screen.findByRole('button', { name: 'Add 1 row' }));
  expect(await screen.findByText('Which customers: Choose a segment that the settings list.')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Which customers, row 2' })).toHaveProperty('value', 'Consumers');
});

test('people are meant by their names; whom nobody knows is asked for', async () => {
  const user = await paste('Who\nSam Support\nNobody Here', 'roster', { projectId: '10000' });
  expect(await screen.findByText('1 row can be added. 1 row has to be mended first.')).toBeTruthy();
  expect(screen.getByText('Who: Nobody in this Jira is called “Nobody Here”.')).toBeTruthy();
  const who = screen.getByRole('textbox', { name: 'Who, row 3' });
  await user.clear(who);
  await user.type(who, 'bella board{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Add 2 rows' }));
  await screen.findByText('2 rows were added.');
  expect(stored()).toMatchObject([{ person: 'support-colleague' }, { person: 'board-member' }]);
});

test('without heads the columns count in the order of the form; nothing at all is said to be nothing', async () => {
  await paste('missing\tConsumers\t4');
  expect(await screen.findByText(/^No heads were found/)).toBeTruthy();
  expect(screen.getByText('1 row can be added.')).toBeTruthy();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Paste others' }));
  fireEvent.change(screen.getByRole('textbox', { name: /^Copy rows/ }), { target: { value: 'need\tsegment' } });
  expect(await screen.findByText(/^There is no row below the heads/)).toBeTruthy();
});

/** The file that the browser was handed. */
async function fileFrom(user: UserEvent, item: RegExp): Promise<Blob> {
  const made = jest.fn<string, [Blob]>(() => 'blob:made');
  Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined });
  await choose(user, item);
  await waitFor(() => expect(made).toHaveBeenCalledTimes(1), { timeout: 10_000 });
  return made.mock.calls[0]![0];
}

test.each(['CSV file', 'XLSX file'])('%s: a spreadsheet reads it, and no text in it is a formula', async (item) => {
  const words = '=HYPERLINK("https://evil.example")';
  const values = { need: 'missing', customers: ['12', 'Acme; Co'], heardAt: '2026-11-02', mayLeave: true, words };
  server.add('request', ISSUE, values, 'support-colleague');
  const user = await openList('request');
  const file = await fileFrom(user, new RegExp(`^${item}`));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sheet = Object.values(XLSX.read(bytes, { type: 'array', cellFormula: true }).Sheets)[0]!;
  const formulas = Object.values(sheet).filter((cell: { f?: string }) => cell.f !== undefined);
  expect(formulas).toEqual([]);
  const [told] = XLSX.utils.sheet_to_json<Record<string, unknown>>(sheet);
  expect(told).toMatchObject({
    'What customers asked for': 'Something is missing',
    'They may leave us': 'Yes',
    State: 'Not decided',
    'Entered by': 'Sam Support',
  });
  expect(String(told?.['In their words'])).toBe(item === 'CSV file' ? `'${words}` : words);
});

test('all rows are copied, those of further pages too, as a spreadsheet takes them', async () => {
  server.pageSize = 2;
  for (let number = 1; number <= 5; number += 1) server.add('request', ISSUE, { customers: number }, 'board-member');
  const user = await openList('request');
  await choose(user, /^Copy all rows/);
  expect(await screen.findByText('5 records can be copied.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  const rows = Papa.parse<string[]>(await navigator.clipboard.readText(), { delimiter: '\t' }).data;
  expect(rows).toHaveLength(6);
  expect(rows[0]).toContain('How many, or who');
});

test('who may not add one is offered no pasting; what has a form of its own is not pasted', async () => {
  server.may.add = false;
  const user = await openList('request');
  await user.click(screen.getByRole('button', { name: 'Spreadsheet' }));
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
    'Copy all rows',
    'CSV file',
    'XLSX file',
  ]);
});

test('parts are small enough for a call, and keys tell rows apart that say the same', () => {
  const rows = Array.from({ length: 120 }, (_, at) => ({ key: `${at}`, values: { words: 'x'.repeat(9_000) } }));
  const parts = partsOf(rows);
  expect(parts.flat()).toEqual(rows);
  for (const part of parts) {
    expect(part.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(part).length).toBeLessThan(250_000);
  }
  expect(partsOf(rows.map((one) => ({ ...one, values: {} }))).map(({ length }) => length)).toEqual([50, 50, 20]);
  const [first, second, third] = rowKeys([{ a: 1, b: 2 }, { b: 2, a: 1 }, { a: 2 }]);
  expect(first?.slice(0, -2)).toBe(second?.slice(0, -2));
  expect(new Set([first, second, third]).size).toBe(3);
});

test('a pasted name finds the record; one that two have is told at its row; a copy has names again', async () => {
  const project: Home = { projectId: '10030' };
  const [app] = ['Pay in the app', 'Order online', 'Order online'].map((name) =>
    server.add('path', project, { name }, 'board-member'),
  );
  const user = await paste(
    'On which path\tAt which step\nPay in the app\tKnows where\nOrder online\tTold\nPay by letter\tTold',
    'cause',
    project,
  );
  expect(await screen.findByText('1 row can be added. 2 rows have to be mended first.')).toBeTruthy();
  expect(within(row(3)).getByText(/^On which path: 2 are called “Order online”/)).toBeTruthy();
  expect(within(row(4)).getByText('On which path: None that you can see is called “Pay by letter”.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add 1 row' }));
  expect(await screen.findByRole('heading', { name: 'Pay in the app' })).toBeTruthy();
  expect([...server.entries.values()].at(-1)?.values).toMatchObject({ path: app, step: 'knows' });
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await choose(user, /^Copy all rows/);
  await screen.findByText('1 record can be copied.');
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toContain('Pay in the app\tKnows where');
});
