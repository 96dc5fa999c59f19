import { applyPreset, DEFAULT_SETTINGS, PRESETS } from '#domain/settings/presets';
import { settingsProblems, settingsSchema, type Settings } from '#domain/settings/settings';
import { settingsDifference } from '#domain/settings/settingsDifference';
import { problemText } from '#domain/settings/shippedTexts';
import type { Criterion } from '#domain/rating/criterion';
import { weighted } from '../../support/generators';

const plus = (...criteria: Criterion[]): Settings => ({
  ...DEFAULT_SETTINGS,
  criteria: [...DEFAULT_SETTINGS.criteria, ...criteria],
});
const common = { label: 'Reach', question: '', anchors: {}, weight: 10 };

test('the defaults and every preset can be saved', () => {
  expect(settingsSchema.safeParse(DEFAULT_SETTINGS).success).toBe(true);
  for (const preset of PRESETS) {
    const settings = applyPreset(DEFAULT_SETTINGS, preset);
    expect(settingsProblems(settings)).toEqual([]);
    expect(settingsSchema.safeParse(settings).success).toBe(true);
  }
});

test.each<[string, Settings, string[]]>([
  ['all weights 0', weighted(0, 0), ['problem.noWeight']],
  ['a weight too small to count', weighted(0.0000001, 30), ['problem.weightTooSmall']],
  ['the same id twice', plus({ ...common, id: 'impact', kind: 'signed' }), ['problem.repeatedId']],
  ['a choice without options', plus({ ...common, id: 'x', kind: 'choice', options: [] }), ['problem.noOption']],
  ['a count on the scale 0', plus({ ...common, id: 'x', kind: 'count', k: 0 }), ['problem.countScale']],
  ['two stage needs', plus({ ...common, id: 'x', kind: 'stageNeed', weight: 0 }), ['problem.twoStageNeeds']],
  ['no name', plus({ ...common, id: 'x', kind: 'scale', label: ' ' }), ['problem.noLabel']],
  ['without impact', { ...DEFAULT_SETTINGS, criteria: DEFAULT_SETTINGS.criteria.slice(1) }, ['problem.fixedCriterion']],
  ['the same type twice', { ...DEFAULT_SETTINGS, initiativeTypes: ['Epic', 'epic '] }, ['problem.repeatedType']],
  [
    'two segments of one id',
    { ...DEFAULT_SETTINGS, segments: [...DEFAULT_SETTINGS.segments, { id: 'partners', label: 'Partners' }] },
    ['problem.repeatedId'],
  ],
  ['a role without a name', { ...DEFAULT_SETTINGS, rosterRoles: [{ id: 'sales', label: ' ' }] }, ['problem.noLabel']],
  [
    'more segments than a form can offer',
    { ...DEFAULT_SETTINGS, segments: Array.from({ length: 31 }, (_, at) => ({ id: `s${at}`, label: 'S' })) },
    ['problem.tooManyListed'],
  ],
])('%s cannot be saved', (_, settings, keys) => {
  expect(settingsProblems(settings).map(({ key }) => key)).toEqual(keys);
  for (const problem of settingsProblems(settings)) {
    const sentence = problemText(problem);
    expect(sentence).not.toContain('problem.');
    expect(sentence).not.toContain('{subject}');
  }
});

test('a stage need with a weight needs stages', () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    criteria: DEFAULT_SETTINGS.criteria.map((one) => (one.kind === 'stageNeed' ? { ...one, weight: 10 } : one)),
    journeys: [{ id: 'default', label: 'Journey', stages: [] }],
  };
  expect(settingsProblems(settings).map(({ key }) => key)).toEqual(['problem.noStages']);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 1_000_001])('the weight %d is refused', (weight) => {
  expect(settingsSchema.safeParse(weighted(weight, 30)).success).toBe(false);
});

test('a preset archives what it does not hold and brings back what it does', () => {
  const reach = applyPreset(DEFAULT_SETTINGS, PRESETS[1]!);
  const back = applyPreset(reach, PRESETS[0]!);
  expect(back.criteria.find(({ id }) => id === 'reach')).toMatchObject({ archived: true });
  const again = applyPreset(back, PRESETS[1]!);
  expect(again.criteria.find(({ id }) => id === 'reach')!.archived).toBeUndefined();
  expect(again.criteria.filter(({ id }) => id === 'reach')).toHaveLength(1);
});

test('the difference of two settings, in words', () => {
  expect(settingsDifference(DEFAULT_SETTINGS, DEFAULT_SETTINGS)).toEqual([]);
  const stages = [...DEFAULT_SETTINGS.journeys[0]!.stages].reverse();
  const changed: Settings = {
    ...weighted(20, 80),
    journeys: [
      {
        ...DEFAULT_SETTINGS.journeys[0]!,
        stages: stages.map((stage) => (stage.id === 'retention' ? { ...stage, need: 3 } : stage)),
      },
    ],
  };
  expect(settingsDifference(DEFAULT_SETTINGS, changed)).toEqual([
    { subject: 'Customer impact', aspect: 'weight', before: '70', after: '20' },
    { subject: 'Customer request', aspect: 'weight', before: '30', after: '80' },
    { subject: 'Retention', aspect: 'need', before: '1', after: '3' },
    {
      subject: '',
      aspect: 'stageOrder',
      before: 'Awareness, Consideration, Purchase, Retention, Advocacy',
      after: 'Advocacy, Retention, Purchase, Consideration, Awareness',
    },
  ]);
});
