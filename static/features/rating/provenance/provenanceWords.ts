import type { AnswerOrigins, Origin } from '#domain/rating/provenance';
import type { Part } from '#domain/rating/score';

export const EARLIER = 'given before the last 100 changes';
export const UNRECORDED = 'by whom is not recorded';
export const NOTHING_RECORDED = 'Who answered is not recorded.';
export const NOT_READ = 'Who answered could not be read.';
export const OUTDATED = 'Other answers have been saved that do not show here yet.';

/**
 * @returns where the answer of a part comes from; null where there is nothing to say of it: it is missing, not saved
 * yet, or nothing is recorded at all.
 */
export function givenOrigin({ criterion, answer, missing }: Part, { answers, last }: AnswerOrigins): Origin | null {
  const found = answers.get(criterion.id);
  return !missing && last && found && found.answer === answer ? found.origin : null;
}
