import type { Summary } from '#domain/publication/summary';

/** What is counted of voices, as it is published with a rating. */
export type VoicedFacts = Pick<Summary, 'heard' | 'asked' | 'conflict' | 'openChallenges' | 'confirmed'>;

/** @returns how many were heard, and whether they differ in sign; null where nobody was asked and nobody differs. */
export function heardWords({ heard = 0, asked = 0, conflict }: Omit<VoicedFacts, 'confirmed'>): string | null {
  if (asked === 0) return conflict === 'yes' ? 'Those who spoke differ in sign' : null;
  return `${heard} of ${asked} heard${conflict === 'yes' ? '; they differ in sign' : ''}`;
}

/** @returns what is said of a rating in sentences, as a receipt tells it; null where nobody said anything. */
export function voicedWords(facts: VoicedFacts): string | null {
  const { openChallenges = 0, confirmed } = facts;
  const sentences = [
    heardWords(facts),
    openChallenges === 0 ? null : `${openChallenges} ${openChallenges === 1 ? 'challenge' : 'challenges'} unanswered`,
    confirmed === 'yes' ? 'Confirmed by its sponsor' : null,
  ].filter((words) => words !== null);
  return sentences.length === 0 ? null : `${sentences.join('. ')}.`;
}
