import type { Assessment } from '#domain/rating/assessment';
import { fieldLabel } from '#domain/rating/askedQuestions';
import { kindOf, type Answer, type Criterion } from '#domain/rating/criterion';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import { DISRUPTION_WORDS } from '#domain/rating/disruptionWords';
import { criterionIdOf, type Field, type Value } from '../session/content';

export { fieldLabel, REASON_QUESTION } from '#domain/rating/askedQuestions';
export { listed } from '#kernel/words/listed';

/** @returns the name of a field where its values are listed, of which a question is none. */
export const fieldName = (field: Field, settings: Settings): string =>
  field === 'reason' ? 'Reason' : fieldLabel(field, settings);

/**
 * @returns an answer as people say it: "+2", "Yes", the name of an option or a stage (also of a removed one); of a
 * criterion that is gone, as it is stored.
 */
export const answerWords = (criterion: Criterion | undefined, answer: Answer, { journeys }: Settings): string =>
  criterion ? kindOf(criterion).answerWords(criterion, answer, journeys) : String(answer);

/** @returns the name of a stage, also of a removed one. */
export function stageName(id: string, settings: Settings): string {
  const stage = settings.journeys.flatMap(({ stages }) => stages).find((one) => one.id === id);
  return stage ? textOf(stage.label) : id;
}

/** @returns the value of a field in words; `personName` gives the name of an account. */
export function valueWords(
  field: Field,
  value: Value,
  settings: Settings,
  personName: (accountId: string) => string,
): string {
  const id = criterionIdOf(field);
  if (Array.isArray(value))
    return value.length === 0 ? 'none' : value.map((one) => stageName(one, settings)).join(', ');
  if (value === null) return id !== null || field === 'disruption' ? 'not rated' : 'none';
  if (id !== null)
    return answerWords(
      settings.criteria.find((one) => one.id === id),
      value,
      settings,
    );
  if (field === 'disruption')
    return DISRUPTION_WORDS[value as NonNullable<Assessment['disruption']>]?.label ?? String(value);
  if (field === 'stage') return stageName(String(value), settings);
  return field === 'sponsor' ? personName(String(value)) : `“${value}”`;
}
