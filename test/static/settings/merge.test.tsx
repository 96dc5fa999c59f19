import fc from 'fast-check';
import { applyPreset, DEFAULT_SETTINGS, PRESETS } from '#domain/settings/presets';
import { settingsProblems, settingsSchema, type Settings } from '#domain/settings/settings';
import { settingsDifference } from '#domain/settings/settingsDifference';
import { openDraft, rebaseDraft } from '../../../static/features/settings/drafting/draft';
import { addCriterion, removeCriterion, updateCriterion } from '../../../static/features/settings/drafting/criteria';
import { addType, removeType } from '../../../static/features/settings/drafting/issueTypes';
import { mergeSettings } from '../../../static/features/settings/drafting/mergeSettings';
import { restoreSettings } from '../../../static/features/settings/drafting/restoreSettings';
import { sameJson } from '#kernel/sameJson';
import { addStage, moveStage, removeStage, updateStage } from '../../../static/features/settings/drafting/stages';

type Edit = (settings: Settings) => Settings;

const criterionIds = ['impact', 'request', 'stage-need'];
const stageIds = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'];
const kinds = ['signed', 'scale', 'yesNo', 'count'] as const;

/** One thing that a person does on the page. */
const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.constantFrom(...criterionIds), fc.integer({ min: 1, max: 100 })).map(
    ([id, weight]): Edit =>
      (settings) =>
        updateCriterion(settings, id, (one) => ({ ...one, weight })),
  ),
  fc.tuple(fc.constantFrom(...criterionIds), fc.constantFrom('A', 'B')).map(
    ([id, label]): Edit =>
      (settings) =>
        updateCriterion(settings, id, (one) => ({ ...one, label })),
  ),
  fc.tuple(fc.constantFrom('Reach', 'Ease'), fc.constantFrom(...kinds)).map(
    ([label, kind]): Edit =>
      (settings) =>
        addCriterion(settings, label, kind)?.settings ?? settings,
  ),
  fc.constantFrom('reach', 'ease').map(
    (id): Edit =>
      (settings) =>
        removeCriterion(settings, DEFAULT_SETTINGS, id),
  ),
  fc.tuple(fc.constantFrom(...stageIds), fc.integer({ min: 0, max: 3 })).map(
    ([id, need]): Edit =>
      (settings) =>
        updateStage(settings, id, (one) => ({ ...one, need })),
  ),
  fc.tuple(fc.constantFrom(...stageIds), fc.integer({ min: 0, max: 4 })).map(
    ([id, place]): Edit =>
      (settings) =>
        moveStage(settings, id, place),
  ),
  fc.constantFrom(...stageIds).map(
    (id): Edit =>
      (settings) =>
        removeStage(settings, DEFAULT_SETTINGS, id),
  ),
  fc.constantFrom('Trial', 'Service').map(
    (label): Edit =>
      (settings) =>
        addStage(settings, 'default', label)?.settings ?? settings,
  ),
  fc.constantFrom('Initiative', 'Feature').map(
    (name): Edit =>
      (settings) =>
        addType(settings, name)?.settings ?? settings,
  ),
  fc.constant<Edit>((settings) => removeType(settings, 'Feature')),
  fc
    .constantFrom(1, 2, 3, null)
    .map((impact): Edit => (settings) => ({ ...settings, sponsorRule: { ...settings.sponsorRule, impact } })),
);
const someSettings = fc
  .array(anEdit, { maxLength: 6 })
  .map((edits) => edits.reduce((settings, edit) => edit(settings), DEFAULT_SETTINGS));

const everyId = ({ criteria, journeys }: Settings): string[] => [
  ...criteria.map(({ id }) => id),
  ...journeys.flatMap(({ stages }) => stages.map(({ id }) => id)),
];

describe('mine on top of theirs', () => {
  test('when only one side changed anything, that side stands', () => {
    fc.assert(
      fc.property(someSettings, (changed) => {
        expect(sameJson(mergeSettings(DEFAULT_SETTINGS, changed, DEFAULT_SETTINGS), changed)).toBe(true);
        expect(sameJson(mergeSettings(DEFAULT_SETTINGS, DEFAULT_SETTINGS, changed), changed)).toBe(true);
        expect(sameJson(mergeSettings(DEFAULT_SETTINGS, changed, changed), changed)).toBe(true);
      }),
    );
  });

  test('the result is always settings, forgets no id, and breaks no rule that both sides keep', () => {
    fc.assert(
      fc.property(someSettings, someSettings, (mine, theirs) => {
        const merged = mergeSettings(DEFAULT_SETTINGS, mine, theirs);
        expect(settingsSchema.safeParse(merged).success).toBe(true);
        expect(everyId(merged)).toEqual(expect.arrayContaining(everyId(theirs)));
        if (settingsProblems(mine).length === 0 && settingsProblems(theirs).length === 0)
          expect(settingsProblems(merged)).toEqual([]);
      }),
    );
  });

  test('every weight, need and level that I changed is mine, every other is theirs', () => {
    fc.assert(
      fc.property(someSettings, someSettings, (mine, theirs) => {
        const merged = mergeSettings(DEFAULT_SETTINGS, mine, theirs);
        for (const id of criterionIds) {
          const weight = (settings: Settings) => settings.criteria.find((one) => one.id === id)?.weight;
          expect(weight(merged)).toBe(weight(mine) === weight(DEFAULT_SETTINGS) ? weight(theirs) : weight(mine));
        }
        const level =
          mine.sponsorRule.impact === DEFAULT_SETTINGS.sponsorRule.impact
            ? theirs.sponsorRule.impact
            : mine.sponsorRule.impact;
        expect(merged.sponsorRule.impact).toBe(level);
      }),
    );
  });

  test('two criteria of different kinds that got the same id are both kept', () => {
    const mine = addCriterion(DEFAULT_SETTINGS, 'Reach', 'count')?.settings ?? DEFAULT_SETTINGS;
    const theirs = addCriterion(DEFAULT_SETTINGS, 'Reach', 'scale')?.settings ?? DEFAULT_SETTINGS;
    const merged = mergeSettings(DEFAULT_SETTINGS, mine, theirs);
    expect(merged.criteria.slice(3).map(({ id, kind }) => [id, kind])).toEqual([
      ['reach', 'scale'],
      ['reach-2', 'count'],
    ]);
  });

  test('my order of stages stands over theirs, and their new stage is in it', () => {
    const mine = moveStage(DEFAULT_SETTINGS, 'advocacy', 0);
    const theirs =
      addStage(moveStage(DEFAULT_SETTINGS, 'purchase', 0), 'default', 'Trial')?.settings ?? DEFAULT_SETTINGS;
    const merged = mergeSettings(DEFAULT_SETTINGS, mine, theirs);
    expect(merged.journeys[0]?.stages.map(({ id }) => id)).toEqual([
      'advocacy',
      'awareness',
      'consideration',
      'purchase',
      'retention',
      'trial',
    ]);
  });

  test('the rebased draft differs from theirs by my changes only', () => {
    const draft = {
      ...openDraft({ settings: DEFAULT_SETTINGS, version: 1 }),
      settings: updateCriterion(DEFAULT_SETTINGS, 'impact', (one) => ({ ...one, weight: 20 })),
    };
    const theirs = { settings: updateStage(DEFAULT_SETTINGS, 'purchase', (one) => ({ ...one, need: 3 })), version: 2 };
    const rebased = rebaseDraft(draft, theirs);
    expect(rebased.stored).toBe(theirs);
    expect(settingsDifference(theirs.settings, rebased.settings)).toEqual([
      { subject: 'Customer impact', aspect: 'weight', before: '70', after: '20' },
    ]);
  });
});

describe('going back to an old version', () => {
  test('says in use what the old version said, and keeps every id of today', () => {
    fc.assert(
      fc.property(someSettings, someSettings, (old, today) => {
        const restored = restoreSettings(today, old);
        expect(settingsDifference(old, restored)).toEqual([]);
        expect(everyId(restored)).toEqual(expect.arrayContaining([...everyId(today), ...everyId(old)]));
      }),
    );
  });

  test('options that were added since are archived too', () => {
    const choice = (labels: string[]): Settings => ({
      ...DEFAULT_SETTINGS,
      criteria: [
        ...DEFAULT_SETTINGS.criteria,
        {
          id: 'segment',
          kind: 'choice',
          label: 'Segment',
          question: '',
          anchors: {},
          weight: 5,
          options: labels.map((id) => ({ id, label: id, u: 0 })),
        },
      ],
    });
    expect(restoreSettings(choice(['a', 'b']), choice(['a'])).criteria.at(-1)).toMatchObject({
      options: [{ id: 'a' }, { id: 'b', archived: true }],
    });
  });

  test('a preset and the way back are no change of what is in use', () => {
    const preset = PRESETS[2];
    if (!preset) throw new Error('There is no third preset.');
    const crowned = applyPreset(DEFAULT_SETTINGS, preset);
    expect(settingsDifference(DEFAULT_SETTINGS, restoreSettings(crowned, DEFAULT_SETTINGS))).toEqual([]);
  });
});

test('of two groups that set needs one stands whole: the id of one never gets the name of the other', () => {
  const withGroup = (id: string, name: string): Settings => ({ ...DEFAULT_SETTINGS, boardGroup: { id, name } });
  expect(
    mergeSettings(withGroup('a', 'Board'), withGroup('a', 'Renamed board'), withGroup('b', 'Everybody')).boardGroup,
  ).toEqual({ id: 'a', name: 'Renamed board' });
  expect(mergeSettings(withGroup('a', 'Board'), DEFAULT_SETTINGS, withGroup('a', 'Board'))).toEqual(DEFAULT_SETTINGS);
  expect(
    mergeSettings(DEFAULT_SETTINGS, withGroup('a', 'Board'), { ...DEFAULT_SETTINGS, initiativeTypes: ['Feature'] }),
  ).toMatchObject({ boardGroup: { id: 'a' }, initiativeTypes: ['Feature'] });
});
