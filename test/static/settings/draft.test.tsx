import { DEFAULT_SETTINGS, PRESETS, applyPreset } from '#domain/settings/presets';
import { settingsProblems, type Settings } from '#domain/settings/settings';
import {
  isChanged,
  openDraft,
  replaceDraft,
  resetDraft,
  savedDraft,
  type Draft,
} from '../../../static/features/settings/drafting/draft';
import {
  addCriterion,
  addOption,
  bringCriterionBack,
  removeCriterion,
  removeOption,
  updateCriterion,
  withAnchor,
} from '../../../static/features/settings/drafting/criteria';
import { draftProblems } from '../../../static/features/settings/drafting/draftProblems';
import { addType, isRatedType, removeType } from '../../../static/features/settings/drafting/issueTypes';
import { keepKey } from '../../../static/features/settings/drafting/keepKey';
import { readNumber } from '#kernel/numbers';
import {
  numberText,
  settleNumber,
  typeNumber,
  type NumberField,
} from '../../../static/features/settings/drafting/numbers';
import {
  addStage,
  bringStageBack,
  moveStage,
  removeStage,
  updateStage,
} from '../../../static/features/settings/drafting/stages';

const opened: Draft = openDraft({ settings: DEFAULT_SETTINGS, version: 3 });
const weight: NumberField = { kind: 'weight', criterion: 'impact' };
const weightOf = (draft: Draft, id = 'impact') => draft.settings.criteria.find((one) => one.id === id)?.weight;
const stageIds = (settings: Settings, archived = false) =>
  settings.journeys[0]?.stages.filter((one) => Boolean(one.archived) === archived).map(({ id }) => id);

const added = <T,>(result: T | null): T => {
  if (result === null) throw new Error('It was not added.');
  return result;
};

describe('numbers', () => {
  test.each([
    ['70', 70],
    ['12,5', 12.5],
    ['12.5', 12.5],
    [' 3 ', 3],
    ['.5', 0.5],
    ['7.', 7],
    ['-1', -1],
    ['1e2', 100],
    ['', undefined],
    ['-', undefined],
    ['1,000,000', undefined],
    ['lots', undefined],
    ['0x10', undefined],
  ])('%j is read as %p', (typed, value) => {
    expect(readNumber(typed)).toBe(value);
  });

  test('an empty weight is not 0: it stays empty, the effect of the one before stays, saving says what to do', () => {
    const empty = typeNumber(opened, weight, '');
    expect(numberText(empty, weight)).toBe('');
    expect(weightOf(empty)).toBe(70);
    expect(isChanged(empty)).toBe(true);
    expect(draftProblems(empty)).toEqual([
      {
        text: 'Weight of Customer impact: Write a weight from 0 to 1,000,000. 0 leaves it out of the score.',
        field: 'weight:impact',
        atField: 'Write a weight from 0 to 1,000,000. 0 leaves it out of the score.',
      },
    ]);
  });

  test('what is typed stays as it was typed until the field is left', () => {
    const typing = typeNumber(opened, weight, '020');
    expect(numberText(typing, weight)).toBe('020');
    expect(weightOf(typing)).toBe(20);
    expect(numberText(settleNumber(typing, weight), weight)).toBe('20');
    const unreadable = typeNumber(opened, weight, 'lots');
    expect(settleNumber(unreadable, weight)).toBe(unreadable);
  });

  test('a number outside its range changes nothing and is named', () => {
    const need: NumberField = { kind: 'need', stage: 'purchase' };
    for (const [field, text] of [
      [weight, '-1'],
      [weight, '1000001'],
      [need, '4'],
      [need, '1.5'],
    ] as const) {
      const draft = typeNumber(opened, field, text);
      expect(draft.settings).toEqual(DEFAULT_SETTINGS);
      expect(numberText(draft, field)).toBe(text);
      expect(draftProblems(draft)).toHaveLength(1);
    }
  });

  test('typing the stored number again is no change', () => {
    expect(isChanged(typeNumber(typeNumber(opened, weight, '20'), weight, '70'))).toBe(false);
  });

  test('an empty count scale means the usual one', () => {
    const { settings, id } = added(addCriterion(DEFAULT_SETTINGS, 'Reach', 'count'));
    const scale: NumberField = { kind: 'ownNumber', criterion: id };
    const draft = typeNumber({ ...opened, settings }, scale, '8');
    expect(draft.settings.criteria.at(-1)).toMatchObject({ k: 8 });
    const emptied = typeNumber(draft, scale, '');
    expect(emptied.settings.criteria.at(-1)).toMatchObject({ k: undefined });
    expect(draftProblems(emptied)).toEqual([]);
    expect(draftProblems(typeNumber(draft, scale, '0'))).toEqual([
      { text: 'Reach needs a number of customers above 0.', field: `own-number:${id}` },
    ]);
  });

  test('a number typed for something that was removed since stands in nobody’s way', () => {
    const { settings, id } = added(addCriterion(DEFAULT_SETTINGS, 'Reach', 'count'));
    const draft = typeNumber({ ...opened, settings }, { kind: 'weight', criterion: id }, '');
    expect(draftProblems(draft)).toHaveLength(1);
    expect(draftProblems({ ...draft, settings: removeCriterion(draft.settings, DEFAULT_SETTINGS, id) })).toEqual([]);
  });
});

describe('criteria', () => {
  test('a new one has an id made from its name, unlike every other, archived ones included', () => {
    const first = added(addCriterion(DEFAULT_SETTINGS, 'Größe & Größe!', 'scale'));
    expect(first.id).toBe('grosse-grosse');
    const archived = removeCriterion(first.settings, first.settings, first.id);
    expect(added(addCriterion(archived, 'grosse grosse', 'count')).id).toBe('grosse-grosse-2');
    expect(added(addCriterion(DEFAULT_SETTINGS, '顧客', 'yesNo')).id).toBe('criterion');
    expect(added(addCriterion(DEFAULT_SETTINGS, '2026 goals', 'yesNo')).id).toBe('criterion-2026-goals');
    expect(added(addCriterion(DEFAULT_SETTINGS, 'constructor', 'yesNo')).id).toBe('constructor-2');
    expect(added(addCriterion(DEFAULT_SETTINGS, 'a very long name of a criterion indeed', 'yesNo')).id).toBe(
      'a-very-long-name-of-a-criterio',
    );
  });

  test.each(['signed', 'scale', 'yesNo', 'choice', 'count'] as const)(
    'one of kind %s starts with weight 0 and moves no score',
    (kind) => {
      const { settings, id } = added(addCriterion(DEFAULT_SETTINGS, 'Ease of use', kind));
      expect(settings.criteria.at(-1)).toMatchObject({ id, kind, label: 'Ease of use', weight: 0 });
      expect(draftProblems({ ...opened, settings }).map(({ field }) => field)).toEqual(
        kind === 'choice' ? ['new-option:ease-of-use'] : [],
      );
    },
  );

  test('no more than fit, and that is said', () => {
    let settings: Settings = DEFAULT_SETTINGS;
    for (let number = settings.criteria.length; number < 30; number += 1)
      settings = added(addCriterion(settings, `Criterion ${number}`, 'yesNo')).settings;
    expect(addCriterion(settings, 'One too many', 'yesNo')).toBeNull();
  });

  test('removing archives what was stored, forgets what never was, and can be taken back', () => {
    const { settings, id } = added(addCriterion(DEFAULT_SETTINGS, 'Reach', 'count'));
    expect(removeCriterion(settings, DEFAULT_SETTINGS, id)).toEqual(DEFAULT_SETTINGS);
    const removed = removeCriterion(settings, settings, id);
    expect(removed.criteria.at(-1)).toMatchObject({ id, archived: true });
    const draft = openDraft({ settings, version: 4 });
    expect(isChanged({ ...draft, settings: bringCriterionBack(removed, id) })).toBe(false);
  });

  test('options: added, removed and archived like criteria', () => {
    const { settings, id } = added(addCriterion(DEFAULT_SETTINGS, 'Segment', 'choice'));
    const one = added(addOption(settings, id, 'Households'));
    const two = added(addOption(one.settings, id, 'households!'));
    expect([one.id, two.id]).toEqual(['households', 'households-2']);
    const removed = removeOption(two.settings, one.settings, id, one.id);
    expect(removed.criteria.at(-1)).toMatchObject({
      options: [{ id: 'households', archived: true }, { id: 'households-2' }],
    });
    expect(removeOption(two.settings, one.settings, id, two.id)).toEqual(one.settings);
    const nameless = updateCriterion(one.settings, id, (criterion) =>
      criterion.kind === 'choice' ? { ...criterion, options: [{ id: 'households', label: ' ', u: 0 }] } : criterion,
    );
    expect(draftProblems({ ...opened, settings: nameless })).toEqual([
      { text: 'An option of Segment has no name. Write one.', field: 'option:segment:households' },
    ]);
  });

  test('an anchor that is emptied and written again is no change', () => {
    const impact = DEFAULT_SETTINGS.criteria[0];
    if (!impact) throw new Error('The defaults have no first criterion.');
    const sentence = impact.anchors['-3'] ?? '';
    const emptied = withAnchor(impact, '-3', '');
    expect(Object.keys(emptied.anchors)).not.toContain('-3');
    expect(JSON.stringify(withAnchor(emptied, '-3', sentence))).toBe(JSON.stringify(impact));
  });
});

describe('stages', () => {
  test('move within the stages in use, over archived ones, and stay within the list', () => {
    const archived = removeStage(DEFAULT_SETTINGS, DEFAULT_SETTINGS, 'consideration');
    expect(stageIds(moveStage(archived, 'retention', 1))).toEqual(['awareness', 'retention', 'purchase', 'advocacy']);
    expect(stageIds(moveStage(archived, 'awareness', 99))).toEqual(['purchase', 'retention', 'advocacy', 'awareness']);
    expect(stageIds(moveStage(archived, 'advocacy', -1))).toEqual(['advocacy', 'awareness', 'purchase', 'retention']);
    expect(stageIds(moveStage(archived, 'advocacy', 0), true)).toEqual(['consideration']);
  });

  test('added at the end, archived when stored, brought back at the old place', () => {
    const { settings, id } = added(addStage(DEFAULT_SETTINGS, 'default', 'Purchase'));
    expect(id).toBe('purchase-2');
    expect(stageIds(settings)?.at(-1)).toBe(id);
    expect(removeStage(settings, DEFAULT_SETTINGS, id)).toEqual(DEFAULT_SETTINGS);
    const removed = removeStage(DEFAULT_SETTINGS, DEFAULT_SETTINGS, 'purchase');
    expect(stageIds(removed)).not.toContain('purchase');
    expect(isChanged({ ...opened, settings: bringStageBack(removed, 'purchase') })).toBe(false);
  });

  test('a stage without a name is named at its field', () => {
    const settings = updateStage(DEFAULT_SETTINGS, 'purchase', (stage) => ({ ...stage, label: ' ' }));
    expect(draftProblems({ ...opened, settings })).toEqual([
      { text: 'A name is missing (purchase). Write one.', field: 'stage:purchase' },
    ]);
  });
});

test('issue types: capitals make no second type, the last one cannot silently go', () => {
  expect(addType(DEFAULT_SETTINGS, 'epic')?.settings).toBe(DEFAULT_SETTINGS);
  expect(isRatedType(DEFAULT_SETTINGS, 'EPIC')).toBe(true);
  const none = removeType(DEFAULT_SETTINGS, 'epic');
  expect(none.initiativeTypes).toEqual([]);
  expect(draftProblems({ ...opened, settings: none })).toEqual([
    { text: 'No issue type is rated. Choose at least one.', field: 'new-type' },
  ]);
  const full = { ...none, initiativeTypes: Array.from({ length: 20 }, (_, number) => `Type ${number}`) };
  expect(addType(full, 'One too many')).toBeNull();
});

test('a shipped text that is typed again keeps its key, so that it stays translatable', () => {
  expect(keepKey('default.impact.label', 'Customer impact')).toBe('default.impact.label');
  expect(keepKey('default.impact.label', 'Impact')).toBe('Impact');
  expect(keepKey(undefined, 'Impact')).toBe('Impact');
});

test('every problem that the rules can name leads to a field that can mend it', () => {
  const broken: Settings = {
    ...DEFAULT_SETTINGS,
    criteria: DEFAULT_SETTINGS.criteria.map((one) =>
      one.kind === 'stageNeed' ? { ...one, weight: 5 } : { ...one, weight: 0, label: '' },
    ),
    journeys: [{ id: 'default', label: 'Journey', stages: [] }],
    initiativeTypes: ['Epic', 'epic '],
    segments: [{ id: 'partners', label: '' }],
  };
  const problems = draftProblems({ ...opened, settings: broken });
  expect(problems).toHaveLength(settingsProblems(broken).length);
  expect(problems.map(({ field }) => field)).toEqual([
    'weight:impact',
    'label:impact',
    'label:request',
    'new-stage',
    'segments:partners',
    'new-type',
  ]);
});

describe('the draft as a whole', () => {
  test('a preset can be taken, reset and saved', () => {
    const preset = PRESETS[2];
    if (!preset) throw new Error('There is no third preset.');
    const typed = typeNumber(opened, weight, '');
    const replaced = replaceDraft(typed, applyPreset(typed.settings, preset));
    expect(isChanged(replaced)).toBe(true);
    expect(draftProblems(replaced)).toEqual([]);
    expect(resetDraft(replaced)).toEqual(opened);
    expect(isChanged(savedDraft(replaced, replaced.settings, 4))).toBe(false);
  });

  test('what is changed while a save is on its way stays unsaved', () => {
    const sent = typeNumber(opened, weight, '20');
    const later = typeNumber(sent, { kind: 'weight', criterion: 'request' }, '80');
    const saved = savedDraft(later, sent.settings, 4);
    expect(saved.stored).toEqual({ settings: sent.settings, version: 4 });
    expect(isChanged(saved)).toBe(true);
    expect(weightOf(saved, 'request')).toBe(80);
  });
});
