import { bandSteps } from '#domain/portfolio/analysis/bands';
import { settingsEffectSteps } from '#domain/portfolio/analysis/settingsEffect';
import { tieForecast } from '#domain/portfolio/analysis/tieForecast';
import type { Criterion } from '#domain/rating/criterion';
import { scaleOf } from '#domain/rating/score';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Settings } from '#domain/settings/settings';
import { weighted } from '../../../support/generators';

const epic = (n: number, answers: Record<string, string | number>) => ({
  id: String(n),
  key: `X-${n}`,
  rated: { answers, stage: null },
});
const EPICS = [
  epic(1, { impact: 3, request: 'yes' }),
  epic(2, { impact: 2, request: 'yes' }),
  epic(3, { impact: 1, request: 'no' }),
  epic(4, { impact: -3, request: 'no' }),
  epic(5, { impact: 1 }),
];

/** Runs a computation to its end. */
function result<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
const effectOf = (tried: Settings) =>
  result(settingsEffectSteps({ now: scaleOf(DEFAULT_SETTINGS), tried: scaleOf(tried), epics: EPICS, places: 2 }));
const withCriterion = (criterion: Criterion): Settings => ({
  ...DEFAULT_SETTINGS,
  criteria: [...DEFAULT_SETTINGS.criteria, criterion],
});
const reach = (weight: number): Criterion => ({
  ...{ id: 'reach', label: 'Reach', question: '', anchors: {}, weight },
  kind: 'count',
});

test('a new criterion: every epic lacks its answer, and places that were certain become open', () => {
  const effect = effectOf(withCriterion(reach(100)));
  expect(effect.lacking).toEqual({ epics: 5, least: 1, most: 1 });
  expect(effect.open.then).toBeGreaterThan(effect.open.now);
  const bands = result(bandSteps(scaleOf(withCriterion(reach(100))), EPICS, 2));
  expect(effect.open.then).toBe(bands.open);
});

test('other weights ask nobody for anything more; a criterion of weight 0 neither', () => {
  for (const tried of [weighted(10, 90), withCriterion(reach(0)), DEFAULT_SETTINGS])
    expect(effectOf(tried).lacking.epics).toBe(0);
  expect(effectOf(DEFAULT_SETTINGS)).toMatchObject({ change: { entered: [], left: [], flippedPairs: 0 } });
});

test('a criterion that is dropped asks for less: that is nothing that an epic lacks more', () => {
  expect(effectOf(weighted(100, 0)).lacking).toMatchObject({ epics: 0, most: 0 });
});

describe('the forecast of ties', () => {
  test('seven levels and a yes give 14 scores: of 39 epics 26 at least share one; a count leaves none', () => {
    expect(tieForecast(DEFAULT_SETTINGS, 39)).toMatchObject({
      scores: 14,
      left: 26,
      better: { preset: { id: 'impact-request-reach' }, scores: null, left: 0 },
    });
  });

  test('no more epics than scores: nothing has to be left, and no preset is better', () => {
    expect(tieForecast(DEFAULT_SETTINGS, 14)).toEqual({ scores: 14, left: 0, better: null });
  });

  test('what separates as well as the best preset is not told to change', () => {
    expect(tieForecast(withCriterion(reach(20)), 500)).toMatchObject({ left: 0, better: null });
  });
});
