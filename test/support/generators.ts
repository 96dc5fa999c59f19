import fc from 'fast-check';
import { NEVER_RATED, type Assessment } from '#domain/rating/assessment';
import { SCALE_LEVELS, SIGNED_LEVELS, YES_NO, type Answer, type Criterion } from '#domain/rating/criterion';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { RatedAnswers } from '#domain/rating/score';
import { settingsProblems, type Settings } from '#domain/settings/settings';

/** Builders and generators of what the domain works on. */

export function anAssessment(values: Partial<Assessment> = {}): Assessment {
  return { ...NEVER_RATED, version: 1, updatedAt: '2026-11-01T10:00:00.000Z', updatedBy: 'project-manager', ...values };
}

/** The default settings with other weights for impact and request. */
export function weighted(impact: number, request: number): Settings {
  const weights: Record<string, number> = { impact, request };
  return {
    ...DEFAULT_SETTINGS,
    criteria: DEFAULT_SETTINGS.criteria.map((criterion) => ({
      ...criterion,
      weight: weights[criterion.id] ?? criterion.weight,
    })),
  };
}

const weight = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 100 }),
  fc.double({ min: 0.001, max: 1000, noNaN: true }),
);

function criterion(id: string, kind: Criterion['kind']): fc.Arbitrary<Criterion> {
  const common = { id, label: id, question: '', anchors: {} };
  const option = (at: number) =>
    fc.double({ min: -1, max: 1, noNaN: true }).map((u) => ({ id: `o${at}`, label: `Option ${at}`, u }));
  return weight.chain((w): fc.Arbitrary<Criterion> => {
    if (kind === 'choice')
      return fc.tuple(option(1), option(2), option(3)).map((options) => ({ ...common, kind, weight: w, options }));
    if (kind === 'count') return fc.integer({ min: 1, max: 50 }).map((k) => ({ ...common, kind, weight: w, k }));
    return fc.constant({ ...common, kind, weight: w });
  });
}

/** Settings that can be saved: impact, request and up to five other criteria of every kind, needs of every size. */
export const someSettings: fc.Arbitrary<Settings> = fc
  .tuple(
    criterion('impact', 'signed'),
    criterion('request', 'yesNo'),
    criterion('effort', 'scale'),
    criterion('segment', 'choice'),
    criterion('reach', 'count'),
    criterion('stage-need', 'stageNeed'),
    fc.tuple(...['awareness', 'purchase', 'retention'].map(() => fc.integer({ min: 0, max: 3 }))),
  )
  .map(([impact, request, effort, segment, reach, stageNeed, needs]): Settings => {
    const stages = ['awareness', 'purchase', 'retention'].map((id, i) => ({ id, label: id, need: needs[i] ?? 1 }));
    return {
      ...DEFAULT_SETTINGS,
      criteria: [impact, request, effort, segment, reach, stageNeed],
      journeys: [{ id: 'default', label: 'Journey', stages }],
    };
  })
  .filter((settings) => settingsProblems(settings).length === 0);

/** @returns every answer that a criterion offers; for a count, some. */
export function answersTo(criterion: Criterion): Answer[] {
  switch (criterion.kind) {
    case 'signed':
      return [...SIGNED_LEVELS];
    case 'scale':
      return [...SCALE_LEVELS];
    case 'yesNo':
      return [...YES_NO];
    case 'choice':
      return criterion.options.map(({ id }) => id);
    case 'count':
      return [0, 1, 2, 5, 40, 100_000];
    case 'stageNeed':
      return [];
  }
}

/** Answers to any subset of the criteria, and a stage or none. */
export function someAnswers(settings: Settings): fc.Arbitrary<RatedAnswers> {
  const stages = settings.journeys.flatMap((journey) => journey.stages.map(({ id }) => id));
  const each = settings.criteria.map((one) =>
    fc.option(fc.constantFrom(...(answersTo(one).length > 0 ? answersTo(one) : [0])), { nil: undefined }),
  );
  return fc.tuple(fc.tuple(...each), fc.option(fc.constantFrom(...stages), { nil: null })).map(([answers, stage]) => ({
    answers: Object.fromEntries(
      settings.criteria.flatMap((one, i) =>
        one.kind !== 'stageNeed' && answers[i] !== undefined ? [[one.id, answers[i] as Answer]] : [],
      ),
    ),
    stage,
  }));
}

export const settingsAndAnswers = someSettings.chain((settings) =>
  fc.tuple(fc.constant(settings), someAnswers(settings)),
);
