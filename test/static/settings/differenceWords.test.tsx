import { applyPreset, DEFAULT_SETTINGS, PRESETS } from '#domain/settings/presets';
import type { Settings } from '#domain/settings/settings';
import { settingsDifference } from '#domain/settings/settingsDifference';
import {
  addCriterion,
  addOption,
  updateCriterion,
  withAnchor,
} from '../../../static/features/settings/drafting/criteria';
import { moveStage, removeStage, updateStage } from '../../../static/features/settings/drafting/stages';
import { differenceWords } from '../../../static/features/settings/history/differenceWords';

const wordsOf = (before: Settings, after: Settings) => settingsDifference(before, after).map(differenceWords);
const sentences = (after: Settings) => wordsOf(DEFAULT_SETTINGS, after).map(({ sentence }) => sentence);

test('every kind of change has its words', () => {
  expect(
    sentences(
      updateCriterion(DEFAULT_SETTINGS, 'impact', (one) => ({
        ...one,
        weight: 20,
        label: 'Effect',
        question: 'What is better?',
      })),
    ),
  ).toEqual(['“Customer impact” is now called “Effect”', 'Weight of Effect: from 70 to 20', 'Question of Effect']);
  expect(
    sentences(
      removeStage(
        updateStage(DEFAULT_SETTINGS, 'retention', (stage) => ({ ...stage, need: 3 })),
        DEFAULT_SETTINGS,
        'purchase',
      ),
    ),
  ).toEqual(['Need of Retention: from 1 to 3', 'Stage removed: Purchase']);
  expect(wordsOf(DEFAULT_SETTINGS, moveStage(DEFAULT_SETTINGS, 'advocacy', 0))).toEqual([
    {
      sentence: 'Order of the stages',
      before: 'Awareness, Consideration, Purchase, Retention, Advocacy',
      after: 'Advocacy, Awareness, Consideration, Purchase, Retention',
    },
  ]);
  expect(
    wordsOf(DEFAULT_SETTINGS, {
      ...DEFAULT_SETTINGS,
      sponsorRule: { impact: null, disruption: null },
      initiativeTypes: ['Epic', 'Feature'],
    }),
  ).toEqual([
    {
      sentence: 'Sponsor rule',
      before:
        'A sponsor is asked for when the impact is -2 or worse, +2 or better, ' +
        'or when the disruption while delivering is noticeable or worse',
      after: 'No sponsor is asked for',
    },
    { sentence: 'Rated issue types: from Epic to Epic, Feature' },
  ]);
});

test('who sets needs is told by name; another group of the same name is another', () => {
  const withGroup = (id: string, name: string) => ({ ...DEFAULT_SETTINGS, boardGroup: { id, name } });
  const words = 'Group that sets needs beside administrators';
  expect(wordsOf(DEFAULT_SETTINGS, withGroup('a', 'Board'))).toEqual([
    { sentence: `${words}: from nothing to “Board”` },
  ]);
  expect(wordsOf(withGroup('a', 'Board'), DEFAULT_SETTINGS)).toEqual([
    { sentence: `${words}: from “Board” to nothing` },
  ]);
  expect(wordsOf(withGroup('a', 'Board'), withGroup('b', 'Board'))).toEqual([
    { sentence: `${words}: from “Board” to “Board”` },
  ]);
  expect(wordsOf(withGroup('a', 'Board'), withGroup('a', 'Renamed'))).toEqual([]);
});

test('of the levels, only the sentences that changed are told', () => {
  const after = updateCriterion(DEFAULT_SETTINGS, 'impact', (one) => withAnchor(one, '0', 'Nothing changes.'));
  expect(wordsOf(DEFAULT_SETTINGS, after)).toEqual([
    {
      sentence: 'What the levels of Customer impact mean',
      before: 'No effect: customers notice no difference.',
      after: 'Nothing changes.',
    },
  ]);
});

test('whether weights need a second person is told', () => {
  expect(sentences({ ...DEFAULT_SETTINGS, secondPerson: true })).toEqual([
    'Approval of weights: from nobody else to a second person',
  ]);
});

test('a count’s scale, a list’s options and a removed criterion', () => {
  const reach = addCriterion(DEFAULT_SETTINGS, 'Reach', 'count')?.settings ?? DEFAULT_SETTINGS;
  expect(
    wordsOf(
      reach,
      updateCriterion(reach, 'reach', (one) => (one.kind === 'count' ? { ...one, k: 10 } : one)),
    ),
  ).toEqual([{ sentence: 'Customers for most of the effect of Reach: from 5 to 10' }]);
  const segment = addCriterion(DEFAULT_SETTINGS, 'Segment', 'choice')?.settings ?? DEFAULT_SETTINGS;
  expect(wordsOf(segment, addOption(segment, 'segment', 'Households')?.settings ?? segment)).toEqual([
    { sentence: 'Options of Segment', before: '', after: 'Households (0)' },
  ]);
  const crown = applyPreset(DEFAULT_SETTINGS, PRESETS[2] ?? PRESETS[0]!);
  expect(wordsOf(crown, DEFAULT_SETTINGS).map(({ sentence }) => sentence)).toContain(
    'Criterion removed: Revenue (answers stay)',
  );
});
