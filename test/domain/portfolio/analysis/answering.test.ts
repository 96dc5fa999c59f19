import fc from 'fast-check';
import { answeringOf } from '#domain/portfolio/analysis/answering';
import { isAnsweredByStage } from '#domain/rating/criterion';
import { rank } from '#domain/portfolio/rank';
import { scaleOf, scoreOf, type RatedAnswers } from '#domain/rating/score';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { someAnswers, someSettings } from '../../../support/generators';

const scale = scaleOf(DEFAULT_SETTINGS);
const epic = (key: string, rated: RatedAnswers, by = scale) => ({ key, rated, score: scoreOf(by, rated) });

test('a missing request, told with the place that yes and no would earn', () => {
  const { ranked } = rank([
    epic('X-1', { answers: { impact: 2, request: 'yes' } }),
    epic('X-2', { answers: { impact: 2, request: 'no' } }),
    epic('X-3', { answers: { impact: 2 } }),
  ]);
  const told = answeringOf(scale, ranked, 'X-3').map(({ criterion, end, answer, rank: at, tied }) => [
    criterion.id,
    end,
    answer,
    at,
    tied,
  ]);
  expect(told).toEqual([
    ['request', 'high', 'yes', 1, true],
    ['request', 'low', 'no', 2, true],
  ]);
  expect(answeringOf(scale, ranked, 'X-1')).toEqual([]);
  expect(answeringOf(scale, ranked, 'X-9')).toEqual([]);
});

test('what is told is what happens: with that answer the epic has that score and that rank', () => {
  const portfolios = someSettings.chain((settings) =>
    fc.tuple(fc.constant(settings), fc.array(someAnswers(settings), { minLength: 1, maxLength: 8 })),
  );
  let answered = 0;
  fc.assert(
    fc.property(portfolios, ([settings, ratings]) => {
      const own = scaleOf(settings);
      const epics = ratings.map((rated, at) => epic(`X-${at + 1}`, rated, own));
      for (const { key, rated } of epics)
        for (const told of answeringOf(own, rank(epics).ranked, key)) {
          const { criterion, answer } = told;
          if (answer === null) continue;
          answered += 1;
          const then = isAnsweredByStage(criterion)
            ? { ...rated, stage: String(answer) }
            : { ...rated, answers: { ...rated.answers, [criterion.id]: answer } };
          const after = rank(epics.map((each) => (each.key === key ? epic(key, then, own) : each))).ranked;
          const place = after.find((each) => each.epic.key === key);
          expect([told.score, told.rank, told.tied]).toEqual([place?.epic.score, place?.rank, place?.tied]);
        }
    }),
  );
  expect(answered).toBeGreaterThan(20);
});
