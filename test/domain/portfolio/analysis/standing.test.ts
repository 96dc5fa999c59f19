import fc from 'fast-check';
import { equalWeights } from '#domain/portfolio/analysis/equalWeights';
import { standingOf, swapWeights } from '#domain/portfolio/analysis/standing';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { rank } from '#domain/portfolio/rank';
import { partsOf, scaleOf, scoreOf, type RatedAnswers } from '#domain/rating/score';
import { someAnswers, someSettings, weighted } from '../../../support/generators';

const scale = scaleOf(DEFAULT_SETTINGS);
const epic = (key: string, answers: RatedAnswers['answers'], by = scale) => ({
  key,
  rated: { answers },
  score: scoreOf(by, { answers }),
});

test('the worked example: distance to the next rank and the weight at which two draw level', () => {
  const { ranked } = rank([epic('X-1', { impact: 2, request: 'yes' }), epic('X-2', { impact: 3, request: 'no' })]);
  const standing = standingOf(scale, ranked, 'X-2');
  // 76.666667 - 70; 70 w = 30 at an impact weight of 90; 70/3 at a request weight of 23.33.
  expect(standing).toMatchObject({ above: { epic: { key: 'X-1' } }, distance: 6.666667, ceilingDecided: false });
  expect(
    standing?.swaps.map(({ criterion, weight, needs }) => [criterion.id, Number(weight.toFixed(4)), needs]),
  ).toEqual([
    ['impact', 90, 'more'],
    ['request', 23.3333, 'less'],
  ]);
  expect(standingOf(scale, ranked, 'X-1')).toBeNull();
  expect(standingOf(scale, ranked, 'X-9')).toBeNull();
});

test('of several epics tied above, the lowest key is meant; a shared floor was decided by the ceiling', () => {
  const { ranked } = rank([
    epic('X-10', { impact: 3, request: 'yes' }),
    epic('X-9', { impact: 3, request: 'yes' }),
    epic('X-1', { impact: 0, request: 'no' }),
    epic('X-2', { impact: 0 }),
  ]);
  expect(standingOf(scale, ranked, 'X-1')?.above.epic.key).toBe('X-9');
  expect(standingOf(scale, ranked, 'X-2')).toMatchObject({
    above: { epic: { key: 'X-1' } },
    distance: 0,
    ceilingDecided: true,
    swaps: [],
  });
});

test('at the swap weight both floors are the same, and beyond it they stand the other way round', () => {
  const pairs = someSettings.chain((settings) =>
    fc.tuple(fc.constant(settings), someAnswers(settings), someAnswers(settings)),
  );
  let swapped = 0;
  fc.assert(
    fc.property(pairs, ([settings, a, b]) => {
      const own = scaleOf(settings);
      for (const { criterion, weight, needs } of swapWeights(own, a, b)) {
        const sum = (rated: RatedAnswers, at: number) =>
          partsOf(own, rated).reduce(
            (all, part) => all + (part.criterion.id === criterion.id ? at : part.criterion.weight) * part.range.low,
            0,
          );
        const size = Math.max(1, Math.abs(weight), own.totalWeight);
        expect(Math.abs(sum(a, weight) - sum(b, weight)) / size).toBeLessThan(1e-6);
        const beyond = needs === 'more' ? weight * 2 : weight / 2;
        expect(sum(a, beyond)).toBeGreaterThan(sum(b, beyond));
        swapped += 1;
      }
    }),
    { seed: 20261121 },
  );
  expect(swapped).toBeGreaterThan(20);
});

test('equal weights: every active criterion counts the same', () => {
  expect(scoreOf(equalWeights(scale), { answers: { impact: 3, request: 'no' } })).toEqual({ floor: 50, ceiling: 50 });
  expect(equalWeights(scaleOf(weighted(70, 0))).criteria.map(({ id }) => id)).toEqual(['impact']);
});
