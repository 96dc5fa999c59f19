import { timeRanking } from './rankingInMemory';

test('ranking 100,000 summaries takes less time than parsing their JSON', () => {
  const { ranking, parsing } = timeRanking(100_000, 5);
  expect(ranking / parsing).toBeLessThan(1);
}, 120_000);
