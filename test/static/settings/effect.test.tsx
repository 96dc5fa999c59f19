import { applyPreset, DEFAULT_SETTINGS, PRESETS } from '#domain/settings/presets';
import type { Settings } from '#domain/settings/settings';
import { updateCriterion } from '../../../static/features/settings/drafting/criteria';
import { comparisonOf, effectsOf, swingWords, warningOf } from '../../../static/features/portfolio/weighting/effect';
import { updateStage } from '../../../static/features/settings/drafting/stages';

const weights = (byId: Record<string, number>): Settings =>
  Object.entries(byId).reduce(
    (settings, [id, weight]) => updateCriterion(settings, id, (one) => ({ ...one, weight })),
    DEFAULT_SETTINGS,
  );
const words = (settings: Settings) => effectsOf(settings).map(swingWords);
const warnings = (settings: Settings) => effectsOf(settings).flatMap((effect) => warningOf(effect) ?? []);

test('a weight says how far it can move a score', () => {
  expect(words(DEFAULT_SETTINGS)).toEqual([
    'can move a score by 140 points',
    'can move a score by 30 points',
    'takes no part',
  ]);
  expect(words(weights({ impact: 199, request: 1 }))).toEqual([
    'can move a score by 199 points',
    'can move a score by less than 1 point',
    'takes no part',
  ]);
});

test.each([
  [{ impact: 70, request: 30 }, 'Customer impact can move a score about five times as far as Customer request.'],
  [{ impact: 50, request: 20 }, 'Customer impact can move a score five times as far as Customer request.'],
  [{ impact: 50, request: 50 }, 'Customer impact can move a score twice as far as Customer request.'],
  [{ impact: 1, request: 2 }, 'Customer impact and Customer request can move a score equally far.'],
  [{ impact: 20, request: 80 }, 'Customer request can move a score twice as far as Customer impact.'],
  [{ impact: 30, request: 40 }, 'Customer impact can move a score 1.5 times as far as Customer request.'],
  [{ impact: 100, request: 10 }, 'Customer impact can move a score 20 times as far as Customer request.'],
  [{ impact: 10, request: 0 }, 'Only Customer impact counts.'],
])('weights %j in a sentence', (byId, sentence) => {
  expect(comparisonOf(effectsOf(weights(byId)))).toBe(sentence);
});

test('a weight that can change nothing is warned about, with what to do', () => {
  expect(warnings(DEFAULT_SETTINGS)).toEqual([]);
  expect(warnings(weights({ 'stage-need': 10 }))).toEqual([
    'Journey need has a weight but changes nothing: ' +
      'all stages have the same need. Give the stages different needs below.',
  ]);
  expect(warnings(updateStage(weights({ 'stage-need': 10 }), 'purchase', (stage) => ({ ...stage, need: 3 })))).toEqual(
    [],
  );
  expect(warnings(weights({ impact: 1000, request: 1 }))).toEqual([
    'Customer request has a weight but will hardly change any rank: the other weights are far larger.',
  ]);
});

test('a name that is being rewritten hides no effect; a broken rule does', () => {
  expect(words(updateCriterion(DEFAULT_SETTINGS, 'request', (one) => ({ ...one, label: '' })))[0]).toBe(
    'can move a score by 140 points',
  );
  const nothing = effectsOf(weights({ impact: 0, request: 0 }));
  expect(nothing.map(({ swing }) => swing)).toEqual([null, null, null]);
  expect(comparisonOf(nothing)).toBeNull();
});

test.each(PRESETS)('the effect of the preset $label is told for every criterion in use', (preset) => {
  const effects = effectsOf(applyPreset(DEFAULT_SETTINGS, preset));
  expect(effects.map(({ weight }) => weight).filter(Boolean)).toEqual(
    preset.criteria.map(({ weight }) => weight).filter(Boolean),
  );
  expect(effects.every(({ swing }) => swing !== null)).toBe(true);
});
