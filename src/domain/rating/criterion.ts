import type { Stage } from '#domain/journey/journey';
import { KIND_NAMES, kindOf, type Criterion, type CriterionKind } from './kinds';
import type { Answer, ChoiceOption } from './kinds/criterionFields';
import type { LegalUtilities, UtilityRange } from './kinds/kind';
import { inUse } from '#domain/settings/inUse';

/**
 * What a criterion is asked, whatever its kind. What differs between kinds stands in `rating/kinds`, a file for each.
 */

export { criterionSchema, KIND_NAMES, kindOf, type Criterion, type CriterionKind } from './kinds';
export {
  answerSchema,
  LABEL_MAX,
  SENTENCE_MAX,
  WEIGHT_MAX,
  WEIGHT_MIN,
  type Answer,
  type ChoiceOption,
} from './kinds/criterionFields';
export type { CountedFact, LegalUtilities, OwnCount, OwnNumber, UtilityRange } from './kinds/kind';

/**
 * @returns whether the journey stage of an epic answers the criterion, which then has no answer of its own and is no
 * rating.
 */
export const isAnsweredByStage = (criterion: Pick<Criterion, 'kind'>): boolean =>
  kindOf(criterion).answeredBy === 'stage';

/** @returns whether what is counted of registers answers the criterion, and no person. */
export const isCounted = (criterion: Criterion): boolean => kindOf(criterion).counting?.of(criterion) ?? false;

/** @returns whether a person is asked the criterion: what nobody is asked is no rating by itself. */
export const isAsked = (criterion: Criterion): boolean => !isAnsweredByStage(criterion) && !isCounted(criterion);

/** @returns the options of a criterion, removed ones included; none where its kind has none. */
export const optionsOf = (criterion: Criterion): readonly ChoiceOption[] =>
  kindOf(criterion).options?.of(criterion) ?? [];

/** @returns the options that can still be chosen. */
export const openOptions = (criterion: Criterion): ChoiceOption[] => inUse(optionsOf(criterion));

/** @returns the criterion with other options; the same where its kind has none. */
export function withOptions(
  criterion: Criterion,
  change: (options: readonly ChoiceOption[]) => ChoiceOption[],
): Criterion {
  const { options } = kindOf(criterion);
  return options ? options.with(criterion, change(options.of(criterion))) : criterion;
}

/**
 * The utility of an answer on the criterion's fixed scale, from -1 to 1.
 * @returns undefined when the answer is not one of the criterion's: it then counts as missing.
 */
export const utilityOf = (criterion: Criterion, answer: Answer, stages: readonly Stage[]): number | undefined =>
  kindOf(criterion).utility(criterion, answer, stages);

/** @returns whether an answer can be stored under the criterion's id: it is one of its own, and counts. */
export const offersAnswer = (criterion: Criterion, answer: Answer): boolean =>
  !isAnsweredByStage(criterion) && utilityOf(criterion, answer, []) !== undefined;

/** @returns the range of utilities that a missing answer may still turn out to have. */
export const missingRange = (criterion: Criterion, stages: readonly Stage[]): UtilityRange =>
  kindOf(criterion).missingRange(criterion, stages);

/** @returns the utilities that an answer to the criterion can have, in ascending order. */
export function legalUtilities(criterion: Criterion, stages: readonly Stage[]): LegalUtilities {
  const legal = kindOf(criterion).legalUtilities(criterion, stages);
  return legal === 'anyShare' ? legal : [...legal].sort((a, b) => a - b);
}

/** @returns the kinds of which another criterion can be added: of some there is one at most. */
export const kindsToAdd = (criteria: readonly Criterion[]): CriterionKind[] =>
  KIND_NAMES.filter((kind) => !(kindOf({ kind }).once && inUse(criteria).some((one) => one.kind === kind)));
