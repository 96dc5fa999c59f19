import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf } from '#domain/rating/score';
import { needsRepublishing, publishedScore, readSummary, summaryOf, type Summary } from '#domain/publication/summary';
import { anAssessment, settingsAndAnswers, weighted } from '../../support/generators';

const scale = scaleOf(DEFAULT_SETTINGS);

test('what is not answered is absent', () => {
  expect(summaryOf(anAssessment({ stage: 'retention' }), scale, 4)).toEqual({
    v: 1,
    version: 1,
    settings: 4,
    answers: {},
    stage: 'retention',
    ratedAt: '2026-11-01T10:00:00Z',
    shown: { stage: 'Retention', missing: 'Customer impact, Customer request' },
  });
});

test.each<[string, Parameters<typeof anAssessment>[0], Summary['shown']]>([
  [
    'a range, with what it lacks',
    { answers: { impact: 2 } },
    { score: '47…77', best: '77', impact: '+2', missing: 'Customer request' },
  ],
  [
    'a score, its stage by its name',
    { answers: { impact: -3, request: 'no' }, stage: 'retention' },
    { score: '-70', best: '-70', impact: '-3', stage: 'Retention' },
  ],
  ['nothing answered', {}, { missing: 'Customer impact, Customer request' }],
  ['a stage that was removed', { stage: 'removed' }, { missing: 'Customer impact, Customer request' }],
])("Jira's own places show the words of the app: %s", (_, fields, shown) => {
  expect(summaryOf(anAssessment(fields), scale, 1).shown).toEqual(shown);
});

test('of many questions that nobody answered the first are named and the others counted', () => {
  const own = Array.from({ length: 4 }, (_, place) => ({
    ...DEFAULT_SETTINGS.criteria[0]!,
    ...{ id: `question-${place}`, label: `Question ${place}`, weight: 15 },
  }));
  const fixed = DEFAULT_SETTINGS.criteria.map((one) => ({ ...one, weight: one.kind === 'stageNeed' ? 0 : 20 }));
  const criteria = [...fixed, ...own];
  const { shown } = summaryOf(anAssessment({}), scaleOf({ ...DEFAULT_SETTINGS, criteria }), 1);
  expect(shown?.missing).toBe('Customer impact, Customer request, Question 0, Question 1, 2 more');
});

test('a stage that was removed is not published', () => {
  expect(summaryOf(anAssessment({ stage: 'removed', otherStages: ['removed', 'purchase'] }), scale, 1)).toMatchObject({
    otherStages: ['purchase'],
  });
  expect(summaryOf(anAssessment({ stage: 'removed' }), scale, 1)).not.toHaveProperty('stage');
});

test('every summary stays under 4 KB, survives JSON and is read back', () => {
  fc.assert(
    fc.property(settingsAndAnswers, ([settings, rated]) => {
      const assessment = anAssessment({
        answers: { ...rated.answers },
        stage: rated.stage ?? null,
        disruption: 2,
        sponsor: 'someone',
      });
      const summary = summaryOf(assessment, scaleOf(settings), 7);
      const text = JSON.stringify(summary);
      expect(text.length).toBeLessThan(4096);
      expect(readSummary(JSON.parse(text))).toEqual(summary);
      expect(needsRepublishing(summary, scaleOf(settings), 7)).toBe(false);
    }),
  );
});

test('a summary that no longer says what its answers say needs republishing', () => {
  const summary = summaryOf(anAssessment({ answers: { impact: 2, request: 'yes' } }), scale, 1);
  expect(needsRepublishing(summary, scale, 2)).toBe(true);
  expect(needsRepublishing({ ...summary, floor: 99 }, scale, 1)).toBe(true);
  expect(needsRepublishing(summary, scaleOf(weighted(20, 80)), 1)).toBe(true);
  expect(publishedScore(summary)).toEqual({ floor: 76.666667, ceiling: 76.666667 });
});

test.each([
  ['nothing', undefined],
  ['text', 'floor'],
  ['a score off the scale', { v: 1, version: 1, settings: 1, answers: {}, floor: 1000, ceiling: 1000 }],
  ['a floor without a ceiling', { v: 1, version: 1, settings: 1, answers: {}, floor: 10 }],
  ['a floor above its ceiling', { v: 1, version: 1, settings: 1, answers: {}, floor: 10, ceiling: 5 }],
  ['another version', { v: 2, version: 1, settings: 1, answers: {} }],
  ['words that are none', { v: 1, version: 1, settings: 1, answers: {}, shown: { score: 5 } }],
  ['a book for a word', { v: 1, version: 1, settings: 1, answers: {}, shown: { stage: 'x'.repeat(401) } }],
  ['a script for a stage', { v: 1, version: 1, settings: 1, answers: {}, stage: '<script>' }],
])('%s is malformed', (_, value) => {
  expect(readSummary(value)).toBeNull();
});
