import fc from 'fast-check';
import { freezeEpics } from '#domain/board/board';
import { needsRepublishing, publicationOf, publishedScore } from '#domain/publication/summary';
import { changeProblems } from '#domain/rating/assessment';
import { countedAssessment } from '#domain/rating/counted';
import { isAsked, isCounted, kindOf, missingRange, type Criterion } from '#domain/rating/criterion';
import { missingItems } from '#domain/rating/missing';
import { scaleOf, scoreOf, type RatedAnswers } from '#domain/rating/score';
import type { Facts } from '#domain/register/facts';
import { settingsDifference } from '#domain/settings/settingsDifference';
import { settingsProblems, type Settings } from '#domain/settings/settings';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { anAssessment, someAnswers, someSettings } from '../../support/generators';

/** Every kind that may be counted is: nothing here names one. */
const counting = (settings: Settings, isOn: boolean): Settings => ({
  ...settings,
  criteria: settings.criteria.map((one) => kindOf(one).counting?.with(one, isOn) ?? one),
});
const fits = (settings: Settings): boolean => settingsProblems(settings).length === 0;

const someCase = someSettings
  .map((settings) => counting(settings, true))
  .filter((settings) => fits(settings) && settings.criteria.some(isCounted))
  .chain((settings) =>
    fc.record({
      settings: fc.constant(settings),
      answers: someAnswers(settings),
      customers: fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }),
    }),
  );

const recordOf = ({ answers, stage = null }: RatedAnswers, facts: Facts) => ({
  issueId: '1',
  assessment: anAssessment({ answers: { ...answers }, stage }),
  registers: { version: 1, at: '2026-11-29T10:00:00.000Z', facts: { request: facts } },
});
const factsOf = (requestCustomers: number | undefined): Facts =>
  requestCustomers === undefined ? {} : { requests: 1, requestCustomers };
const without = (answers: RatedAnswers['answers'], criteria: readonly Criterion[]): RatedAnswers['answers'] =>
  Object.fromEntries(
    Object.entries(answers).filter(([id]) => !criteria.some((one) => one.id === id && isCounted(one))),
  );

test('what is counted is scored as the same number that a person answers, wherever a score comes from', () => {
  fc.assert(
    fc.property(someCase, ({ settings, answers: rated, customers }) => {
      const [scale, asked] = [scaleOf(settings), scaleOf(counting(settings, false))];
      const counted = settings.criteria.filter(isCounted);
      const own = without(rated.answers, settings.criteria);
      const known = customers === undefined ? {} : Object.fromEntries(counted.map(({ id }) => [id, customers]));
      const isRated = scale.criteria.some((one) => isAsked(one) && own[one.id] !== undefined);
      const wanted = isRated ? scoreOf(asked, { ...rated, answers: { ...own, ...known } }) : null;

      const record = recordOf(rated, factsOf(customers));
      const summary = publicationOf(record, scale, 1)!;
      expect(publishedScore(summary)).toEqual(wanted);
      expect(needsRepublishing(summary, scale, 1)).toBe(false);
      // As screens know it: what is published, with what is counted beside it.
      expect(scoreOf(scale, { answers: summary.answers, stage: summary.stage ?? null, counted: summary })).toEqual(
        wanted,
      );
      const [frozen] = freezeEpics(settings, [record]);
      expect(frozen ? { floor: frozen.floor, ceiling: frozen.ceiling } : null).toEqual(wanted);
      if (frozen) expect(scoreOf(scale, { answers: frozen.answers, stage: frozen.stage ?? null })).toEqual(wanted);
    }),
  );
});

test('settings that are tried count what is known beside the answers, whoever answered before', () => {
  fc.assert(
    fc.property(someCase, ({ settings, answers: rated, customers }) => {
      const before = publicationOf(recordOf(rated, factsOf(customers)), scaleOf(counting(settings, false)), 1)!;
      const after = publicationOf(recordOf(rated, factsOf(customers)), scaleOf(settings), 2)!;
      const tried = { answers: before.answers, stage: before.stage ?? null, counted: before };
      expect(scoreOf(scaleOf(settings), tried)).toEqual(publishedScore(after));
    }),
  );
});

test('while nothing was counted the range stays open; what was answered before stays in the record', () => {
  fc.assert(
    fc.property(someCase, ({ settings, answers: rated }) => {
      const record = recordOf(rated, {});
      const scale = scaleOf(settings);
      const shown = countedAssessment(record, scale);
      expect(shown.answers).toEqual(without(rated.answers, settings.criteria));
      expect(record.assessment.answers).toEqual(rated.answers);
      const counted = scale.criteria.filter(isCounted);
      for (const criterion of counted) expect(missingRange(criterion, scale.stages)).toEqual({ low: 0, high: 1 });
      const score = scoreOf(scale, shown);
      if (score && counted.length > 0) expect(score.ceiling).toBeGreaterThan(score.floor);
    }),
  );
});

test('nobody is asked for it, and nobody may answer it', () => {
  const reach: Criterion = { id: 'reach', label: 'Reach', question: '', anchors: {}, weight: 10, kind: 'count' };
  const asked = { ...DEFAULT_SETTINGS, criteria: [...DEFAULT_SETTINGS.criteria, reach] };
  const settings = counting(asked, true);
  const changes = { answers: { reach: 3 } };
  expect(changeProblems(changes, asked)).toEqual([]);
  expect(changeProblems(changes, settings)).toEqual([{ key: 'problem.unknownCriterion', subject: 'reach' }]);
  const items = missingItems(anAssessment({ answers: { impact: 1 } }), scaleOf(settings), settings.sponsorRule);
  expect(items).not.toContainEqual({ kind: 'answer', criterion: 'reach' });
  expect(settingsDifference(asked, settings)).toEqual([
    { subject: 'Reach', aspect: 'counting', before: 'who rates', after: 'what is counted' },
  ]);
  const alone = settings.criteria.map((one) => ({ ...one, weight: one.id === 'reach' ? 10 : 0 }));
  expect(settingsProblems({ ...settings, criteria: alone })).toEqual([{ key: 'problem.noWeight' }]);
  expect(counting(settings, false)).toEqual(asked);
});
