import { factsTogether, type Facts } from '#domain/register/facts';
import type { Answer } from './criterion';
import type { Assessment } from './assessment';
import type { AssessmentRecord } from './assessmentRecord';
import { countedFor, type Scale } from './score';

type Counting = Pick<Scale, 'counted'>;

/**
 * @returns answers in which what is counted of registers answers the criteria that are counted. Of what nothing is
 *   known nothing is answered; what somebody answered before it was counted stays in the record and counts no more.
 */
export function withCounted(
  answers: Assessment['answers'],
  facts: Facts,
  { counted }: Counting,
): Assessment['answers'] {
  if (counted.length === 0) return answers;
  const known = counted.flatMap((criterion): [string, Answer][] => {
    const count = countedFor(criterion, facts);
    return count === undefined ? [] : [[criterion.id, count]];
  });
  const asked = Object.entries(answers).filter(([id]) => !counted.some((criterion) => criterion.id === id));
  return { ...Object.fromEntries(asked), ...Object.fromEntries(known) };
}

/** @returns what a record says of an epic as it counts: with what is counted of its registers. */
export function countedAssessment(
  record: Pick<AssessmentRecord, 'assessment' | 'registers'>,
  scale: Counting,
): Assessment {
  const { assessment } = record;
  const answers = withCounted(assessment.answers, factsTogether(record.registers?.facts), scale);
  return answers === assessment.answers ? assessment : { ...assessment, answers };
}
