/** How an opinion stands against a rating. */
export type Differs = 'sign' | 'levels';

/** So many levels apart it is another opinion, though both see gain or both harm. */
const LEVELS_APART = 2;

/**
 * @param rating the official impact; null where it is not rated: then nothing differs from it.
 * @returns whether an opinion says gain where the rating says harm, or is two levels off or more; null where it does
 *   neither.
 */
export function differsFrom(rating: number | null, impact: number): Differs | null {
  if (rating === null) return null;
  if (rating * impact < 0) return 'sign';
  return Math.abs(rating - impact) >= LEVELS_APART ? 'levels' : null;
}

/** What is said against a rating, as far as it can be told. */
export interface Voices {
  challenges: readonly { kept: unknown }[];
  opinions: readonly unknown[];
  conflict: boolean;
}

/** @returns whether somebody still disputes a rating: a challenge that was answered is kept, but no longer open. */
export const isDisputed = ({ challenges, opinions, conflict }: Voices): boolean =>
  conflict || opinions.length > 0 || challenges.some(({ kept }) => kept === null);

/** Why somebody who spoke should be in the room when a board talks about an epic. */
export type SpokeAs = 'challenged' | 'gain' | 'harm';

export interface Speakers {
  sponsor: string | null;
  challengers: readonly string[];
  heard: readonly { person: string; impact: number }[];
  /** Who is close to the customers of the epic. */
  close: readonly string[];
}

/**
 * @returns whom to invite beside the sponsor, each once: who challenged the rating, who was heard on either side of
 *   nothing, and who is close to its customers and was not heard.
 */
export function invitedTo({ sponsor, challengers, heard, close }: Speakers) {
  const sided = heard.filter(({ impact }) => impact !== 0);
  const all: { person: string; as: SpokeAs }[] = [
    ...challengers.map((person) => ({ person, as: 'challenged' as const })),
    ...sided.map(({ person, impact }) => ({ person, as: impact > 0 ? ('gain' as const) : ('harm' as const) })),
  ];
  const spoke = all.filter(
    ({ person }, at) => person !== sponsor && all.findIndex((one) => one.person === person) === at,
  );
  const reached = new Set([sponsor, ...spoke.map(({ person }) => person), ...heard.map(({ person }) => person)]);
  return { spoke, close: [...new Set(close)].filter((person) => !reached.has(person)) };
}
