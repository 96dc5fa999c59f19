import { missingItems, needsReason, needsSponsor, staleItems } from '#domain/rating/missing';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf } from '#domain/rating/score';
import { anAssessment } from '../../support/generators';

const scale = scaleOf(DEFAULT_SETTINGS);
const rule = DEFAULT_SETTINGS.sponsorRule;

test.each([
  [-3, true],
  [-1, true],
  [0, false],
  [1, false],
  [2, true],
  [3, true],
])('impact %d asks for the reason: %s', (impact, asked) => {
  expect(needsReason({ impact })).toBe(asked);
});

test.each([
  [{ answers: { impact: -2 }, disruption: null }, true],
  [{ answers: { impact: 1 }, disruption: 1 }, false],
  [{ answers: {}, disruption: 2 }, true],
])('%j needs a sponsor: %s', (assessment, needed) => {
  expect(needsSponsor(assessment, rule)).toBe(needed);
});

test('either half of the sponsor rule can be off', () => {
  expect(needsSponsor({ answers: { impact: 3 }, disruption: 3 }, { impact: null, disruption: null })).toBe(false);
  expect(needsSponsor({ answers: { impact: 1 }, disruption: 0 }, { impact: 1, disruption: null })).toBe(true);
});

test('everything that is missing, in the order of the panel', () => {
  expect(missingItems(anAssessment({ answers: { impact: 3 } }), scale, rule)).toEqual([
    { kind: 'answer', criterion: 'request' },
    { kind: 'reason' },
    { kind: 'stage' },
    { kind: 'disruption' },
    { kind: 'sponsor' },
  ]);
});

test('nothing is missing', () => {
  const full = anAssessment({
    answers: { impact: 2, request: 'yes' },
    reason: 'r',
    stage: 'retention',
    disruption: 0,
    sponsor: 'a',
  });
  expect(missingItems(full, scale, rule)).toEqual([]);
});

test('answers that the settings no longer offer are told apart from missing ones', () => {
  const old = anAssessment({ answers: { impact: 9 }, stage: 'removed' });
  expect(staleItems(old, scale)).toEqual([
    { kind: 'answer', criterion: 'impact' },
    { kind: 'stage', stage: 'removed' },
  ]);
});
