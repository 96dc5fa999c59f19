import fc from 'fast-check';
import type { Settings } from '#domain/settings/settings';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf } from '#domain/rating/score';
import { runAtOnce } from '../../../../static/parts/pace/runInSlices';
import { ratingColumns, type CellValue } from '../../../../static/features/rating/answers/columns';
import { valueOf } from '../../../../static/features/rating/session/content';
import type { ExportedEpics } from '../../../../static/features/rating/exporting/ratingTable';
import { csvSteps } from '../../../../static/features/rating/exporting/writeCsv';
import { ratingsAsXlsx } from '../../../../static/features/rating/exporting/writeXlsx';
import { anAssessment, someAnswers, someSettings } from '../../../support/generators';
import { aFile, readRatings, type Facts } from './openRatings';

/** Texts that mean something to a spreadsheet, to CSV or to XML, or that look like another answer. */
const HOSTILE = [
  '=Epic, "1"\n',
  '@SUM(A1)',
  "'=1+1",
  '-2+3',
  '007',
  '1e3',
  'Größe; "ß"',
  'a\tb\r\nc',
  '<b>&amp;]]>',
  '_x000D_',
  ' yes ',
  'TRUE',
  '2026-01-31',
  '\u202Eabc',
  '👩‍👩‍👧',
];

/** The same settings, whose options and stages have names as awkward as can be. */
const awkwardlyNamed = (settings: Settings, names: readonly string[]): Settings => ({
  ...settings,
  criteria: settings.criteria.map((one) =>
    one.kind === 'choice'
      ? { ...one, options: one.options.map((option, index) => ({ ...option, label: names[index % names.length]! })) }
      : one,
  ),
  journeys: settings.journeys.map((journey) => ({
    ...journey,
    stages: journey.stages.map((stage, index) => ({ ...stage, label: names[(index + 3) % names.length]! })),
  })),
});

const exportedOf = (settings: Settings, ratings: { answers: object; stage?: string | null }[]): ExportedEpics => ({
  columns: ratingColumns(settings),
  scale: scaleOf(settings),
  epics: ratings.map(({ answers, stage }, index) => ({
    key: `NET-${index + 1}`,
    summary: HOSTILE[index % HOSTILE.length]!,
    content: anAssessment({ answers: answers as Record<string, number>, stage: stage ?? null }),
  })),
});

const factsOf = ({ columns, epics }: ExportedEpics, more: Partial<Facts> = {}): Facts => ({
  columns,
  epics: new Map(epics.map(({ key, summary }) => [key, { id: key, key, summary }])),
  valueAt: (id, column) => valueOf(epics.find(({ key }) => key === id)!.content, column.field) as CellValue,
  mayEdit: () => true,
  emptyClears: false,
  ...more,
});

const manyEpics = someSettings.chain((settings) =>
  fc.tuple(fc.constant(settings), fc.array(someAnswers(settings), { minLength: 1, maxLength: 6 })),
);

test('an export changes nothing when imported again, by CSV and XLSX, where empty cells clear too', async () => {
  await fc.assert(
    fc.asyncProperty(manyEpics, fc.shuffledSubarray(HOSTILE, { minLength: 3 }), async ([settings, ratings], names) => {
      const exported = exportedOf(awkwardlyNamed(settings, names), ratings);
      for (const file of [
        aFile(runAtOnce(csvSteps(exported))),
        aFile(await (await ratingsAsXlsx(exported))!.arrayBuffer(), 'ratings.xlsx'),
      ]) {
        const read = await readRatings(file, factsOf(exported));
        expect(read.mapping.filter((target) => target !== null)).toHaveLength(exported.columns.length + 1);
        for (const emptyClears of [false, true]) {
          expect(read.plan({ emptyClears })).toEqual({
            changes: [],
            errors: [],
            unread: [],
            passed: [],
            unchanged: ratings.length,
          });
        }
      }
    }),
    { numRuns: 40 },
  );
});

const plain = exportedOf(DEFAULT_SETTINGS, [
  { answers: { impact: 1 } },
  { answers: { impact: 2, request: 'yes' }, stage: 'purchase' },
  { answers: {} },
]);

const planOf = async (csv: string, more: Partial<Facts> = {}) =>
  (await readRatings(aFile(csv), factsOf(plain, more))).plan();

test('shows each change with what it was and becomes', async () => {
  const { changes, errors, unchanged } = await planOf('issue key;IMPACT;Stage\nnet-1;-2;Retention\nNET-2;2;\nNET-3;;');
  expect(errors).toEqual([]);
  expect(unchanged).toBe(2);
  expect(
    changes.map(({ key, line, cells }) => [key, line, cells.map(({ column, from, to }) => [column.field, from, to])]),
  ).toEqual([
    [
      'NET-1',
      2,
      [
        ['answers.impact', 1, -2],
        ['stage', null, 'retention'],
      ],
    ],
  ]);
});

test('an empty cell leaves the answer, unless the person wants it taken away', async () => {
  expect((await planOf('Key,impact\nNET-2,')).changes).toEqual([]);
  const { changes } = await planOf('Key,impact\nNET-2,', { emptyClears: true });
  expect(changes[0]?.cells.map(({ from, to }) => [from, to])).toEqual([[2, null]]);
});

test('every row that cannot be imported says all that is wrong with it', async () => {
  const { errors, changes } = await planOf(
    'Key,impact,request\nNET-1,5,perhaps\nNET-9,1,perhaps\nNET-2,3,\nnet-2,1,\n,1,\n' +
      'NET-3,1,yes\nRoaming,1,\nNET-1/NET-2,1,',
    { mayEdit: (id) => id !== 'NET-3' },
  );
  expect(errors.map(({ line, key, problems }) => [line, key, problems.join(' ')])).toEqual([
    [
      3,
      'NET-9',
      expect.stringMatching(
        /^There is no epic with this key among those that you can see here\. request: “perhaps” is not an answer here/,
      ),
    ],
    [4, 'NET-2', 'The epic also stands in row 5. Keep one of them.'],
    [5, 'NET-2', 'The epic also stands in row 4. Keep one of them.'],
    [6, '', 'The row has no key.'],
    [7, 'NET-3', 'You may not edit this epic.'],
    [8, 'Roaming', 'This is not the key of an epic. A key looks like ABC-12.'],
    [9, 'NET-1/NET-2', 'The cell names several epics. Give each a row of its own.'],
  ]);
  expect(changes).toEqual([]);
});

test('a value that is no answer loses no row: the others are imported, and it is named with its place', async () => {
  const { errors, unread, changes } = await planOf('Key,impact,request,Stage\nNET-1,5,yes,\nNET-2,n/a,no,TBD');
  expect(errors).toEqual([]);
  expect(changes.map(({ key, cells }) => [key, cells.map(({ column, to }) => [column.field, to])])).toEqual([
    ['NET-1', [['answers.request', 'yes']]],
    ['NET-2', [['answers.request', 'no']]],
  ]);
  expect(unread.map(({ line, key, head, problem }) => [line, key, head, problem.split('.')[0]])).toEqual([
    [2, 'NET-1', 'impact', '“5” is not an answer here'],
    [3, 'NET-2', 'impact', '“n/a” is not an answer here'],
    [3, 'NET-2', 'Stage', '“TBD” is not an answer here'],
  ]);
});

test.each(['#N/A', '=VLOOKUP(A2,Other!A:B,2,FALSE)', 'n/a', '-', '–', 'none', 'not rated', '?', 'null'])(
  '“%s” takes no answer away, also where empty cells do',
  async (written) => {
    const { changes, unread, errors } = await planOf(`Key;impact\nNET-2;${written}`, { emptyClears: true });
    expect([changes, errors]).toEqual([[], []]);
    expect(unread).toMatchObject([{ line: 2, key: 'NET-2', head: 'impact' }]);
  },
);

test('cells that only look empty do', async () => {
  const { changes } = await planOf('Key,impact\nNET-2, \u00A0\u200B', { emptyClears: true });
  expect(changes.map(({ cells }) => cells.map(({ to }) => to))).toEqual([[null]]);
});

test('rows that are no epic stand in no way, and are told: sums, heads, the same row again', async () => {
  const { passed, errors, changes } = await planOf(
    'Key,impact,Note\nNET-1,2,\nKey,impact,Note\nnet-1,2,\nAverage,0.5,\n,,by the PMO\n,Total,\nSumme:,3,',
  );
  expect(errors).toEqual([]);
  expect(changes).toHaveLength(1);
  expect(passed).toEqual([
    { line: 3, written: 'Key', why: 'It repeats the heads.' },
    { line: 4, written: 'net-1', why: 'It says the same as row 2.' },
    { line: 5, written: 'Average', why: 'It sums up other rows.' },
    { line: 6, written: '', why: 'It has neither a key nor an answer.' },
    { line: 7, written: '', why: 'It sums up other rows.' },
    { line: 8, written: 'Summe:', why: 'It sums up other rows.' },
  ]);
});

test('rows whose cells may be shifted are not imported, and swallow no other', async () => {
  const { errors, changes } = await planOf('Key,Note,impact\nNET-1,Roaming, prices,2\nNET-2,"open,1\nNET-3,c,1');
  expect(errors.map(({ line, problems }) => [line, problems.join(' ')])).toEqual([
    [2, expect.stringContaining('The row has more cells than there are heads')],
    [3, expect.stringContaining('A quotation mark in this row does not close')],
  ]);
  expect(changes.map(({ key }) => key)).toEqual(['NET-3']);
});

test('a read-only epic that the file does not change is no error', async () => {
  expect(await planOf('Key,impact\nNET-1,1', { mayEdit: () => false })).toEqual({
    changes: [],
    errors: [],
    unread: [],
    passed: [],
    unchanged: 1,
  });
});

test.each([
  ['nothing', new Uint8Array(), /empty/],
  ['only heads', 'Key,impact\n', /Below the heads of this table there is no row/],
  ['too many rows', `Key,impact\n${'NET-1,1\n'.repeat(20_001)}`, /more than 20,000 rows/],
  ['too many columns', `Key${',a'.repeat(300)}\nNET-1,1`, /more than 200 columns/],
  ['a huge cell', `Key,impact\nNET-1,${'9'.repeat(6_000)}`, /more than 5,000 letters/],
])('refuses %s with a sentence', async (_, content, sentence) => {
  await expect(readRatings(aFile(content), factsOf(plain))).rejects.toMatchObject({
    name: 'FileProblem',
    message: expect.stringMatching(sentence),
  });
});

test('refuses a file that is too large without opening it', async () => {
  const arrayBuffer = jest.fn();
  await expect(readRatings({ name: 'a.csv', size: 10_000_001, arrayBuffer }, factsOf(plain))).rejects.toThrow(
    'larger than 10 MB',
  );
  expect(arrayBuffer).not.toHaveBeenCalled();
});
