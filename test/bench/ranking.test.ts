import { timeRanking } from './rankingInMemory';

test('ranking 100,000 summaries takes less than a quarter of reading them: parsing and checking', () => {
  const { ranking, parsing, checking } = timeRanking(100_000, 5);
  expect(ranking / (parsing + checking)).toBeLessThan(0.25);
}, 120_000);
