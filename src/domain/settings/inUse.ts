/** What is removed from settings is archived, not forgotten: answers to it stay. */
interface Archivable {
  archived?: boolean | undefined;
}

/** Criteria, options of a criterion or stages of a journey that can be in use at once; removed ones do not count. */
export const MOST_IN_USE = 30;

/** @returns those that were not removed. */
export const inUse = <T extends Archivable>(list: readonly T[]): T[] => list.filter(({ archived }) => !archived);

/** @returns whether a list of criteria, options or stages is short enough to be saved. */
export const fits = (list: readonly Archivable[]): boolean => inUse(list).length <= MOST_IN_USE;
