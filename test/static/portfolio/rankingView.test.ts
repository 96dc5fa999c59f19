import '../../support/screen/fakeBridge';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { rank } from '#domain/portfolio/rank';
import { figuresIn } from '../../../static/parts/texts/counted';
import { portfolioSettings, toPortfolioEpic } from '../../../static/features/portfolio/reading/portfolioEpic';
import { toPageReading, type PageReading } from '../../../static/features/portfolio/reading/pageReading';
import { filterRows, NO_NAMES, sortRows } from '../../../static/features/portfolio/ranking/arrangeRows';
import { CHOSEN } from '../../../static/features/portfolio/ranking/columns';
import { lineWords, listedWords } from '../../../static/features/portfolio/rankingLine/lineWords';
import {
  columnsWord,
  NO_FILTERS,
  readRankingQuery,
  sortWord,
} from '../../../static/features/portfolio/ranking/rankingQuery';
import { equalRanksOf, rankingRows } from '../../../static/features/portfolio/ranking/rankingRows';
import { placesAbove, tableItems } from '../../../static/features/portfolio/rankingTable/tableItems';
import { aPortfolio, SETTINGS_VERSION } from '../../support/screen/fakePortfolio';

const settings = portfolioSettings(DEFAULT_SETTINGS, SETTINGS_VERSION);
const figures = figuresIn('en-GB');

function aReading(size: number, extent: PageReading['extent'] = 'all'): PageReading {
  const epics = aPortfolio(size).filter(({ property }) => property);
  const top = new Map(
    epics.map(({ projectId, ...epic }) => [
      epic.id,
      toPortfolioEpic({ property: undefined, ...epic, project: { id: projectId, key: 'NET' } }, settings),
    ]),
  );
  return toPageReading({
    settings,
    scope: '',
    extent,
    outdated: null,
    someProjectsHidden: false,
    readAt: '',
    top,
    below: new Map(),
    epicsCounted: size,
    ratedCounted: top.size,
  });
}

const reading = aReading(100);
const rows = rankingRows({ reading, bands: null, line: null, equalRanks: equalRanksOf(reading) });
const byRank = { by: 'rank', descending: false } as const;

test('lines stand where they are counted, in a filtered list too; dropping one where it is changes nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120 }),
      fc.nat(119),
      fc.constantFrom('', 'retention', 'none'),
      (places, must, stage) => {
        const mustHave = Math.min(must, places - 1);
        const listed = filterRows(rows, { ...NO_FILTERS, stage });
        const items = tableItems({ rows: listed, inRankOrder: true, places, mustHave, receipt: null });
        const at = items.findIndex((item) => item.kind === 'line' && item.line === 'cut');
        const positions = (part: typeof items): number[] =>
          part.flatMap((item) => (item.kind === 'row' ? [item.row.position] : []));
        expect(positions(items.slice(0, at)).every((position) => position < places)).toBe(true);
        expect(positions(items.slice(at)).every((position) => position >= places)).toBe(true);
        expect(items.filter(({ kind }) => kind === 'row')).toHaveLength(listed.length);
        expect(items.filter(({ kind }) => kind === 'line')).toHaveLength(mustHave > 0 ? 2 : 1);
        expect(placesAbove(items, at)).toBe(
          Math.max(0, ...positions(items.slice(0, at)).map((position) => position + 1)),
        );
      },
    ),
  );
  const unordered = { rows, inRankOrder: false, places: 5, mustHave: 2 };
  expect(tableItems({ ...unordered, receipt: null })).toHaveLength(rows.length);
  const key = rows[3]!.epic.key;
  expect(tableItems({ ...unordered, receipt: key })[4]).toEqual({ kind: 'receipt', key });
  expect(tableItems({ ...unordered, receipt: 'NET-0' })).toHaveLength(rows.length);
});

test('an order by any column keeps every row, equal ones as in the ranking; what is unknown comes last', () => {
  for (const by of ['epic', 'rank', ...CHOSEN] as const) {
    for (const descending of [false, true]) {
      const sorted = sortRows(rows, { by, descending }, NO_NAMES);
      expect(new Set(sorted)).toEqual(new Set(rows));
      if (by === 'disruption' || by === 'sponsor') expect(sorted).toEqual(rows);
      if (by === 'stage')
        expect(sorted.findIndex(({ epic }) => !epic.stage)).toBe(rows.filter(({ epic }) => epic.stage).length);
    }
  }
  expect(sortRows(rows, { by: 'score', descending: true }, NO_NAMES).map(({ epic }) => epic.score?.floor)).toEqual(
    rows.map(({ epic }) => epic.score?.floor),
  );
});

test('filters are joined by and; words are found in key and summary', () => {
  expect(filterRows(rows, NO_FILTERS)).toEqual(rows);
  expect(
    filterRows(rows, { ...NO_FILTERS, text: 'epic NET-7' })
      .map(({ epic }) => epic.key)
      .sort(),
  ).toEqual(
    rows
      .map(({ epic }) => epic.key)
      .filter((key) => key.startsWith('NET-7'))
      .sort(),
  );
  const harmful = filterRows(rows, { ...NO_FILTERS, flag: 'harmsCustomers', stage: 'purchase' });
  expect(harmful.length).toBeGreaterThan(0);
  expect(harmful.every(({ epic }) => (epic.impact ?? 0) < 0 && epic.stage?.id === 'purchase')).toBe(true);
  expect(filterRows(rows, { ...NO_FILTERS, project: 'OTHER' })).toEqual([]);
});

test('ranks with equal weights are those of the same answers with every weight 1, told only when all was read', () => {
  const means = reading.places.map(({ epic }) => {
    const { impact, request } = epic.rated.answers;
    const u = [
      impact === undefined ? null : Number(impact) / 3,
      request === undefined ? null : request === 'yes' ? 1 : 0,
    ];
    return {
      key: epic.key,
      score: {
        floor: Math.round(5e7 * ((u[0] ?? -1) + (u[1] ?? 0))),
        ceiling: Math.round(5e7 * ((u[0] ?? 1) + (u[1] ?? 1))),
      },
    };
  });
  const expected = new Map(rank(means).ranked.map((place) => [place.epic.key, place.rank]));
  for (const { epic, equal } of rows) expect([epic.key, equal?.rank]).toEqual([epic.key, expected.get(epic.key)]);
  expect(equalRanksOf(aReading(100, 'line'))).toBeNull();
});

test('what the ranking keeps in the address is read as it was written, and nonsense is as usual', () => {
  fc.assert(
    fc.property(
      fc.subarray([...CHOSEN]),
      fc.constantFrom('epic', 'rank', ...CHOSEN),
      fc.boolean(),
      (columns, by, descending) => {
        const read = readRankingQuery({ columns: columnsWord(columns), sort: sortWord({ by, descending }) });
        if (columnsWord(columns) !== '') expect(read.columns).toEqual(CHOSEN.filter((one) => columns.includes(one)));
        expect(read.sort).toEqual({ by, descending });
      },
    ),
  );
  expect(readRankingQuery({ columns: 'score,<b>', sort: '--rank', text: 'x'.repeat(300) })).toEqual({
    ...readRankingQuery({}),
    filters: NO_FILTERS,
  });
  expect(readRankingQuery({}).sort).toEqual(byRank);
});

test('how many are listed says so when not all was read', () => {
  const words = (listed: number, read: number, extent: PageReading['extent']): string =>
    listedWords(figures, listed, read, { extent });
  expect([words(3, 3, 'all'), words(2, 3, 'all')]).toEqual(['All 3 rated epics listed.', '2 of 3 rated epics listed.']);
  expect([words(100, 100, 'line'), words(7, 100, 'line'), words(1, 1, 'part')]).toEqual([
    '100 epics that were read are listed.',
    '7 of 100 epics that were read are listed.',
    '1 epic that was read is listed.',
  ]);
});

test('a line says which tie it runs through, and that the tie may go on where not all was read', () => {
  const tied = reading.places.find(({ tied: isTied }) => isTied)!;
  const shared = reading.places.filter(({ rank: one }) => one === tied.rank).length;
  expect(lineWords(figures, 'cut', tied.rank, reading)).toEqual({
    before: 'Line after',
    after: tied.rank === 1 ? 'place' : 'places',
    tie: `${shared} epics tie for the last place`,
  });
  expect(lineWords(figures, 'must', tied.rank + shared - 1, reading).tie).toBe('');
  const last = reading.places.at(-1)!.rank;
  const end = reading.places.filter(({ rank: one }) => one === last).length;
  if (end > 1) expect(lineWords(figures, 'cut', last, { ...reading, extent: 'line' }).tie).toContain('at least');
});
