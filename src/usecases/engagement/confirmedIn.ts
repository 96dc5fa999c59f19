import { NEVER_RATED } from '#domain/rating/assessment';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import { impactOf } from '#domain/rating/missing';
import { factsTogether } from '#domain/register/facts';
import { confirmationOf } from '#domain/voice/confirmation';

/** @returns what the sponsor of an epic confirmed last, and whether it still stands; null without. */
export function confirmedIn(record: AssessmentRecord | undefined): { at: string; standing: boolean } | null {
  const { answers } = record?.assessment ?? NEVER_RATED;
  const confirmation = confirmationOf(factsTogether(record?.registers?.facts), impactOf(answers));
  if (confirmation.state === 'none' || confirmation.at === null) return null;
  return { at: confirmation.at, standing: confirmation.state === 'stands' };
}
