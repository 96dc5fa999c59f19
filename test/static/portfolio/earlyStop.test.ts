import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, FakeJira, type FakeEpic } from '../../support/screen/fakePortfolio';
import fc from 'fast-check';
import { bandsOf } from '../../support/screen/bandsOf';
import { PortfolioReader } from '../../../static/features/portfolio/reading/portfolioReader';
import { settled } from '../../support/screen/settledReader';

async function read(places: number, all: boolean) {
  const reader = new PortfolioReader({ kind: 'all' });
  reader.setPlaces(places);
  reader.refresh();
  await settled(reader);
  if (all) reader.readAll();
  const { reading } = await settled(reader);
  if (!reading) throw new Error('Nothing was read.');
  return reading;
}

type Read = Awaited<ReturnType<typeof read>>;

/** Bands of the epics that are not out: those that are out need not have been read. */
function bandsOfReading({ settings, places, reaching }: Read, line: number) {
  const bands = bandsOf(settings.scale, [...places.map(({ epic }) => epic), ...reaching], line);
  const likely = [...bands.byIssue].filter(([, { band }]) => band !== 'out').sort(([a], [b]) => (a < b ? -1 : 1));
  return { in: bands.in, contested: bands.contested, open: bands.open, likely };
}

const firstOf = ({ places }: Read, line: number): string[] =>
  places.filter(({ rank }) => rank <= line).map(({ epic, rank, tied }) => `${rank} ${tied} ${epic.key}`);

/** A portfolio just above what is read without asking; `seed` tells how levels and gaps are spread. */
function aLargePortfolio(seed: number, size: number, gaps: number): FakeEpic[] {
  let state = seed >>> 0;
  const next = (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  return Array.from({ length: size }, (_, index) => {
    const [level, request, gap] = [next(40), next(3), next(100)];
    // Few at the top and many below, as portfolios are.
    const impact = level === 0 ? 3 : level < 4 ? 2 : level < 14 ? 1 : level < 30 ? 0 : -(level % 3) - 1;
    const answers: Record<string, string | number> =
      gap < gaps / 2
        ? { request: request === 0 ? 'yes' : 'no' }
        : gap < gaps
          ? { impact }
          : { impact, request: request === 0 ? 'yes' : 'no' };
    return anEpic(index + 1, { answers });
  });
}

beforeEach(() => fakeBridge.reset());

test('what was left unread changes neither the first places nor a band', async () => {
  const stopped: string[] = [];
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.integer({ min: 1_001, max: 1_500 }),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 1, max: 60 }),
      async (seed, size, gaps, places) => {
        fakeBridge.reset();
        new FakeJira(aLargePortfolio(seed, size, gaps));
        const early = await read(places, false);
        const whole = await read(places, true);
        expect(whole.extent).toBe('all');
        stopped.push(early.extent);
        expect(firstOf(early, places)).toEqual(firstOf(whole, places));
        expect(bandsOfReading(early, places)).toEqual(bandsOfReading(whole, places));
      },
    ),
    { numRuns: 5 },
  );
  // The property would hold of a reader that always reads everything: it has to have stopped.
  expect(stopped.filter((extent) => extent === 'line').length).toBeGreaterThan(stopped.length / 2);
}, 120_000);

test('a small portfolio is read whole, and nobody is asked what waits for re-scoring', async () => {
  const jira = new FakeJira(aLargePortfolio(1, 1_000, 5));
  expect(await read(20, false)).toMatchObject({ extent: 'all', read: 1_000, rated: 1_000, outdated: null });
  expect(jira.asked).toMatchObject({ pages: 10, counts: 2 });
});

test('another line reads on only where it takes more', async () => {
  const jira = new FakeJira(aLargePortfolio(3, 2_400, 4));
  const reader = new PortfolioReader({ kind: 'all' });
  reader.setPlaces(20);
  reader.refresh();
  const first = await settled(reader);
  expect(first.reading?.extent).toBe('line');
  const { pages } = jira.asked;
  reader.setPlaces(5);
  expect((await settled(reader)).reading?.extent).toBe('line');
  expect(jira.asked.pages).toBe(pages);
  reader.setPlaces(300);
  expect((await settled(reader)).reading?.extent).toBe('line');
  expect(jira.asked.pages).toBeGreaterThan(pages);
});

test('while epics wait for re-scoring, it is told how many', async () => {
  const epics = aLargePortfolio(5, 1_500, 0);
  for (const epic of epics.slice(0, 7)) epic.property = { ...epic.property, settings: 1 };
  new FakeJira(epics);
  expect(await read(10, false)).toMatchObject({ extent: 'line', outdated: 7 });
});

test('a failure keeps what was read, and trying again goes on from there', async () => {
  const jira = new FakeJira(aLargePortfolio(2, 1_000, 3));
  const reader = new PortfolioReader({ kind: 'all' });
  jira.instead = ({ body }) =>
    (body as { nextPageToken?: string }).nextPageToken === '300' ? { status: 500, body: {} } : undefined;
  reader.refresh();
  expect(await settled(reader)).toMatchObject({
    failure: { code: 'unavailable' },
    reading: { extent: 'part', read: 300 },
  });
  const { pages } = jira.asked;
  jira.instead = () => undefined;
  reader.readOn();
  expect(await settled(reader)).toMatchObject({ failure: null, reading: { extent: 'all', read: 1_000 } });
  expect(jira.asked.pages - pages).toBe(7);
});

test('a reading that is stopped keeps what was read and says so; it can be taken up again', async () => {
  const jira = new FakeJira(aLargePortfolio(2, 1_000, 3));
  const reader = new PortfolioReader({ kind: 'all' });
  reader.refresh();
  await new Promise<void>((resolve) => {
    const stop = reader.listen(() => {
      if ((reader.current().progress?.read ?? 0) < 400) return;
      stop();
      resolve();
    });
  });
  reader.cancel();
  const { pages } = jira.asked;
  const stopped = reader.current();
  expect(stopped).toMatchObject({ stopped: true, progress: null, reading: { extent: 'part' } });
  expect(stopped.reading?.read).toBeGreaterThanOrEqual(400);
  reader.setPlaces(3);
  await new Promise((resolve) => setImmediate(resolve));
  expect(jira.asked.pages).toBe(pages);
  reader.readOn();
  expect((await settled(reader)).reading).toMatchObject({ extent: 'all', read: 1_000 });
});
