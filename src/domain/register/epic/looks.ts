const DAY_MS = 86_400_000;

/** How many days after an epic was done one looks at what came true, by the name that a record has for it. */
export const LOOKS = { days60: 60, days90: 90 } as const;
export type LookName = keyof typeof LOOKS;

export interface Look {
  name: LookName;
  days: number;
  /** From when on one can look, in milliseconds since 1970. */
  from: number;
}

/** @param doneAt when the epic was done, in milliseconds since 1970. @returns when one looks at what came true. */
export function looksAfter(doneAt: number): Look[] {
  return Object.entries(LOOKS).map(([name, days]) => ({
    name: name as LookName,
    days,
    from: doneAt + days * DAY_MS,
  }));
}
