import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { SOURCES, type StoredCell } from '#domain/measure/reading';
import { segmentsOf } from '#domain/register/listed/segments';
import { monthsBetween } from '#domain/trend/month';
import { csvOf } from '../../../static/features/rating/exporting/writeCsv';
import { tableAsXlsx } from '../../../static/features/rating/exporting/writeXlsx';
import type { CellValue } from '../../../static/features/measure/cells/readCell';
import { measureOnScreen, type MeasureOnScreen } from '../../../static/features/measure/reading/measureOnScreen';
import { planAround } from '../../../static/features/measure/table/planAround';
import { tableOfFile, tableOfText } from '../../../static/features/measure/table/readingFile';
import { readingPlan } from '../../../static/features/measure/table/readingPlan';
import { readingRows } from '../../../static/features/measure/table/readingRows';
import type { CellAddress } from '../../../static/features/measure/saving/readingBook';
import { aMeasure, aSheet, asked, measureId } from './aMeasure';

const EMPTY = { valueAt: (): CellValue => null };
const around = (measures: MeasureOnScreen[], book: { valueAt: (cell: CellAddress) => CellValue } = EMPTY) =>
  planAround(measures, DEFAULT_SETTINGS, book, 'en-GB');
const measure = (number = 0, body: object = {}, months: Parameters<typeof aSheet>[0] = {}) =>
  measureOnScreen(aMeasure(body, number), [], aSheet(months));
const planned = (text: string, measures = [measure()], book = EMPTY) =>
  readingPlan(tableOfText(text, around(measures)), around(measures, book));

const NAMES = segmentsOf(DEFAULT_SETTINGS).map(({ label }) => label);

test('a month in a row and x and n in columns are readings of everybody', () => {
  const { readings, problems } = planned('Month\tx\tn\nApr 2026\t84\t120\n2026-05\t80,000\t100,000');
  expect(problems).toEqual([]);
  expect(readings.map(({ line, edit, now, then }) => [line, edit.month, edit.segment, now, then])).toEqual([
    [2, '2026-04', 'all', 'not provided', '84 of 120 asked'],
    [3, '2026-05', 'all', 'not provided', '80,000 of 100,000 asked'],
  ]);
});

test('groups of customers may stand beside each other; an empty cell leaves what stands there', () => {
  const { readings, problems } = planned(
    `Month\tEverybody\t${NAMES[0]}\n2026-04\t84 of 120\t5 of 9\n2026-05\t\t3 of 4\n2026-06\tn/a\t-`,
  );
  expect(problems).toEqual([]);
  expect(readings.map(({ name, then }) => `${name}: ${then}`)).toEqual([
    'April 2026 · Everybody: 84 of 120 asked',
    `April 2026 · ${NAMES[0]}: 5 of 9 asked`,
    `May 2026 · ${NAMES[0]}: 3 of 4 asked`,
    'June 2026 · Everybody: not applicable',
  ]);
});

test('of a row with anything wrong nothing is taken, and what is wrong says its row and its place', () => {
  const { readings, problems } = planned(
    [
      `Month\tEverybody\t${NAMES[0]}`,
      '2026-04\t130 of 120\t5 of 9',
      '2026-13\t1 of 2\t',
      '2026-05\t#REF!\t',
      '2026-06\t70%\t',
      '2026-07\t1 of 2\t',
      '2026-07\t3 of 4\t',
    ].join('\n'),
  );
  expect(problems.map(({ line, problem }) => `${line} ${problem}`)).toEqual([
    '2 April 2026 · Everybody: 130 of 120 is more than all.',
    '3 “2026-13” is no month. Write it like 2026-11.',
    expect.stringMatching(/^4 May 2026 · Everybody: “#REF!” is an error of the spreadsheet/),
    expect.stringMatching(/^5 June 2026 · Everybody: “70%” says no counts/),
    '7 Row 6 says the same cell.',
  ]);
  expect(readings.map(({ edit }) => edit.month)).toEqual(['2026-07']);
});

test('many measures are told apart by name; one that is not there, or is twice, is said', () => {
  const theirs = aMeasure({ name: 'Theirs' }, 3, { may: { change: false, answer: false, remove: false } });
  const measures = [
    measure(0, { name: 'Told' }),
    measure(1, { name: 'Again' }),
    measure(2, { name: 'Again' }),
    measureOnScreen(theirs, [], aSheet({})),
  ];
  const { readings, problems } = planned(
    ['Measure\tMonth\tReading', ...['told', 'Again', 'X', 'Theirs'].map((name) => `${name}\t2026-04\t1 of 2`)].join(
      '\n',
    ),
    measures,
  );
  expect(readings.map(({ edit }) => edit.measure)).toEqual([measureId(0)]);
  expect(problems.map(({ problem }) => problem)).toEqual([
    '2 measures are called “Again”: import on the page of the one you mean.',
    'No measure here is called “X”.',
    'You may not enter readings of “Theirs”.',
  ]);
});

test('a month without a reading changes nothing, written as an empty cell or as a dash', () => {
  expect(planned('Month\tx\tn\n2026-04\t\t\n2026-05\t-\t-\n2026-06\t84\t-')).toEqual({
    readings: [],
    problems: [{ line: 4, problem: expect.stringMatching(/^June 2026 · Everybody: “84 of” is half a reading/) }],
    unchanged: 2,
  });
});

test('what stands there already changes nothing', () => {
  const book = { valueAt: (): CellValue => asked(84, 120) };
  expect(planned('Month\tReading\n2026-04\t84 of 120', [measure()], book)).toEqual({
    readings: [],
    problems: [],
    unchanged: 1,
  });
});

test('rows without a month, or without heads, are refused with what to do', () => {
  expect(() => planned('a\tb\n1\t2')).toThrow(/No row of this has heads that are known/);
  expect(() => planned('Month\tx\tn')).toThrow(/no row below the heads/);
});

const people = fc.nat({ max: 1_000_000 });
const cellOf = {
  share: fc.tuple(people, people).map(([a, b]) => ({ x: Math.min(a, b), n: Math.max(a, b) })),
  mean: fc.record({ levels: fc.array(people, { minLength: 5, maxLength: 5 }) }),
  netPromoters: fc.record({ promoters: people, passives: people, detractors: people }),
  number: fc.integer({ min: -99_999, max: 99_999 }).map((value) => ({ number: value / 1_000, unit: 'min' })),
};
type Made = keyof typeof cellOf;
const stored = (formula: Made): fc.Arbitrary<StoredCell> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant<StoredCell>({ state: 'not applicable' }) },
    {
      weight: 9,
      arbitrary: fc
        .tuple(
          cellOf[formula] as fc.Arbitrary<object>,
          fc.constantFrom(...SOURCES),
          fc.option(fc.integer({ min: -99_999, max: 99_999 }), { nil: null }),
        )
        .map(
          ([parts, source, stated]) =>
            ({ ...parts, source, ...(stated === null ? {} : { stated: stated / 1_000 }) }) as StoredCell,
        ),
    },
  );
const MONTHS = monthsBetween('2025-01', '2026-06');
const SEGMENTS = ['all', ...segmentsOf(DEFAULT_SETTINGS).map(({ id }) => id)];
const sheets = fc
  .record({
    formula: fc.constantFrom<Made>('share', 'mean', 'netPromoters', 'number'),
  })
  .chain(({ formula }) =>
    fc.record({
      formula: fc.constant(formula),
      months: fc.dictionary(
        fc.constantFrom(...MONTHS),
        fc.dictionary(fc.constantFrom(...SEGMENTS), stored(formula), { minKeys: 1, maxKeys: 3 }),
        { maxKeys: 6 },
      ),
    }),
  );

const asFile = (name: string, bytes: Uint8Array) => ({
  name,
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
});

test('what is exported as CSV and as XLSX is the same when it is imported', async () => {
  await fc.assert(
    fc.asyncProperty(sheets, fc.constantFrom('csv', 'xlsx'), async ({ formula, months }, way) => {
      const one = measure(0, { formula, unit: formula === 'number' ? 'min' : null }, months);
      const rows = readingRows([one], DEFAULT_SETTINGS);
      if (rows.length === 1) return;
      const bytes =
        way === 'csv'
          ? new TextEncoder().encode(csvOf(rows))
          : new Uint8Array(await (await tableAsXlsx('Readings', rows)).arrayBuffer());
      const { readings, problems } = readingPlan(
        await tableOfFile(asFile(`r.${way}`, bytes), around([one])),
        around([one]),
      );
      expect(problems).toEqual([]);
      const back: Record<string, Record<string, CellValue>> = {};
      for (const { edit } of readings) back[edit.month] = { ...back[edit.month], [edit.segment]: edit.value };
      expect(back).toEqual(months);
    }),
    { numRuns: 40 },
  );
});
