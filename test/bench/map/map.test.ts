import { MOST_ITEMS } from '#domain/map/exchange/importRecord';
import { MOST_LINKS } from '../../support/largeMap';
import { BenchSite } from '../benchSite';
import { performanceText } from '../performanceDocument';
import { mapTable } from '../tables';
import { measureMap, readWhole, workOut, type MapCosts } from './measureMap';

/** What docs/performance.md promises of the largest map. */

jest.setTimeout(120_000);

let site: BenchSite;
let costs: MapCosts;
beforeAll(async () => {
  site = await BenchSite.start(1);
  costs = await measureMap(site);
});
afterAll(() => site.stop());

test('2,000 items with 6,000 links are read in a page for each hundred, none twice [4.24]', async () => {
  const read = await readWhole();
  expect(read.things.reduce((sum, { leadsTo }) => sum + leadsTo.length, 0)).toBe(MOST_LINKS);
  expect(new Set(read.things.map(({ id }) => id)).size).toBe(MOST_ITEMS);
  // Of each page Jira is asked once for rights; paths, and what epics change, are an answer each, and one search.
  expect(costs.read).toMatchObject({ calls: 20 + 20 + 1 + 1 + 1 });
});

test('working out points, ranks and ways asks nobody, and takes less time than reading the map does', async () => {
  expect(costs.workedOut).toMatchObject({ calls: 0, points: 0, storeOperations: 0, bytes: 0 });
  expect(workOut(await readWhole()).targets.length).toBeGreaterThan(1_000);
  expect(costs.workedOut.milliseconds).toBeLessThan(costs.read.milliseconds);
});

test('docs/performance.md counts the same calls, points and store operations for the map', () => {
  const lines = mapTable(costs).split('\n').slice(2);
  const counts = lines.map((line) => line.split(' | ').slice(0, 4).join(' | '));
  expect(counts.filter((line) => !performanceText().includes(line))).toEqual([]);
});
