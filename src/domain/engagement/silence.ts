/** A session that found nothing: is that what it looks like? */
export type Silence =
  | {
      state: 'improbably quiet' | 'quiet';
      /** Gaps a session, over the other sessions of the epic. */
      y: number;
      /** From 0 to 1: how probable it was to find none, if it was a session like the others. */
      p: number;
    }
  | { state: 'found some' | 'too few to say'; y: number | null; p: null };

/** How many gaps a session found. */
export interface SessionGaps {
  id: string;
  gaps: number;
}

/** Fewer other sessions than that have no mean to speak of. */
export const FEWEST_OTHERS = 5;
/** Less probable than that is improbable. */
const IMPROBABLE = 0.05;

/**
 * Whether a session of an epic was improbably quiet. With a mean of y gaps a session, one that is like the others finds
 * none with probability e^-y: the zero term of Poisson's distribution.
 *
 * S. D. Poisson, Recherches sur la probabilité des jugements, 1837.
 *
 * @param sessions those of one epic that were held. @param id of the session that is asked about, one of them.
 */
export function silenceOf(sessions: readonly SessionGaps[], id: string): Silence {
  const others = sessions.filter((one) => one.id !== id);
  const y = others.length < FEWEST_OTHERS ? null : others.reduce((sum, { gaps }) => sum + gaps, 0) / others.length;
  const own = sessions.find((one) => one.id === id)?.gaps ?? 0;
  if (own > 0) return { state: 'found some', y, p: null };
  if (y === null) return { state: 'too few to say', y, p: null };
  const p = Math.exp(-y);
  return { state: p < IMPROBABLE ? 'improbably quiet' : 'quiet', y, p };
}

/** @returns the ids of the sessions that were improbably quiet, in their order. */
export const improbablyQuiet = (sessions: readonly SessionGaps[]): string[] =>
  sessions.filter(({ id }) => silenceOf(sessions, id).state === 'improbably quiet').map(({ id }) => id);
