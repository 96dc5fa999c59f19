import fc from 'fast-check';
import { strToU8, zlibSync } from 'fflate';
import type { StoredCell } from '#domain/measure/reading';
import {
  EMPTY_SHEET,
  newestMonthOf,
  packSheet,
  sinceMonth,
  unpackSheet,
  withMonths,
  type Sheet,
} from '#domain/measure/sheet';
import { readSheet, readSheetRecord, writeSheet, writeSheetRecord } from '#domain/measure/stored/sheetRecord';
import { definitionIn, versionIn } from '#domain/measure/versions';
import { cutBefore } from '#usecases/measure/sheetRows';
import { fiveYears } from '../../support/readings';

const source = fc.constantFrom('counted', 'asked', 'system' as const);
const counts = fc
  .tuple(fc.nat({ max: 2_000_000 }), fc.nat({ max: 2_000_000 }))
  .map(([a, b]) => ({ x: Math.min(a, b), n: Math.max(a, b) }));
const cell: fc.Arbitrary<StoredCell> = fc.oneof(
  fc.tuple(counts, source).map(([parts, from]) => ({ ...parts, source: from })),
  fc.tuple(counts, fc.double({ min: 0, max: 100, noNaN: true })).map(([parts, stated]) => ({
    ...parts,
    source: 'asked' as const,
    stated: stated || 0,
  })),
  fc
    .array(fc.nat({ max: 9_000 }), { minLength: 5, maxLength: 5 })
    .map((levels) => ({ levels, source: 'asked' as const })),
  fc
    .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(4.11, 0.22, 0.1, 1e21, 1e-9, -3.25))
    .map((number) => ({ number: number || 0, unit: '#2', source: 'system' as const })),
  fc.nat({ max: 500 }).map((gave) => ({
    asked: 500,
    gave,
    reasons: { login: gave, slower: Math.floor(gave / 2) },
    source: 'asked' as const,
  })),
  fc.constant({ state: 'not applicable' as const }),
);
const monthRead = fc
  .tuple(
    fc.integer({ min: 1998, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 9 }),
    fc.date({ min: new Date('1999-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
    fc.dictionary(fc.constantFrom('all', 'consumers', 'partners'), cell, { noNullPrototype: true }),
  )
  .map(([year, of, version, at, cells]) => ({
    month: `${year}-${String(of).padStart(2, '0')}`,
    version,
    entered: at.toISOString(),
    cells,
  }));
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('whatever was read is read back, in any order of months, with every number as it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(monthRead, { selector: ({ month }) => month, maxLength: 30 }), (read) => {
      const sheet = withMonths(EMPTY_SHEET, read);
      expect(unpackSheet(packSheet(sheet))).toEqual(sheet);
      const record = {
        ...{ subject: 'one', home: { projectId: '1' }, version: 2, updatedAt: '2026-11-30T05:00:00.000Z' },
        body: writeSheet(sheet),
      };
      const stored = throughJson(writeSheetRecord(record));
      expect(JSON.stringify(stored)).not.toContain('null');
      expect(readSheet(readSheetRecord(stored).body)).toEqual(sheet);
    }),
    { numRuns: 200 },
  );
});

const CELL: StoredCell = { x: 84, n: 120, source: 'asked' };
const read = (month: string, cells: Record<string, StoredCell>, version = 1) => ({
  ...{ month, version, cells, entered: `${month}-15T10:00:00.000Z` },
});

test('a month that is saved again takes the place of what stood there, and one that was emptied is no reading', () => {
  const first = withMonths(EMPTY_SHEET, [
    read('2026-09', { all: CELL, partners: CELL }),
    read('2026-11', { all: CELL }),
  ]);
  expect(newestMonthOf(first)).toBe('2026-11');
  const next = withMonths(first, [read('2026-11', {}, 2), read('2026-09', { partners: CELL }, 2)]);
  expect(next.cells).toEqual({ partners: { '2026-09': CELL } });
  expect(next.versions).toEqual({ '2026-09': 2, '2026-11': 2 });
  expect([newestMonthOf(next), newestMonthOf(EMPTY_SHEET)]).toEqual(['2026-09', null]);
  expect(sinceMonth(first, '2026-10')).toEqual(withMonths(EMPTY_SHEET, [read('2026-11', { all: CELL })]));
});

test('a hundred measures, five years and six segments are small once they are packed', () => {
  const sheets: Sheet[] = Array.from({ length: 100 }, (_, number) => withMonths(EMPTY_SHEET, fiveYears(number)));
  const packed = zlibSync(strToU8(JSON.stringify(sheets.map(packSheet))));
  expect(Object.values(sheets[0]?.cells ?? {}).flatMap(Object.values)).toHaveLength(360);
  expect(packed.length * (4 / 3)).toBeLessThan(180_000);
});

test('the version of a month is by what was defined anew until then', () => {
  const from = (month: string, removed = false) => ({ removed, values: { from: month } });
  const definitions = [from('2026-07'), from('2026-03'), from('2026-01', true), { removed: false, values: {} }];
  expect(['2026-02', '2026-03', '2026-06', '2026-07'].map((month) => versionIn(month, definitions))).toEqual([
    1, 2, 2, 3,
  ]);
  expect(definitionIn('2026-06', definitions)).toEqual(from('2026-03'));
  expect(definitionIn('2026-02', definitions)).toBeNull();
});

test('of more than goes into one answer the newest months are sent, and at least one', () => {
  const sheets = [2, 1].map((segments) => {
    const ids = ['all', 'consumers'].slice(0, segments);
    const cells = Object.fromEntries(ids.map((id) => [id, CELL]));
    return withMonths(EMPTY_SHEET, [read('2026-09', cells), read('2026-10', cells), read('2026-11', cells)]);
  });
  expect([9, 8, 6, 5, 3, 2, 0].map((most) => cutBefore(sheets, most))).toEqual([
    ...[null, '2026-10', '2026-10', '2026-11', '2026-11', '2026-11', '2026-11'],
  ]);
});
