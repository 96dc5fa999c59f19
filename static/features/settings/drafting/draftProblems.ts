import { kindOf, openOptions, WEIGHT_MIN, type Criterion } from '#domain/rating/criterion';
import { openStages } from '#domain/journey/journey';
import { inUse } from '#domain/settings/inUse';
import { LIST_NAMES } from '#domain/settings/lists';
import { settingsProblems, type Settings, type SettingsProblem } from '#domain/settings/settings';
import { problemText, textOf } from '#domain/settings/shippedTexts';
import { filterProblem } from '../../audit/settings/auditDraft';
import type { Draft } from './draft';
import { fieldIds } from '../fields/fieldIds';
import { adviceFor, isBelowZero, numberFieldId, unreadableNumbers, type NumberField } from './numbers';

/** Why a draft cannot be saved, in words, and the field to mend it at where there is one. */
export interface FieldProblem {
  text: string;
  field?: string;
  /** What to say at the field itself, which already says what it is about; `text` unless given. */
  atField?: string;
  /** Shown while it is still being written: nothing more that is typed can make it right. */
  atOnce?: boolean;
}

/** @returns everything that stands in the way of saving, in the order of the page. */
export function draftProblems(draft: Draft): FieldProblem[] {
  const unreadable = unreadableNumbers(draft).map((field): FieldProblem => {
    const atField = adviceFor(draft.settings, field);
    const said = { text: `${ownerOf(draft.settings, field)}: ${atField}`, field: numberFieldId(field), atField };
    return isBelowZero(draft, field) ? { ...said, atOnce: true } : said;
  });
  const noTypes: FieldProblem[] =
    draft.settings.initiativeTypes.length === 0
      ? [{ text: 'No issue type is rated. Choose at least one.', field: fieldIds.newType }]
      : [];
  return [
    ...unreadable,
    ...settingsProblems(draft.settings).map((problem) => placed(problem, draft.settings)),
    ...noTypes,
    ...auditProblems(draft.settings),
  ];
}

function auditProblems({ audit }: Settings): FieldProblem[] {
  const problem = filterProblem(audit?.filter ?? '');
  const field = fieldIds.auditFilter;
  return problem === null ? [] : [{ text: `Filter of the audit: ${problem}`, field, atField: problem }];
}

function placed(problem: SettingsProblem, settings: Settings): FieldProblem {
  const field = fieldOf(problem, settings);
  return { text: problemText(problem), ...(field ? { field } : {}) };
}

function ownerOf({ criteria, journeys, segments }: Settings, field: NumberField): string {
  if (field.kind === 'size')
    return `Customers of ${textOf(segments.find(({ id }) => id === field.segment)?.label ?? '')}`;
  if (field.kind === 'need')
    return `Need of ${textOf(openStages(journeys).find(({ id }) => id === field.stage)?.label ?? '')}`;
  const criterion = criteria.find(({ id }) => id === field.criterion);
  const label = textOf(criterion?.label ?? '');
  if (field.kind !== 'utility') return field.kind === 'weight' ? `Weight of ${label}` : label;
  const option = criterion && openOptions(criterion).find(({ id }) => id === field.option);
  return `${label}, ${textOf(option?.label ?? '')}`;
}

const isBlank = (label: string): boolean => label.trim() === '';

/** The domain names what is at fault as the administrator sees it; this finds the field that shows it. */
function fieldOf({ key, subject }: SettingsProblem, settings: Settings): string | undefined {
  const open = settings.criteria.filter(({ archived }) => !archived);
  const named = open.find(({ id, label }) => (label || id) === subject);
  if (named && kindOf(named).number?.problem === key) return fieldIds.ownNumber(named.id);
  switch (key) {
    case 'problem.noWeight':
      return open[0] && fieldIds.weight(open[0].id);
    case 'problem.weightTooSmall':
      return mapped(
        open.find(({ label, weight }) => label === subject && weight > 0 && weight < WEIGHT_MIN),
        fieldIds.weight,
      );
    case 'problem.noLabel':
      return fieldOfBlank(open, settings, subject);
    case 'problem.noOption':
      return mapped(named, fieldIds.newOption);
    case 'problem.noOptionLabel':
      return blankOption(named);
    case 'problem.noStages':
      return fieldIds.newStage;
    case 'problem.repeatedType':
      return fieldIds.newType;
    case 'problem.sharedProject':
      return projectsField(settings, subject);
    default:
      return undefined;
  }
}

/** Of two departments of one name, the one at fault is the later. */
function projectsField({ departments }: Settings, subject: string | undefined): string | undefined {
  const department = inUse(departments).findLast(({ label }) => label === subject);
  return department && fieldIds.projects(department.id);
}

const mapped = (criterion: Criterion | undefined, toField: (id: string) => string): string | undefined =>
  criterion && toField(criterion.id);

function fieldOfBlank(
  open: readonly Criterion[],
  { journeys, ...lists }: Settings,
  subject: string | undefined,
): string | undefined {
  const criterion = open.find(({ id, label }) => id === subject && isBlank(label));
  if (criterion) return fieldIds.label(criterion.id);
  const stage = openStages(journeys).find(({ id, label }) => id === subject && isBlank(label));
  if (stage) return fieldIds.stage(stage.id);
  const list = LIST_NAMES.find((name) => inUse(lists[name]).some(({ id, label }) => id === subject && isBlank(label)));
  return list && fieldIds.listed(list, subject ?? '');
}

function blankOption(criterion: Criterion | undefined): string | undefined {
  const option = criterion && openOptions(criterion).find(({ label }) => isBlank(label));
  return criterion && option && fieldIds.option(criterion.id, option.id);
}
