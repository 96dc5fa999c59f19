import {
  applyChanges,
  PLAIN_FIELDS,
  type Applied,
  type Assessment,
  type Changes,
  type Content,
} from '#domain/rating/assessment';
import type { Settings } from '#domain/settings/settings';
import { BackupFault } from './order';

/**
 * @returns what saving the content of a file over an assessment does: every answer that the file does not have is
 * cleared.
 */
export function effectOf(current: Assessment, imported: Content): Applied {
  const cleared = Object.fromEntries(Object.keys(current.answers).map((id) => [id, null]));
  const plain = Object.fromEntries(PLAIN_FIELDS.map((field) => [field, imported[field]])) as Partial<Changes>;
  return applyChanges(current, { ...plain, answers: { ...cleared, ...imported.answers } });
}

/** Names of fields of an epic that the preview lists at most. */
const MOST_FIELDS = 12;

/** Stands before the id of a criterion in a list of fields. */
export const ANSWER = 'answer:';

/** @returns the fields that differ, as the preview lists them: names of fields, and criteria as `answer:impact`. */
export function changedFields({ to: { answers = {}, ...plain } }: Applied): string[] {
  return [...Object.keys(answers).map((id) => ANSWER + id), ...Object.keys(plain)].slice(0, MOST_FIELDS);
}

/**
 * Answers are kept whatever has become of their criterion, as the settings' own rules keep those of archived ones. But
 * an id that nothing here knows could be given to a criterion of another meaning later.
 * @throws BackupFault when neither these settings nor the archive in them knows an answer's criterion or a stage.
 */
export function demandKnown(
  issueId: string,
  { answers, stage, otherStages }: Content,
  { criteria, journeys }: Settings,
): void {
  const unknown = Object.keys(answers).find((id) => !criteria.some((criterion) => criterion.id === id));
  if (unknown !== undefined)
    throw new BackupFault(
      `Epic ${issueId} answers “${unknown}”, which is a criterion neither here nor in the settings of the file.`,
    );
  const stages = journeys.flatMap((journey) => journey.stages.map(({ id }) => id));
  const lost = [...(stage === null ? [] : [stage]), ...otherStages].find((id) => !stages.includes(id));
  if (lost !== undefined)
    throw new BackupFault(
      `Epic ${issueId} names the stage “${lost}”, which exists neither here nor in the settings of the file.`,
    );
}
