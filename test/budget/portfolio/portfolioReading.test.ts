import { fakeBridge } from '../../support/screen/fakeBridge';
import { aPortfolio, FakeJira } from '../../support/screen/fakePortfolio';
import { coverageOf } from '#domain/journey/coverage';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { openStages } from '#domain/journey/journey';
import { readPortfolio } from '../../../static/features/portfolio/reading/readPortfolio';
import { PortfolioReader } from '../../../static/features/portfolio/reading/portfolioReader';
import { settled } from '../../support/screen/settledReader';

const STAGES = openStages(DEFAULT_SETTINGS.journeys);

async function reading(jira: FakeJira) {
  const result = await readPortfolio({ kind: 'all' }, 'both');
  if (!result.ok) throw new Error(result.failure.message);
  return { reading: result.reading, asked: jira.asked, invokes: fakeBridge.invokes().length };
}

/** What coverage should be, straight from the fake's epics. */
function coverageByHand(jira: FakeJira) {
  const rated = jira.epics.filter(({ property }) => property);
  const covered = rated.map(({ property }) => ({
    stage: property?.['stage'] as string | undefined,
    impact: (property?.['answers'] as { impact?: number }).impact,
  }));
  return coverageOf(STAGES, covered);
}

beforeEach(() => fakeBridge.reset());

test('up to 200 rated epics cost one invoke, two pages and two counts, and are read whole', async () => {
  for (const size of [100, 200, 222]) {
    fakeBridge.reset();
    const jira = new FakeJira(aPortfolio(size));
    const { reading: read, asked, invokes } = await reading(jira);
    expect({ size, invokes, counts: asked.counts }).toEqual({ size, invokes: 1, counts: 2 });
    expect(asked.pages).toBeLessThanOrEqual(2);
    expect(read.next).toBeNull();
    expect(read.coverageIsAbout).toBe(false);
    expect(read.coverage).toEqual(coverageByHand(jira));
  }
});

test.each([1_000, 20_000])(
  '%i epics cost one invoke, two pages, 5 counts and 7 a stage, at most 8 in flight',
  async (size) => {
    const jira = new FakeJira(aPortfolio(size));
    const { reading: read, asked, invokes } = await reading(jira);
    expect(invokes).toBe(1);
    expect(asked.pages).toBeLessThanOrEqual(2);
    expect(asked.counts).toBeLessThanOrEqual(5 + 7 * STAGES.length);
    expect(fakeBridge.mostInFlight).toBeLessThanOrEqual(8);
    expect(read.next).not.toBeNull();
    expect(read.coverageIsAbout).toBe(true);
    expect(read.coverage).toEqual(coverageByHand(jira));
  },
);

test('the cost is the same for 1,000 and for 20,000 epics', async () => {
  const small = await reading(new FakeJira(aPortfolio(1_000)));
  fakeBridge.reset();
  const large = await reading(new FakeJira(aPortfolio(20_000)));
  expect(large.asked).toEqual(small.asked);
});

test('a ranking alone asks for no coverage; of a large one the second page is for who harms customers', async () => {
  const jira = new FakeJira(aPortfolio(1_000));
  await readPortfolio({ kind: 'all' }, 'ranking');
  expect(jira.asked).toEqual({ pages: 2, counts: 2, projectSearches: 0 });
});

test('each further page of the ranking costs one page and nothing else', async () => {
  const jira = new FakeJira(aPortfolio(1_000));
  const reader = new PortfolioReader({ kind: 'all' });
  reader.refresh();
  expect((await settled(reader)).reading?.places).toHaveLength(900);
  expect(jira.asked).toEqual({ pages: 9, counts: 2, projectSearches: 0 });
  expect(fakeBridge.invokes()).toHaveLength(1);
});

test('a project that the viewer cannot see costs one project search and a second start', async () => {
  const jira = new FakeJira(aPortfolio(100));
  jira.hiddenProjects = ['77'];
  const result = await readPortfolio({ kind: 'projects', projectIds: ['1', '77'] }, 'both');
  expect(result.ok && result.reading.someProjectsHidden).toBe(true);
  expect(jira.asked).toEqual({ pages: 2, counts: 4, projectSearches: 1 });
});
