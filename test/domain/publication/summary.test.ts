import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf } from '#domain/rating/score';
import { needsRepublishing, publishedScore, readSummary, summaryOf } from '#domain/publication/summary';
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
  });
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
  ['a script for a stage', { v: 1, version: 1, settings: 1, answers: {}, stage: '<script>' }],
])('%s is malformed', (_, value) => {
  expect(readSummary(value)).toBeNull();
});
