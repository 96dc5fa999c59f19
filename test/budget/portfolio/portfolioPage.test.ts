import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, FakeJira } from '../../support/screen/fakePortfolio';
import { PortfolioReader } from '../../../static/features/portfolio/reading/portfolioReader';
import { settled } from '../../support/screen/settledReader';

/** Places above the cut line. */
const PLACES = 20;
const OUTSTANDING = 30;

/**
 * A few epics stand out, as boards know it; the others go round through the lower levels, every tenth with an answer
 * missing.
 */
function aPortfolioOf(size: number): FakeJira {
  return new FakeJira(
    Array.from({ length: size }, (_, n) => {
      if (n < OUTSTANDING) return anEpic(n + 1, { answers: { impact: 3, request: 'yes' } });
      return anEpic(n + 1, {
        answers: { impact: (n % 4) - 3, ...(n % 10 === 0 ? {} : { request: n % 2 === 0 ? 'yes' : 'no' }) },
      });
    }),
  );
}

async function costOf(size: number) {
  fakeBridge.reset();
  const jira = aPortfolioOf(size);
  const reader = new PortfolioReader({ kind: 'all' });
  reader.setPlaces(PLACES);
  reader.refresh();
  const { reading } = await settled(reader);
  return {
    invokes: fakeBridge.invokes().length,
    pages: jira.asked.pages,
    counts: jira.asked.counts,
    extent: reading?.extent,
    read: reading?.read,
  };
}

test('up to 1,000 rated epics are read whole: a page for each hundred, and two counts', async () => {
  expect(await costOf(1_000)).toEqual({ invokes: 1, pages: 10, counts: 2, extent: 'all', read: 1_000 });
});

test('of more, only those that can reach the line: at 100,000 no call more than at 2,000', async () => {
  const small = await costOf(2_000);
  expect(small).toEqual({ invokes: 1, pages: 2, counts: 3, extent: 'line', read: 100 });
  expect(await costOf(100_000)).toEqual(small);
}, 60_000);
