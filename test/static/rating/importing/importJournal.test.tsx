import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Host } from '../../../../static/host/context';
import { ratingColumns } from '../../../../static/features/rating/answers/columns';
import {
  beginJournal,
  endJournal,
  markImported,
  plannedOf,
  readJournal,
} from '../../../../static/features/rating/importing/importJournal';

const HOST: Host = {
  moduleKey: 'portfolio-page',
  accountId: 'a',
  siteUrl: 'https://one.example',
  locale: 'en-GB',
  timeZone: 'UTC',
  extension: {},
};
const COLUMNS = ratingColumns(DEFAULT_SETTINGS);
const impact = COLUMNS[0]!;
const AT = '2026-03-01T10:00:00.000Z';
const PLANNED = [
  {
    version: 4,
    epic: { id: '10001', key: 'NET-1', summary: 'One', line: 2, cells: [{ column: impact, from: null, to: 2 }] },
  },
];

beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

test('what was planned is read back, until it ends', () => {
  expect(beginJournal(HOST, AT, PLANNED)).toBe(true);
  expect(readJournal(HOST)).toMatchObject({ at: AT, state: 'underWay' });
  expect(plannedOf(readJournal(HOST)!, COLUMNS)).toEqual([
    { version: 4, epic: { ...PLANNED[0]!.epic, summary: '', line: 1 } },
  ]);
  markImported(HOST);
  expect(readJournal(HOST)).toMatchObject({ state: 'imported' });
  endJournal(HOST);
  expect(readJournal(HOST)).toBeNull();
});

test('it belongs to one person on one site', () => {
  beginJournal(HOST, AT, PLANNED);
  expect(readJournal({ ...HOST, accountId: 'b' })).toBeNull();
  expect(readJournal({ ...HOST, siteUrl: 'https://two.example' })).toBeNull();
});

test('a question that is no longer asked is left out', () => {
  beginJournal(HOST, AT, PLANNED);
  expect(plannedOf(readJournal(HOST)!, COLUMNS.slice(1))[0]!.epic.cells).toEqual([]);
});

test.each([
  '',
  '{',
  '[]',
  '{"at":"yesterday"}',
  JSON.stringify({ at: AT, state: 'underWay', epics: [{ id: '1 OR 1', key: 'X', version: 1, cells: [] }] }),
])('what somebody else wrote there is no journal: %s', (text) => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  beginJournal(HOST, AT, PLANNED);
  localStorage.setItem(localStorage.key(0)!, text);
  expect(readJournal(HOST)).toBeNull();
});

test('a browser that keeps nothing says so, and nothing breaks', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(beginJournal(HOST, AT, PLANNED)).toBe(false);
  expect(readJournal(HOST)).toBeNull();
  expect(warn).toHaveBeenCalled();
});
