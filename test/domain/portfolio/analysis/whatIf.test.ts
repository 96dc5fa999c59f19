import fc from 'fast-check';
import { differentScores, forcedTies, idleCriteriaSteps } from '#domain/portfolio/analysis/criterionEffect';
import { rankingChange } from '#domain/portfolio/analysis/rankingChange';
import { rankStabilitySteps, type RankInterval } from '#domain/portfolio/analysis/rankStability';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { whatIfSteps } from '#domain/portfolio/analysis/whatIf';
import { rank } from '#domain/portfolio/rank';
import { scaleOf, scoreOf, type RatedAnswers, type Scale } from '#domain/rating/score';
import { someAnswers, someSettings, weighted } from '../../../support/generators';

const scale = scaleOf(DEFAULT_SETTINGS);

function placesOf(by: Scale, all: readonly RatedAnswers[]) {
  return rank(all.map((rated, at) => ({ key: `X-${at + 1}`, score: scoreOf(by, rated) }))).ranked;
}

/** @returns what steps come to, without a pause. */
function outcomeOf<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const stabilityOf = (
  by: Scale,
  epics: Parameters<typeof rankStabilitySteps>[1],
  tolerance: number,
): Map<string, RankInterval> => outcomeOf(rankStabilitySteps(by, epics, tolerance));
const idleCriteria = (by: Scale, epics: readonly RatedAnswers[]) => outcomeOf(idleCriteriaSteps(by, epics));

describe('what a change of the weights does', () => {
  const epics: RatedAnswers[] = [
    { answers: { impact: 2, request: 'yes' } },
    { answers: { impact: 3, request: 'no' } },
    { answers: { impact: 0, request: 'yes' } },
  ];

  test('who enters, who leaves, and which pairs flip', () => {
    const change = rankingChange(placesOf(scale, epics), placesOf(scaleOf(weighted(20, 80)), epics), 2);
    expect(change.entered).toEqual([{ key: 'X-3', before: 3, after: 2 }]);
    expect(change.left).toEqual([{ key: 'X-2', before: 2, after: 3 }]);
    expect([change.flippedPairs, change.pairs]).toEqual([1, 3]);
    expect(change.moves.map(({ key }) => key)).toEqual(['X-1', 'X-3', 'X-2']);
  });

  test('an epic that is new or gone has no rank on one side', () => {
    const change = rankingChange(placesOf(scale, epics.slice(0, 1)), [], 1);
    expect(change).toMatchObject({
      entered: [],
      left: [{ key: 'X-1', before: 1, after: null }],
      flippedPairs: 0,
      pairs: 0,
    });
  });

  test('flipped pairs are those that a comparison of every pair finds', () => {
    const cases = fc
      .tuple(someSettings, someSettings)
      .chain(([one, other]) =>
        fc.tuple(fc.constant(one), fc.constant(other), fc.array(someAnswers(one), { maxLength: 25 })),
      );
    fc.assert(
      fc.property(cases, ([one, other, answers]) => {
        const [before, after] = [placesOf(scaleOf(one), answers), placesOf(scaleOf(other), answers)];
        const ranks = (places: typeof before) => new Map(places.map(({ epic, rank: at }) => [epic.key, at]));
        const [old, now] = [ranks(before), ranks(after)];
        const keys = [...old.keys()].filter((key) => now.has(key));
        const flipped = keys.flatMap((a, at) =>
          keys.slice(at + 1).filter((b) => (old.get(a)! - old.get(b)!) * (now.get(a)! - now.get(b)!) < 0),
        );
        expect(rankingChange(before, after, 3).flippedPairs).toBe(flipped.length);
      }),
    );
  });
});

describe('a weighting that is tried', () => {
  const epics = [
    { impact: 3, request: 'no' },
    { impact: 3, request: 'no' },
    { impact: 0, request: 'yes' },
  ].map((answers, at) => ({ key: `X-${at + 1}`, rated: { answers } }));

  test('ties before and after are told, and what is not rated is left out', () => {
    const tried = outcomeOf(
      whatIfSteps({
        now: scale,
        tried: scaleOf(weighted(20, 80)),
        epics: [...epics, { key: 'X-4', rated: { answers: {} } }],
        places: 1,
      }),
    );
    expect([[...tried.tied.now], [...tried.tied.then], tried.ranked]).toEqual([['X-1', 'X-2'], ['X-1', 'X-2'], 3]);
    expect(tried.change.entered.map(({ key }) => key)).toEqual(['X-3']);
  });

  test('the work comes in slices, more of them the more epics there are', () => {
    const slices = (size: number): number => {
      const many = Array.from({ length: size }, (_, at) => ({
        key: `X-${at}`,
        rated: { answers: { impact: (at % 7) - 3, request: at % 2 ? 'yes' : 'no' } },
      }));
      let count = 0;
      for (const _share of whatIfSteps({ now: scale, tried: scaleOf(weighted(20, 80)), epics: many, places: 20 }))
        count += 1;
      return count;
    };
    expect(slices(4000)).toBeGreaterThan(slices(1000) * 2);
  });
});

describe('rank stability', () => {
  test('fixed weights: every rank stands', () => {
    fc.assert(
      fc.property(
        someSettings.chain((settings) =>
          fc.tuple(fc.constant(scaleOf(settings)), fc.array(someAnswers(settings), { maxLength: 12 })),
        ),
        ([own, answers]) => {
          const intervals = stabilityOf(
            own,
            answers.map((rated, at) => ({ key: `X-${at + 1}`, rated })),
            0,
          );
          for (const { epic, rank: at } of placesOf(own, answers))
            expect(intervals.get(epic.key)).toEqual({ best: at, worst: at });
          expect(intervals.size).toBe(placesOf(own, answers).length);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('close scores move with the weights, an epic that is best in everything does not', () => {
    const epics = [
      { impact: 3, request: 'yes' },
      { impact: 2, request: 'no' },
      { impact: 1, request: 'yes' },
    ].map((answers, at) => ({ key: `X-${at + 1}`, rated: { answers } }));
    const intervals = stabilityOf(scale, epics, 0.25);
    expect(intervals.get('X-1')).toEqual({ best: 1, worst: 1 });
    expect([intervals.get('X-2'), intervals.get('X-3')]).toEqual([
      { best: 2, worst: 3 },
      { best: 2, worst: 3 },
    ]);
  });
});

describe('warnings about a weighting', () => {
  test('a criterion that orders no pair differently is idle', () => {
    const epics: RatedAnswers[] = [3, 1, -2].map((impact) => ({ answers: { impact, request: 'yes' } }));
    expect(idleCriteria(scale, epics).map(({ id }) => id)).toEqual(['request']);
    expect(idleCriteria(scale, [...epics, { answers: { impact: 3, request: 'no' } }])).toEqual([]);
    expect(idleCriteria(scaleOf(weighted(70, 0)), epics)).toEqual([]);
    expect(idleCriteria(scale, epics.slice(0, 1))).toEqual([]);
  });

  test('how many scores can be told apart, and how many ties that forces', () => {
    // Seven levels and two: none of the 14 sums meets another at 70 / 30.
    expect(differentScores(scale)).toBe(14);
    // Thirteen alone, and the fourteenth score for all others.
    expect(forcedTies(scale, 40)).toBe(27);
    expect([14, 15].map((epics) => forcedTies(scale, epics))).toEqual([0, 2]);
    expect(forcedTies(scale, 10)).toBe(0);
    // At 60 / 20 a request is worth exactly one level of impact.
    expect(differentScores(scaleOf(weighted(60, 20)))).toBe(8);
    const reach = { ...DEFAULT_SETTINGS.criteria[0]!, id: 'reach', kind: 'count' as const, weight: 10, k: 5 };
    expect(
      differentScores(scaleOf({ ...DEFAULT_SETTINGS, criteria: [...DEFAULT_SETTINGS.criteria, reach] })),
    ).toBeNull();
  });
});
