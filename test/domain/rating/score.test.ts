import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import {
  completenessOf,
  partsOf,
  scaleOf,
  scoreOf,
  swingOf,
  type RatedAnswers,
  type Score,
} from '#domain/rating/score';
import { activeCriteria, type Settings } from '#domain/settings/settings';
import { answersTo, settingsAndAnswers, someSettings } from '../../support/generators';

const score = (settings: Settings, rated: RatedAnswers): Score | null => scoreOf(scaleOf(settings), rated);

/** Every way to answer what is still missing; counts by their ends. */
function completions(settings: Settings, rated: RatedAnswers): RatedAnswers[] {
  return activeCriteria(settings).reduce<RatedAnswers[]>(
    (done, criterion) => {
      if (criterion.kind === 'stageNeed') {
        if (rated.stage) return done;
        return settings.journeys[0]!.stages.flatMap(({ id }) => done.map((one) => ({ ...one, stage: id })));
      }
      if (rated.answers[criterion.id] !== undefined) return done;
      return answersTo(criterion).flatMap((answer) =>
        done.map((one) => ({ ...one, answers: { ...one.answers, [criterion.id]: answer } })),
      );
    },
    [rated],
  );
}

describe('score with the default settings', () => {
  const cases: [Record<string, number | string>, Score | null][] = [
    [
      { impact: 2, request: 'yes' },
      { floor: 76.666667, ceiling: 76.666667 },
    ],
    [
      { impact: 3, request: 'no' },
      { floor: 70, ceiling: 70 },
    ],
    [
      { impact: 0, request: 'yes' },
      { floor: 30, ceiling: 30 },
    ],
    [
      { impact: -1, request: 'no' },
      { floor: -23.333333, ceiling: -23.333333 },
    ],
    [
      { impact: -3, request: 'yes' },
      { floor: -40, ceiling: -40 },
    ],
    [{ impact: 2 }, { floor: 46.666667, ceiling: 76.666667 }],
    [{ request: 'yes' }, { floor: -40, ceiling: 100 }],
    [{}, null],
  ];

  test.each(cases)('%j', (answers, expected) => {
    expect(score(DEFAULT_SETTINGS, { answers })).toEqual(expected);
  });

  test('an answer outside the list counts as missing', () => {
    expect(score(DEFAULT_SETTINGS, { answers: { impact: 4, request: 'yes' } })).toEqual({ floor: -40, ceiling: 100 });
    expect(score(DEFAULT_SETTINGS, { answers: { impact: 2.5 } })).toBeNull();
    expect(score(DEFAULT_SETTINGS, { answers: { request: 1 } })).toBeNull();
  });

  test('swing: impact 140 points, request 30, a criterion without weight 0', () => {
    const scale = scaleOf(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS.criteria.map((criterion) => swingOf(scale, criterion))).toEqual([140, 30, 0]);
  });

  test('stored settings that break a rule rate nothing and have no swing', () => {
    const broken: Settings = {
      ...DEFAULT_SETTINGS,
      criteria: DEFAULT_SETTINGS.criteria.map((one) => ({ ...one, weight: 0 })),
    };
    expect(score(broken, { answers: { impact: 3 } })).toBeNull();
    expect(swingOf(scaleOf(broken), broken.criteria[0]!)).toBe(0);
  });
});

describe('properties of every score', () => {
  test('finite, within the scale, floor at most ceiling', () => {
    fc.assert(
      fc.property(settingsAndAnswers, ([settings, rated]) => {
        const result = score(settings, rated);
        if (!result) return;
        expect(Number.isFinite(result.floor) && Number.isFinite(result.ceiling)).toBe(true);
        expect(result.floor).toBeGreaterThanOrEqual(-100);
        expect(result.ceiling).toBeLessThanOrEqual(100);
        expect(result.floor).toBeLessThanOrEqual(result.ceiling);
        expect(Object.is(result.floor, -0) || Object.is(result.ceiling, -0)).toBe(false);
      }),
    );
  });

  test('not rated exactly when no criterion but the stage need is answered', () => {
    fc.assert(
      fc.property(settingsAndAnswers, ([settings, rated]) => {
        const answered = activeCriteria(settings).some(
          ({ id, kind }) => kind !== 'stageNeed' && rated.answers[id] !== undefined,
        );
        expect(score(settings, rated) === null).toBe(!answered);
        expect(completenessOf(partsOf(scaleOf(settings), rated)) === 'notRated').toBe(!answered);
      }),
    );
  });

  test('the range contains every completion, and reaches its ends', () => {
    fc.assert(
      fc.property(settingsAndAnswers, ([settings, rated]) => {
        const range = score(settings, rated);
        if (!range) return;
        const floors = completions(settings, rated).map((one) => score(settings, one)!);
        for (const { floor, ceiling } of floors) {
          expect(floor).toBe(ceiling);
          expect(floor).toBeGreaterThanOrEqual(range.floor);
          expect(ceiling).toBeLessThanOrEqual(range.ceiling);
        }
        expect(Math.min(...floors.map(({ floor }) => floor))).toBe(range.floor);
      }),
      { numRuns: 60 },
    );
  });

  test('answering a missing question never lowers the floor nor raises the ceiling', () => {
    fc.assert(
      fc.property(settingsAndAnswers, fc.nat(), ([settings, rated], pick) => {
        const before = score(settings, rated);
        const open = activeCriteria(settings).filter(
          ({ id, kind }) => kind !== 'stageNeed' && rated.answers[id] === undefined,
        );
        const criterion = open[pick % Math.max(1, open.length)];
        if (!before || !criterion) return;
        for (const answer of answersTo(criterion)) {
          const after = score(settings, { ...rated, answers: { ...rated.answers, [criterion.id]: answer } })!;
          expect(after.floor).toBeGreaterThanOrEqual(before.floor);
          expect(after.ceiling).toBeLessThanOrEqual(before.ceiling);
        }
      }),
    );
  });

  test('a better answer never lowers floor or ceiling', () => {
    fc.assert(
      fc.property(settingsAndAnswers, fc.integer({ min: -3, max: 2 }), ([settings, rated], level) => {
        const at = (impact: number) => score(settings, { ...rated, answers: { ...rated.answers, impact } });
        const [worse, better] = [at(level), at(level + 1)];
        expect(worse === null).toBe(better === null);
        if (!worse || !better) return;
        expect(better.floor).toBeGreaterThanOrEqual(worse.floor);
        expect(better.ceiling).toBeGreaterThanOrEqual(worse.ceiling);
      }),
    );
  });

  test('unchanged when all weights are scaled, and in any order of the criteria', () => {
    fc.assert(
      fc.property(settingsAndAnswers, fc.constantFrom(0.5, 2, 3, 10, 7.25), ([settings, rated], factor) => {
        const scaled = {
          ...settings,
          criteria: settings.criteria.map((one) => ({ ...one, weight: one.weight * factor })).reverse(),
        };
        expect(score(scaled, rated)).toEqual(score(settings, rated));
      }),
    );
  });

  test('swings are never negative and those of all criteria add up to the width of the scale in use', () => {
    fc.assert(
      fc.property(someSettings, (settings) => {
        const scale = scaleOf(settings);
        for (const criterion of settings.criteria) expect(swingOf(scale, criterion)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
