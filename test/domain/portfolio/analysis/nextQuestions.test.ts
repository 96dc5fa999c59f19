import fc from 'fast-check';
import { nextQuestions } from '#domain/portfolio/analysis/nextQuestions';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { crossingTie, rank } from '#domain/portfolio/rank';
import { scaleOf, scoreOf, type RatedAnswers } from '#domain/rating/score';
import { answersTo, someAnswers, someSettings } from '../../../support/generators';

const scale = scaleOf(DEFAULT_SETTINGS);
const epic = (key: string, answers: RatedAnswers['answers']) => ({
  key,
  rated: { answers },
  score: scoreOf(scale, { answers }),
});

test('asks about what could bring an epic over the line, the likeliest first', () => {
  const epics = [
    epic('X-1', { impact: 3, request: 'yes' }),
    epic('X-2', { impact: 1, request: 'no' }),
    epic('X-3', { request: 'yes' }),
    epic('X-4', { impact: 0 }),
    epic('X-5', { impact: -3 }),
  ];
  const asked = nextQuestions(scale, epics, 2, 10).map(({ epic: { key }, criterion, share }) => [
    key,
    criterion.id,
    Number(share.toFixed(3)),
  ]);
  // The line is at 23.33: a yes brings X-4 to 30; impact 0 or better keeps X-3 at 30 or more; X-5 cannot reach it.
  expect(asked).toEqual([
    ['X-3', 'impact', 0.571],
    ['X-4', 'request', 0.5],
  ]);
  expect(nextQuestions(scale, epics, 2, 10).map(({ answers }) => answers)).toEqual([
    { enough: 4, all: 7 },
    { enough: 1, all: 2 },
  ]);
  expect(nextQuestions(scale, epics, 2, 1)).toHaveLength(1);
  expect(nextQuestions(scale, epics, 9, 10)).toEqual([]);
});

test('of a tie across the line every missing answer is asked: any brings its epic before the others', () => {
  const tied = [epic('X-1', { impact: 1 }), epic('X-2', { impact: 1 }), epic('X-3', { impact: 1 })];
  const asked = nextQuestions(scale, tied, 2, 10);
  expect(asked.map(({ epic: { key }, share }) => [key, share])).toEqual([
    ['X-1', 1],
    ['X-2', 1],
    ['X-3', 1],
  ]);
  for (const one of tied) {
    const answered = tied.map((other) =>
      other === one ? epic(one.key, { ...one.rated.answers, request: 'no' }) : other,
    );
    expect(rank(answered).ranked[0]?.epic.key).toBe(one.key);
  }
});

test('nothing is asked that could not change who is among the first', () => {
  const portfolio = someSettings.chain((settings) =>
    fc.tuple(
      fc.constant(settings),
      fc.array(someAnswers(settings), { minLength: 2, maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
    ),
  );
  fc.assert(
    fc.property(portfolio, ([settings, answers, places]) => {
      const own = scaleOf(settings);
      const epics = answers.map((rated, at) => ({ key: `X-${at + 1}`, rated, score: scoreOf(own, rated) }));
      const { ranked } = rank(epics);
      const tie = crossingTie(ranked, places);
      for (const { epic: one, criterion, share } of nextQuestions(own, epics, places, 100)) {
        // Behind the line, or in a tie that crosses it.
        const at = ranked.findIndex((place) => place.epic === one);
        expect(at).toBeGreaterThanOrEqual(tie ? tie.from : places);
        expect(one.score!.floor).toBeLessThan(one.score!.ceiling);
        if (share === 0 || criterion.kind === 'stageNeed' || criterion.kind === 'count') continue;
        const reaches = answersTo(criterion).some((answer) => {
          const answered = epics.map((other) =>
            other === one
              ? {
                  ...one,
                  score: scoreOf(own, { ...one.rated, answers: { ...one.rated.answers, [criterion.id]: answer } }),
                }
              : other,
          );
          return rank(answered).ranked.some((place) => place.epic.key === one.key && place.rank <= places);
        });
        expect(reaches).toBe(true);
      }
    }),
  );
});
