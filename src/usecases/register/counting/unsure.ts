/** An index may not know yet what was saved a moment ago. */
export const LAG_MS = 60_000;
export const LAG_SECONDS = LAG_MS / 1_000;

/** @returns whether what is counted now may be wrong, because it was counted a moment ago. */
export const isUnsure = (countedAt: string | undefined, now: string): boolean =>
  countedAt !== undefined && Date.parse(now) - Date.parse(countedAt) < LAG_MS;
