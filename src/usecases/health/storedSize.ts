import { bytesOf } from '#domain/backup/parts';
import { writeAssessment, type AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { Findings } from '#domain/publication/jobFindings';

/**
 * @returns how many rated epics these are, their bytes as they are stored, and the entries of their histories: one for
 * each version.
 */
export function storedSize(
  records: readonly AssessmentRecord[],
  at: string,
): Pick<Findings, 'records' | 'bytes' | 'changes'> {
  const rated = records.filter(({ assessment }) => assessment.version > 0);
  return {
    records: rated.length,
    bytes: records.reduce((sum, record) => sum + bytesOf(writeAssessment(record, at)), 0),
    changes: rated.reduce((sum, { assessment }) => sum + assessment.version, 0),
  };
}
