import fc from 'fast-check';
import { NEVER_RATED, type Assessment } from '#domain/rating/assessment';
import {
  isAnsweredByStage,
  KIND_NAMES,
  kindOf,
  offersAnswer,
  type Answer,
  type Criterion,
  type CriterionKind,
} from '#domain/rating/criterion';
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

/** A criterion of any kind, with what the kind has of its own: three options, a number. */
export function criterionOf(id: string, kind: CriterionKind): fc.Arbitrary<Criterion> {
  const { blank, options, number } = kindOf({ kind });
  const some = fc.tuple(weight, fc.tuple(option(1), option(2), option(3)), fc.integer({ min: 1, max: 50 }));
  return some.map(([w, three, own]) => {
    const plain = blank({ id, label: id, question: '', anchors: {}, weight: w });
    const withNumber = number ? number.with(plain, own) : plain;
    return options ? options.with(withNumber, three) : withNumber;
  });
}

/** With the one zero that JSON knows. */
const option = (at: number) =>
  fc.double({ min: -1, max: 1, noNaN: true }).map((u) => ({ id: `o${at}`, label: `Option ${at}`, u: u || 0 }));

/** Impact and request have their kinds; each other kind has a criterion of its name. */
const IDS: [string, CriterionKind][] = [
  ['impact', 'signed'],
  ['request', 'yesNo'],
  ...KIND_NAMES.filter((kind) => kind !== 'signed' && kind !== 'yesNo').map((kind): [string, CriterionKind] => [
    kind.toLowerCase(),
    kind,
  ]),
];

/** Settings that can be saved: impact, request and a criterion of every other kind, needs of every size. */
export const someSettings: fc.Arbitrary<Settings> = fc
  .tuple(
    fc.tuple(...IDS.map(([id, kind]) => criterionOf(id, kind))),
    fc.tuple(...['awareness', 'purchase', 'retention'].map(() => fc.integer({ min: 0, max: 3 }))),
  )
  .map(([criteria, needs]): Settings => {
    const stages = ['awareness', 'purchase', 'retention'].map((id, i) => ({ id, label: id, need: needs[i] ?? 1 }));
    return { ...DEFAULT_SETTINGS, criteria, journeys: [{ id: 'default', label: 'Journey', stages }] };
  })
  .filter((settings) => settingsProblems(settings).length === 0);

const WRITTEN = [0, 1, 2, 5, 40, 100_000];
/** Up to here every number is tried, so that the largest that a kind takes is among them. */
const TRIED = Array.from({ length: 1_001 }, (_, number) => number);

function numbersFor(one: Criterion): number[] {
  const largest = TRIED.findLast((number) => offersAnswer(one, number)) ?? 0;
  return [...new Set([...WRITTEN.filter((number) => offersAnswer(one, number)), largest])];
}

/** @returns every answer that a criterion offers; where a number is written, some. */
export function answersTo(one: Criterion): Answer[] {
  if (isAnsweredByStage(one)) return [];
  const { offered } = kindOf(one).text(one, []);
  return offered.length > 0 ? offered.map(({ answer }) => answer) : numbersFor(one);
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
        !isAnsweredByStage(one) && answers[i] !== undefined ? [[one.id, answers[i] as Answer]] : [],
      ),
    ),
    stage,
  }));
}

export const settingsAndAnswers = someSettings.chain((settings) =>
  fc.tuple(fc.constant(settings), someAnswers(settings)),
);
