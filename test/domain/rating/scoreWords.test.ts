import { scoreFigures, scoreWords } from '#domain/rating/scoreWords';

test.each([
  [null, 'not rated', 'not rated'],
  [{ floor: 76.666667, ceiling: 76.666667 }, '77', '77'],
  [{ floor: 46.666667, ceiling: 76.666667 }, '47…77', '47 to 77'],
  [{ floor: -40, ceiling: 100 }, '-40…100', '-40 to 100'],
  [{ floor: -0.2, ceiling: 0.3 }, '0', '0'],
])('%j reads %s', (score, figures, words) => {
  expect(scoreFigures(score)).toBe(figures);
  expect(scoreWords(score)).toBe(words);
});
