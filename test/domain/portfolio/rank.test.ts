import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { byKey, rank, rankText, type Rankable } from '#domain/portfolio/rank';
import { scaleOf, scoreOf } from '#domain/rating/score';

const epic = (key: string, answers: Record<string, number | string>): Rankable => ({
  key,
  score: scoreOf(scaleOf(DEFAULT_SETTINGS), { answers }),
});

test('ranks of the worked example', () => {
  const epics = [
    epic('X-9', { impact: -3, request: 'yes' }),
    epic('X-8', {}),
    epic('X-7', { request: 'yes' }),
    epic('X-6', { impact: -1, request: 'no' }),
    epic('X-5', { impact: 0, request: 'yes' }),
    epic('X-4', { impact: 0, request: 'yes' }),
    epic('X-3', { impact: 2 }),
    epic('X-2', { impact: 3, request: 'no' }),
    epic('X-1', { impact: 2, request: 'yes' }),
  ];
  const { ranked, notRated } = rank(epics);
  expect(ranked.map((place) => [place.epic.key, rankText(place)])).toEqual([
    ['X-1', '1'],
    ['X-2', '2'],
    ['X-3', '3'],
    ['X-4', '=4'],
    ['X-5', '=4'],
    ['X-6', '6'],
    ['X-9', '7'],
    ['X-7', '8'],
  ]);
  expect(notRated.map(({ key }) => key)).toEqual(['X-8']);
});

test('keys sort by project as text, then by number', () => {
  expect(
    ['B-2', 'A-10', 'A-9', 'AB-1']
      .map((key) => ({ key }))
      .sort(byKey)
      .map(({ key }) => key),
  ).toEqual(['A-9', 'A-10', 'AB-1', 'B-2']);
});

const someEpics = fc.uniqueArray(fc.nat(60), { maxLength: 40 }).chain((numbers) =>
  fc.tuple(
    ...numbers.map((number) =>
      fc
        .option(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 2 })), { nil: null })
        .map((pair): Rankable => ({
          key: `X-${number}`,
          score: pair && { floor: pair[0] * 10, ceiling: pair[0] * 10 + pair[1] * 5 },
        })),
    ),
  ),
);

describe('properties of every ranking', () => {
  test('a rank is one more than the number of epics that are strictly better', () => {
    fc.assert(
      fc.property(someEpics, (epics) => {
        for (const { epic: one, rank: place, tied } of rank(epics).ranked) {
          const own = one.score!;
          const others = epics.filter((other) => other !== one && other.score !== null).map((other) => other.score!);
          const better = others.filter(
            ({ floor, ceiling }) => floor > own.floor || (floor === own.floor && ceiling < own.ceiling),
          );
          const equal = others.filter(({ floor, ceiling }) => floor === own.floor && ceiling === own.ceiling);
          expect(place).toBe(better.length + 1);
          expect(tied).toBe(equal.length > 0);
        }
      }),
    );
  });

  test('the order of the input makes no difference', () => {
    fc.assert(
      fc.property(someEpics, fc.nat(), (epics, turn) => {
        const at = epics.length === 0 ? 0 : turn % epics.length;
        const turned = [...epics.slice(at), ...epics.slice(0, at)].reverse();
        expect(rank(turned)).toEqual(rank(epics));
      }),
    );
  });

  test('ranked and not rated together are all epics', () => {
    fc.assert(
      fc.property(someEpics, (epics) => {
        const { ranked, notRated } = rank(epics);
        expect(ranked.length + notRated.length).toBe(epics.length);
      }),
    );
  });
});
