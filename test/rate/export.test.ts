import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { DEFAULT_SETTINGS } from '../../src/domain/presets';
import { rank } from '../../src/domain/rank';
import { scaleOf, scoreOf } from '../../src/domain/score';
import type { Settings } from '../../src/domain/settings';
import { ratingColumns } from '../../static/rating/columns';
import { columnLetters, ratingSheets } from '../../static/surfaces/portfolioPage/rate/files/formulas';
import { exportHeads, ratingTable, type ExportedEpics } from '../../static/surfaces/portfolioPage/rate/files/ratingTable';
import { ratingsAsCsv } from '../../static/surfaces/portfolioPage/rate/files/writeCsv';
import { ratingsAsXlsx } from '../../static/surfaces/portfolioPage/rate/files/writeXlsx';
import { anAssessment, someAnswers, someSettings } from '../support/generators';
import { SheetEvaluator } from './sheetEvaluator';

const toExport = (settings: Settings, epics: { answers: Record<string, number | string>; stage?: string | null }[], summary = 'An epic'): ExportedEpics => ({
  columns: ratingColumns(settings),
  scale: scaleOf(settings),
  epics: epics.map(({ answers, stage }, index) => ({ key: `NET-${index + 1}`, summary, content: anAssessment({ answers, stage: stage ?? null }) })),
});

const manyEpics = someSettings.chain((settings) => fc.tuple(fc.constant(settings), fc.array(someAnswers(settings), { minLength: 1, maxLength: 8 })));

test('the formulas compute the scores and ranks that the domain computes, ranges of missing answers included', () => {
  fc.assert(
    fc.property(manyEpics, ([settings, epics]) => {
      const exported = toExport(settings, epics as Parameters<typeof toExport>[1]);
      const sheets = ratingSheets(exported);
      const computed = new SheetEvaluator(sheets);
      const heads = exportHeads(exported.columns);
      const [floor, ceiling, place] = [3, 2, 1].map((fromEnd) => columnLetters(heads.length - fromEnd)) as [string, string, string];
      const scored = exported.epics.map(({ key, content }) => ({ key, score: scoreOf(exported.scale, content) }));
      const ranks = new Map(rank(scored).ranked.map(({ epic, rank: at }) => [epic.key, at]));
      scored.forEach(({ key, score }, index) => {
        const at = (letters: string) => computed.at('Ratings', `${letters}${index + 2}`);
        expect([at(floor), at(ceiling), at(place)]).toEqual(score ? [score.floor, score.ceiling, ranks.get(key)] : ['', '', '']);
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

test('an answer that the list does not offer counts as missing in the sheet too', () => {
  const exported = toExport(DEFAULT_SETTINGS, [{ answers: { impact: 2, request: 'yes' } }]);
  const sheets = ratingSheets(exported);
  const impactAt = exportHeads(exported.columns).indexOf('Customer impact');
  sheets[0]!.rows[1]![impactAt] = 7;
  const computed = new SheetEvaluator(sheets);
  const row = sheets[0]!.rows[1]!.length;
  expect([computed.at('Ratings', `${columnLetters(row - 3)}2`), computed.at('Ratings', `${columnLetters(row - 2)}2`)]).toEqual([-40, 100]);
});

test('a changed weight changes the score in the sheet', () => {
  const exported = toExport(DEFAULT_SETTINGS, [{ answers: { impact: 3, request: 'no' } }]);
  const sheets = ratingSheets(exported);
  sheets.find(({ name }) => name === 'Weights')!.rows[1]![3] = 10;
  const row = sheets[0]!.rows[1]!.length;
  expect(new SheetEvaluator(sheets).at('Ratings', `${columnLetters(row - 3)}2`)).toBe(25);
});

test('the workbook holds the formulas as formulas and everything else as values', async () => {
  const exported = toExport(DEFAULT_SETTINGS, [{ answers: { impact: -2, request: 'yes' }, stage: 'purchase' }], '=HYPERLINK("http://x")');
  const parts = unzipSync(new Uint8Array(await (await ratingsAsXlsx(exported)).arrayBuffer()));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  const texts = strFromU8(parts['xl/sharedStrings.xml']!);
  const formulas = [...sheet.matchAll(/<f>([^<]*)<\/f><v>-?[\d.]+<\/v>/g)].map(([, formula]) => formula);
  expect(formulas).toHaveLength(3);
  expect(formulas.every((formula) => formula!.startsWith('IF('))).toBe(true);
  expect(texts).toContain('<t>=HYPERLINK("http://x")</t>');
  expect(strFromU8(parts['xl/workbook.xml']!)).toContain('<calcPr fullCalcOnLoad="1"/>');
  expect(strFromU8(parts['xl/worksheets/sheet4.xml']!)).toContain('<v>-0.6666666666666666</v>');
  expect(strFromU8(parts['xl/workbook.xml']!).match(/name="[^"]+"/g)).toEqual(['name="Ratings"', 'name="Weights"', 'name="Levels"', 'name="Utilities"']);
});

test('the CSV begins as Excel wants it, has the scores of the domain and no cell that is taken for a formula', () => {
  const epics = [{ answers: { impact: 2, request: 'yes' } }, { answers: { impact: 3, request: 'no' } }, { answers: { impact: 2 } }, { answers: {} }];
  const csv = ratingsAsCsv(toExport(DEFAULT_SETTINGS, epics as Parameters<typeof toExport>[1], '@SUM(A1)'));
  expect(csv.split('\r\n')).toEqual([
    '\uFEFFKey,Summary,Project,Journey stage,Customer impact,Customer request,Disruption while delivering,Floor,Ceiling,Rank',
    "NET-1,'@SUM(A1),NET,,2,Yes,,76.666667,76.666667,1",
    "NET-2,'@SUM(A1),NET,,3,No,,70,70,2",
    "NET-3,'@SUM(A1),NET,,2,,,46.666667,76.666667,3",
    "NET-4,'@SUM(A1),NET,,,,,,,",
  ]);
});

test('heads stay apart when two questions have one name', () => {
  const settings: Settings = { ...DEFAULT_SETTINGS, criteria: DEFAULT_SETTINGS.criteria.map((one) => (one.id === 'request' ? { ...one, label: 'Floor' } : one)) };
  const heads = ratingTable(toExport(settings, []))[0]!;
  expect(new Set(heads).size).toBe(heads.length);
});

test('columns of a spreadsheet are counted as it counts them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
