import {
  applyChanges,
  criterionIdOf,
  NEVER_RATED,
  PLAIN_FIELDS,
  type Assessment,
  type Changes,
  type Content,
  type Field,
  type PlainField,
} from '#domain/rating/assessment';
import type { Answer } from '#domain/rating/criterion';

export { criterionIdOf, type Field } from '#domain/rating/assessment';

export type Value = Answer | string | number | string[] | null;

export function contentOf({ answers, reason, disruption, stage, otherStages, sponsor }: Content): Content {
  return { answers, reason, disruption, stage, otherStages, sponsor };
}

/** @returns the value as it would be stored: a reason of spaces is none, a missing answer is null. */
export function valueOf(content: Content, field: Field): Value {
  const criterion = criterionIdOf(field);
  if (criterion !== null)
    return Object.hasOwn(content.answers, criterion) ? (content.answers[criterion] ?? null) : null;
  if (field === 'reason') return content.reason?.trim() || null;
  return content[field as PlainField];
}

export const same = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other);

/** @returns every field that has, or could be cleared of, a value in one of these contents. */
export function fieldsOf(...contents: readonly Content[]): Field[] {
  const criteria = new Set(contents.flatMap(({ answers }) => Object.keys(answers)));
  return [...[...criteria].map((id): Field => `answers.${id}`), ...PLAIN_FIELDS];
}

/** @returns the fields whose stored value would differ. */
export function differingFields(one: Content, other: Content): Field[] {
  return fieldsOf(one, other).filter((field) => !same(valueOf(one, field), valueOf(other, field)));
}

/**
 * @returns `content` with the values that `source` has in these fields; the primary stage is never among the other
 * stages.
 */
export function withValues(content: Content, fields: readonly Field[], source: Content): Content {
  const next: Content = { ...content, answers: { ...content.answers } };
  for (const field of fields) {
    const criterion = criterionIdOf(field);
    const answer = criterion === null ? undefined : source.answers[criterion];
    if (criterion === null) Object.assign(next, { [field]: source[field as PlainField] });
    else if (answer === undefined) delete next.answers[criterion];
    else next.answers[criterion] = answer;
  }
  next.otherStages = next.otherStages.filter((id) => id !== next.stage);
  return next;
}

/** Applies a change as the server would, but keeps a reason as it is being typed. */
export function edited(content: Content, changes: Changes): Content {
  const { next } = applyChanges({ ...NEVER_RATED, ...content }, changes);
  return { ...next, reason: changes.reason === undefined ? content.reason : changes.reason };
}

/**
 * @returns the smallest change that turns what is stored into `content`; an empty object when there is nothing to save.
 */
export function changesTo(stored: Assessment, content: Content): Changes {
  const cleared = Object.fromEntries(Object.keys(stored.answers).map((id) => [id, null]));
  return applyChanges(stored, { ...content, answers: { ...cleared, ...content.answers } }).to;
}
