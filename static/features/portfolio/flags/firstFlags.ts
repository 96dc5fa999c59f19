import type { EpicFlag } from '#domain/portfolio/flags';

/** So many signs are read at a glance; the list is in the order of their weight. */
const AT_A_GLANCE = 3;

export interface FirstFlags {
  first: readonly EpicFlag[];
  /** Those that do not stand there; null where all do. */
  others: { count: number; words: string } | null;
}

/** @returns the most serious flags of an epic, and the others in words. One more than fits is not worth a number. */
export function firstFlags(flags: readonly EpicFlag[]): FirstFlags {
  if (flags.length <= AT_A_GLANCE + 1) return { first: flags, others: null };
  const left = flags.slice(AT_A_GLANCE);
  return {
    first: flags.slice(0, AT_A_GLANCE),
    others: { count: left.length, words: left.map(({ tag }) => tag).join(', ') },
  };
}
