import { unpackSheet } from '#domain/measure/sheet';
import { BenchSite } from '../benchSite';
import { performanceText } from '../performanceDocument';
import { pathTable } from '../tables';
import { MEASURES_OF_FIRST, pathId, PATHS, PROJECT_ID } from './benchPaths';
import { asked, measurePaths, readAllPaths, type PathCosts } from './measurePaths';

/** What docs/performance.md promises of paths and measures. */

jest.setTimeout(120_000);

let site: BenchSite;
let costs: PathCosts;
beforeAll(async () => {
  site = await BenchSite.start(1);
  costs = await measurePaths(site);
});
afterAll(() => site.stop());

const LARGEST = 200_000;

test('a hundred measures of five years and six segments are one whole answer of at most 200 kB', async () => {
  expect(costs.measures.bytes).toBeLessThanOrEqual(LARGEST);
  const { measures, from, next } = await asked(site, 'measure.list', { home: { projectId: PROJECT_ID } });
  expect([measures.length, from]).toEqual([100, undefined]);
  expect(next).toBeDefined();
  for (const { sheet } of measures) {
    const { cells } = unpackSheet(sheet);
    expect(Object.values(cells).map((months) => Object.keys(months).length)).toEqual(Array(6).fill(60));
  }
});

test('one path with a dozen measures of five years is one answer of at most 200 kB', async () => {
  expect(costs.onePath.bytes).toBeLessThanOrEqual(LARGEST);
  const { measures, moves, causes, more } = await asked(site, 'path.open', { id: pathId(0) });
  expect([measures.length, moves.length, causes.length, more]).toEqual([MEASURES_OF_FIRST, 20, 20, []]);
});

test('a thousand paths are read in ten pages, each one call, one check, one query and five batches', async () => {
  expect(await readAllPaths(site)).toBe(PATHS);
  // An invocation and a check each; the settings, the query, and four batches of sheets.
  expect(costs.allPaths).toMatchObject({ calls: 20, storeOperations: 60 });
  expect(costs.allPaths.bytes).toBeLessThan(10 * LARGEST);
});

test('docs/performance.md counts the same calls, points and store operations for paths', () => {
  const lines = pathTable(costs).split('\n').slice(2);
  const counts = lines.map((line) => line.split(' | ').slice(0, 4).join(' | '));
  expect(counts.filter((line) => !performanceText().includes(line))).toEqual([]);
});
