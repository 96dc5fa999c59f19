import {
  kindOf,
  optionsOf,
  withOptions,
  type ChoiceOption,
  type Criterion,
  type CriterionKind,
} from '#domain/rating/criterion';
import { FIXED_CRITERIA, fits, settingsSchema, type Settings } from '#domain/settings/settings';
import { archive, bringBack } from './archive';
import { idFromLabel } from './identifiers';

/** @returns the settings with one criterion changed. */
export function updateCriterion(settings: Settings, id: string, change: (criterion: Criterion) => Criterion): Settings {
  return { ...settings, criteria: settings.criteria.map((one) => (one.id === id ? change(one) : one)) };
}

/** @returns the criterion with one anchor sentence changed; an empty sentence is none. */
export function withAnchor(criterion: Criterion, level: string, sentence: string): Criterion {
  const anchors: Record<string, string> = { ...criterion.anchors, [level]: sentence };
  const written = kindOf(criterion)
    .explained(criterion)
    .filter((one) => anchors[one]);
  return { ...criterion, anchors: Object.fromEntries(written.map((one) => [one, anchors[one] ?? ''])) };
}

/** Impact and request carry other rules: weighted 0 they count for nothing, but they stay. */
export const isFixed = ({ id }: { id: string }): boolean => FIXED_CRITERIA.some((fixed) => fixed === id);

/**
 * @returns the settings with a new criterion of weight 0, so that adding one moves no score yet; null when no more fit.
 */
export function addCriterion(
  settings: Settings,
  label: string,
  kind: CriterionKind,
): { settings: Settings; id: string } | null {
  const id = idFromLabel(
    label,
    settings.criteria.map((one) => one.id),
    'criterion',
  );
  const blank = kindOf({ kind }).blank({ id, label, question: '', anchors: {}, weight: 0 });
  const next = { ...settings, criteria: [...settings.criteria, blank] };
  return fits(next.criteria) && settingsSchema.shape.criteria.safeParse(next.criteria).success
    ? { settings: next, id }
    : null;
}

/**
 * @returns the settings without a criterion; its answers stay in the records. One that was never saved is simply gone.
 */
export const removeCriterion = (settings: Settings, stored: Settings, id: string): Settings => ({
  ...settings,
  criteria: archive(settings.criteria, stored.criteria, id),
});

export const bringCriterionBack = (settings: Settings, id: string): Settings => ({
  ...settings,
  criteria: bringBack(settings.criteria, id),
});

function updateOptions(
  settings: Settings,
  criterion: string,
  change: (options: readonly ChoiceOption[]) => ChoiceOption[],
): Settings {
  return updateCriterion(settings, criterion, (one) => withOptions(one, change));
}

export function updateOption(
  settings: Settings,
  criterion: string,
  id: string,
  change: (option: ChoiceOption) => ChoiceOption,
): Settings {
  return updateOptions(settings, criterion, (options) => options.map((one) => (one.id === id ? change(one) : one)));
}

/** @returns the settings with a new option of utility 0; null when no more fit. */
export function addOption(
  settings: Settings,
  criterion: string,
  label: string,
): { settings: Settings; id: string } | null {
  const before = optionsIn(settings, criterion);
  const id = idFromLabel(
    label,
    before.map((one) => one.id),
    'option',
  );
  const next = updateOptions(settings, criterion, (options) => [...options, { id, label, u: 0 }]);
  const short = next.criteria.every((one) => fits(optionsOf(one)));
  return short && settingsSchema.shape.criteria.safeParse(next.criteria).success ? { settings: next, id } : null;
}

export function removeOption(settings: Settings, stored: Settings, criterion: string, id: string): Settings {
  return updateOptions(settings, criterion, (options) => archive(options, optionsIn(stored, criterion), id));
}

export const bringOptionBack = (settings: Settings, criterion: string, id: string): Settings =>
  updateOptions(settings, criterion, (options) => bringBack(options, id));

function optionsIn(settings: Settings, id: string): readonly ChoiceOption[] {
  const criterion = settings.criteria.find((one) => one.id === id);
  return criterion ? optionsOf(criterion) : [];
}
