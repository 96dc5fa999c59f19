import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { rank } from '#domain/portfolio/rank';
import { scaleOf, scoreOf } from '#domain/rating/score';
import { kindOf } from '#domain/rating/criterion';
import { settingsProblems, type Settings } from '#domain/settings/settings';
import { runAtOnce } from '../../../../static/parts/pace/runInSlices';
import { countedColumns, ratingColumns } from '../../../../static/features/rating/answers/columns';
import { columnLetters, sheetSteps, type FormulaSheet } from '../../../../static/features/rating/exporting/formulas';
import { exportHeads, tableSteps, type ExportedEpics } from '../../../../static/features/rating/exporting/ratingTable';
import { csvSteps } from '../../../../static/features/rating/exporting/writeCsv';
import { ratingsAsXlsx } from '../../../../static/features/rating/exporting/writeXlsx';
import { anAssessment, someAnswers, someSettings } from '../../../support/generators';
import { SheetEvaluator } from './sheetEvaluator';

const toExport = (
  settings: Settings,
  epics: { answers: Record<string, number | string>; stage?: string | null }[],
  summary = 'An epic',
): ExportedEpics => ({
  columns: [...ratingColumns(settings), ...countedColumns(settings)],
  scale: scaleOf(settings),
  epics: epics.map(({ answers, stage }, index) => ({
    key: `NET-${index + 1}`,
    summary,
    content: anAssessment({ answers, stage: stage ?? null }),
  })),
});

const ratingSheets = (exported: ExportedEpics): FormulaSheet[] => runAtOnce(sheetSteps(exported));
const bytesOf = async (exported: ExportedEpics) => new Uint8Array(await (await ratingsAsXlsx(exported))!.arrayBuffer());

/** Criteria that may be counted are, or a person answers them. */
const someCounted = fc
  .tuple(someSettings, fc.boolean())
  .map(([settings, isOn]): Settings => ({
    ...settings,
    criteria: settings.criteria.map((one) => kindOf(one).counting?.with(one, isOn) ?? one),
  }))
  .filter((settings) => settingsProblems(settings).length === 0);

const manyEpics = someCounted.chain((settings) =>
  fc.tuple(fc.constant(settings), fc.array(someAnswers(settings), { minLength: 1, maxLength: 8 })),
);

test('the formulas compute the scores and ranks that the domain computes, ranges of missing answers included', () => {
  fc.assert(
    fc.property(manyEpics, ([settings, epics]) => {
      const exported = toExport(settings, epics as Parameters<typeof toExport>[1]);
      const sheets = ratingSheets(exported);
      const computed = new SheetEvaluator(sheets);
      const heads = exportHeads(exported.columns);
      const [floor, ceiling, place] = [3, 2, 1].map((fromEnd) => columnLetters(heads.length - fromEnd)) as [
        string,
        string,
        string,
      ];
      const scored = exported.epics.map(({ key, content }) => ({ key, score: scoreOf(exported.scale, content) }));
      const ranks = new Map(rank(scored).ranked.map(({ epic, rank: at }) => [epic.key, at]));
      scored.forEach(({ key, score }, index) => {
        const at = (letters: string) => computed.at('Ratings', `${letters}${index + 2}`);
        expect([at(floor), at(ceiling), at(place)]).toEqual(
          score ? [score.floor, score.ceiling, ranks.get(key)] : ['', '', ''],
        );
      });
      // What viewers that do not compute show is what a spreadsheet computes.
      for (const { name, rows } of sheets) {
        rows.forEach((cells, down) =>
          cells.forEach((cell, right) => {
            if (typeof cell !== 'object' || cell === null) return;
            const value = computed.at(name, `${columnLetters(right)}${down + 1}`);
            if (cell.value === '') expect(value).toBe('');
            else expect(value).toBeCloseTo(cell.value, 9);
          }),
        );
      }
    }),
  );
});

test('all formulas of a column are the same but for their row, so that the workbook may hold each once', () => {
  fc.assert(
    fc.property(manyEpics, ([settings, epics]) => {
      for (const { rows } of ratingSheets(toExport(settings, epics as Parameters<typeof toExport>[1]))) {
        const textOf = (row: number, column: number) => (rows[row]?.[column] as { formula?: string } | null)?.formula;
        rows
          .slice(1)
          .forEach((cells, index) =>
            cells.forEach((_, column) =>
              expect(textOf(index + 1, column)).toBe(
                textOf(1, column)?.replace(/(?<=[A-Z])2(?!\d)/g, String(index + 2)),
              ),
            ),
          );
      }
    }),
  );
});

test('an answer that the list does not offer counts as missing in the sheet too', () => {
  const exported = toExport(DEFAULT_SETTINGS, [{ answers: { impact: 2, request: 'yes' } }]);
  const sheets = ratingSheets(exported);
  const impactAt = exportHeads(exported.columns).indexOf('Customer impact');
  sheets[0]!.rows[1]![impactAt] = 7;
  const computed = new SheetEvaluator(sheets);
  const row = sheets[0]!.rows[1]!.length;
  expect([
    computed.at('Ratings', `${columnLetters(row - 3)}2`),
    computed.at('Ratings', `${columnLetters(row - 2)}2`),
  ]).toEqual([-40, 100]);
});

test('a changed weight changes the score in the sheet', () => {
  const exported = toExport(DEFAULT_SETTINGS, [{ answers: { impact: 3, request: 'no' } }]);
  const sheets = ratingSheets(exported);
  sheets.find(({ name }) => name === 'Weights')!.rows[1]![3] = 10;
  const row = sheets[0]!.rows[1]!.length;
  expect(new SheetEvaluator(sheets).at('Ratings', `${columnLetters(row - 3)}2`)).toBe(25);
});

test('the workbook holds the formulas as formulas and everything else as values', async () => {
  const exported = toExport(
    DEFAULT_SETTINGS,
    [{ answers: { impact: -2, request: 'yes' }, stage: 'purchase' }],
    '=HYPERLINK("http://x")',
  );
  const parts = unzipSync(await bytesOf(exported));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  const formulas = [...sheet.matchAll(/<f [^>]*>([^<]*)<\/f><v>-?[\d.]+<\/v>/g)].map(([, formula]) => formula);
  expect(formulas).toHaveLength(3);
  expect(formulas.every((formula) => formula!.startsWith('IF('))).toBe(true);
  expect(sheet).toContain('<is><t xml:space="preserve">=HYPERLINK("http://x")</t></is>');
  expect(strFromU8(parts['xl/workbook.xml']!)).toContain('<calcPr fullCalcOnLoad="1"/>');
  expect(strFromU8(parts['xl/worksheets/sheet4.xml']!)).toContain('<v>-0.6666666666666666</v>');
  expect(strFromU8(parts['xl/workbook.xml']!).match(/name="[^"]+"/g)).toEqual([
    'name="Ratings"',
    'name="Weights"',
    'name="Levels"',
    'name="Utilities"',
  ]);
});

test('the CSV begins as Excel wants it, has the scores of the domain and no cell that is taken for a formula', () => {
  const epics = [
    { answers: { impact: 2, request: 'yes' } },
    { answers: { impact: 3, request: 'no' } },
    { answers: { impact: 2 } },
    { answers: {} },
  ];
  const csv = runAtOnce(csvSteps(toExport(DEFAULT_SETTINGS, epics as Parameters<typeof toExport>[1], '@SUM(A1)')));
  expect(csv.split('\r\n')).toEqual([
    '\uFEFFKey,Summary,Project,Journey stage,Customer impact,Customer ' +
      'request,Disruption while delivering,Floor,Ceiling,Rank',
    "NET-1,'@SUM(A1),NET,,2,Yes,,76.666667,76.666667,1",
    "NET-2,'@SUM(A1),NET,,3,No,,70,70,2",
    "NET-3,'@SUM(A1),NET,,2,,,46.666667,76.666667,3",
    "NET-4,'@SUM(A1),NET,,,,,,,",
  ]);
});

const manyOf = (count: number): ExportedEpics =>
  toExport(
    DEFAULT_SETTINGS,
    Array.from({ length: count }, (_, index) => ({ answers: { impact: (index % 7) - 3 } })),
  );

test('work on many epics comes in small steps, as many more as there are more epics; its share never falls', () => {
  const sharesOf = (steps: Generator<number, unknown>): number[] => [...steps];
  for (const steps of [sheetSteps, csvSteps]) {
    const [few, many] = [sharesOf(steps(manyOf(100))), sharesOf(steps(manyOf(800)))];
    expect(many.length / few.length).toBeGreaterThan(7);
    expect(many).toEqual([...many].sort((a, b) => a - b));
    expect(many.at(-1)).toBeLessThanOrEqual(1);
  }
});

test('a workbook says how far it is while it is made, and none comes of one that is stopped', async () => {
  const shares: number[] = [];
  expect(
    await ratingsAsXlsx(
      manyOf(3000),
      () => true,
      (share) => shares.push(share),
    ),
  ).not.toBeNull();
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  let asked = 0;
  expect(await ratingsAsXlsx(manyOf(3000), () => (asked += 1) < 3)).toBeNull();
  expect(asked).toBe(3);
});

test('heads stay apart when two questions have one name', () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    criteria: DEFAULT_SETTINGS.criteria.map((one) => (one.id === 'request' ? { ...one, label: 'Floor' } : one)),
  };
  const heads = runAtOnce(tableSteps(toExport(settings, [])))[0]!;
  expect(new Set(heads).size).toBe(heads.length);
});

test('columns of a spreadsheet are counted as it counts them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
