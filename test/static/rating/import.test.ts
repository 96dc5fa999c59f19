import fc from 'fast-check';
import { zipSync, strToU8 } from 'fflate';
import type { Settings } from '#domain/settings/settings';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf } from '#domain/rating/score';
import { runAtOnce } from '../../../static/parts/pace/runInSlices';
import { ratingColumns, type CellValue } from '../../../static/features/rating/answers/columns';
import { valueOf } from '../../../static/features/rating/session/content';
import { planImport, type PlanFacts } from '../../../static/features/rating/importing/importPlan';
import { guessMapping, mappingProblem, withKeysFound } from '../../../static/features/rating/tables/mapping';
import { checkUnpackedSize } from '#tables/bytes/unpackedSize';
import { readTable, type ChosenFile } from '../../../static/features/rating/tables/readTable';
import type { ExportedEpics } from '../../../static/features/rating/exporting/ratingTable';
import { csvSteps } from '../../../static/features/rating/exporting/writeCsv';
import { ratingsAsXlsx } from '../../../static/features/rating/exporting/writeXlsx';
import { anAssessment, someAnswers, someSettings } from '../../support/generators';

const aFile = (content: string | Uint8Array | ArrayBuffer, name = 'ratings.csv'): ChosenFile => {
  const bytes = typeof content === 'string' ? strToU8(content) : new Uint8Array(content);
  return { name, size: bytes.length, arrayBuffer: async () => new Uint8Array(bytes).buffer };
};

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

const factsOf = ({ columns, epics }: ExportedEpics, more: Partial<PlanFacts> = {}): PlanFacts => ({
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

test('what was exported changes nothing when it is imported again, by CSV and by XLSX, also where empty cells clear', async () => {
  await fc.assert(
    fc.asyncProperty(manyEpics, fc.shuffledSubarray(HOSTILE, { minLength: 3 }), async ([settings, ratings], names) => {
      const exported = exportedOf(awkwardlyNamed(settings, names), ratings);
      for (const file of [
        aFile(runAtOnce(csvSteps(exported))),
        aFile(await (await ratingsAsXlsx(exported))!.arrayBuffer(), 'ratings.xlsx'),
      ]) {
        const table = await readTable(file);
        const mapping = guessMapping(table.heads, exported.columns);
        expect(mapping.filter((target) => target !== null)).toHaveLength(exported.columns.length + 1);
        for (const emptyClears of [false, true]) {
          expect(planImport(table, mapping, factsOf(exported, { emptyClears }))).toEqual({
            changes: [],
            errors: [],
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

async function planOf(csv: string, more: Partial<PlanFacts> = {}) {
  const table = await readTable(aFile(csv));
  return planImport(table, guessMapping(table.heads, plain.columns), factsOf(plain, more));
}

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
    'Key,impact,request\nNET-1,5,perhaps\nNET-9,1,\nNET-2,3,\nnet-2,1,\n,1,\nNET-3,1,yes',
    { mayEdit: (id) => id !== 'NET-3' },
  );
  expect(errors.map(({ line, problems }) => [line, problems.length])).toEqual([
    [2, 2],
    [3, 1],
    [4, 1],
    [5, 1],
    [6, 1],
    [7, 1],
  ]);
  expect(errors.map(({ problems }) => problems.join(' '))).toEqual([
    expect.stringMatching(/Customer impact: “5” is not an answer here.*Customer request: “perhaps”/),
    'There is no epic with this key among those that you can see here.',
    'The epic also stands in row 5. Keep one of them.',
    'The epic also stands in row 4. Keep one of them.',
    'The row has no key.',
    'You may not edit this epic.',
  ]);
  expect(changes).toEqual([]);
});

test('a read-only epic that the file does not change is no error', async () => {
  expect(await planOf('Key,impact\nNET-1,1', { mayEdit: () => false })).toEqual({
    changes: [],
    errors: [],
    unchanged: 1,
  });
});

test('columns are guessed once each, and a mapping without key or answers is told', () => {
  expect(
    guessMapping(['Key', 'key', '__proto__', 'constructor', 'Customer impact', 'answers.impact'], plain.columns),
  ).toEqual(['key', null, null, null, 'answers.impact', null]);
  expect(mappingProblem(['answers.impact', null])).toContain('keys of the epics');
  expect(mappingProblem(['key', null])).toContain('at least one column');
  expect(mappingProblem(['key', 'stage', 'stage'])).toContain('Two columns');
  expect(mappingProblem(['key', 'stage'])).toBeNull();
});

test.each<[string, (string | null)[], string[][], (string | null)[]]>([
  [
    'by what stands in it, whatever its head',
    [null, null, 'stage'],
    [
      ['Portal', ' net-1 ', 'x'],
      ['Tracking', 'NET-2', 'y'],
      ['', 'OLD-9', ''],
    ],
    [null, 'key', 'stage'],
  ],
  [
    'rather where keys stand than where the head says',
    ['key', null],
    [
      ['10001', 'NET-1'],
      ['10002', 'NET-2'],
    ],
    [null, 'key'],
  ],
  [
    'by its head, where no keys are known',
    ['key', null],
    [
      ['OLD-1', 'a'],
      ['OLD-2', 'b'],
    ],
    ['key', null],
  ],
  ['never where answers stand', [null, 'stage'], [['a', 'NET-1']], [null, 'stage']],
  ['not at all in an empty file', [null], [], [null]],
])('the column of keys is found %s', (_, guess, cells, expected) => {
  const isKey = (text: string): boolean => ['NET-1', 'NET-2'].includes(text.toUpperCase());
  expect(
    withKeysFound(
      guess as never,
      cells.map((row) => ({ cells: row })),
      isKey,
    ),
  ).toEqual(expected);
});

test.each([
  ['nothing', new Uint8Array(), /empty/],
  ['only heads', 'Key,impact\n', /empty/],
  ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /before 2007/],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /neither a CSV nor an XLSX/],
  ['an archive that is none', strToU8('PK and then nothing of the kind'), /cannot be read as a spreadsheet/],
  ['an archive without sheets', zipSync({ 'readme.xml': strToU8('<a/>') }), /neither a CSV nor an XLSX/],
  ['a quotation mark that stays open', 'Key,impact\n"NET-1,2\n', /quotation mark/],
  ['too many rows', `Key,impact\n${'NET-1,1\n'.repeat(20_001)}`, /more than 20,000 rows/],
  ['too many columns', `Key${',a'.repeat(300)}\nNET-1,1`, /more than 200 columns/],
  ['a huge cell', `Key,impact\nNET-1,${'9'.repeat(6_000)}`, /more than 5,000 letters/],
])('refuses %s with a sentence', async (_, content, sentence) => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await expect(readTable(aFile(content))).rejects.toMatchObject({
    name: 'FileProblem',
    message: expect.stringMatching(sentence),
  });
});

test('refuses a file that is too large without opening it', async () => {
  const arrayBuffer = jest.fn();
  await expect(readTable({ name: 'a.csv', size: 10_000_001, arrayBuffer })).rejects.toThrow('larger than 10 MB');
  expect(arrayBuffer).not.toHaveBeenCalled();
});

test('an archive that unpacks to too much is refused, whatever it says of its own sizes', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(3_000_000) }, { level: 9 });
  const lying = new Uint8Array(bomb);
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  await expect(checkUnpackedSize(lying, 1_000_000)).rejects.toThrow('too large once it is unpacked');
  await expect(checkUnpackedSize(lying, 3_000_000)).resolves.toBeUndefined();
});

test('reads what Excel saves: UTF-8 with its mark, UTF-16, Western letters, semicolons', async () => {
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...[...'Key\timpact\nÄ-1\t2'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ]);
  const western = new Uint8Array(
    [...'Key;impact\n'].map((letter) => letter.charCodeAt(0)).concat([0xc4, 0x2d, 0x31, 0x3b, 0x32]),
  );
  for (const file of ['\uFEFFKey,impact\nÄ-1,2', utf16, western]) {
    expect(await readTable(aFile(file))).toEqual({
      heads: ['Key', 'impact'],
      rows: [{ line: 2, cells: ['Ä-1', '2'] }],
    });
  }
});
