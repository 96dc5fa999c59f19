/** One thing that a rung asks for: whether it holds, or null where there is no figure to say so. */
export interface Held {
  id: string;
  holds: boolean | null;
}

export interface Reached {
  /** How many rungs are reached, from below. */
  reached: number;
  /** The next condition that is missing; null at the top, and where the next rung asks for nothing. */
  next: string | null;
}

/**
 * A rung is reached when all of its conditions hold, and all rungs below it are reached. A condition without a figure
 * does not hold, and a rung without conditions is not reached.
 * @param rungs from below.
 */
export function ladderOf(rungs: readonly (readonly Held[])[]): Reached {
  const missing = rungs.findIndex((rung) => rung.length === 0 || rung.some(({ holds }) => holds !== true));
  if (missing < 0) return { reached: rungs.length, next: null };
  return { reached: missing, next: rungs[missing]?.find(({ holds }) => holds !== true)?.id ?? null };
}
