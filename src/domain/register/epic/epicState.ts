import type { Assessment } from '#domain/rating/assessment';
import { impactOf } from '#domain/rating/missing';
import { FORMER_USER } from '#kernel/people';
import type { EpicState } from '../kind';

/** @returns what rules of a kind may know of an epic that is rated so. */
export const epicStateOf = ({ version, answers, sponsor, updatedBy }: Assessment): EpicState => ({
  version,
  impact: impactOf(answers),
  sponsor,
  ratedBy: updatedBy === FORMER_USER ? null : updatedBy,
});
