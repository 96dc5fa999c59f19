import { dayOf, monthOf } from '#domain/trend/month';

/** Something that one person rated, answered or judged. */
export interface Act {
  at: string;
  by: string;
  /** The rating or record that it was done to; absent where it is told from no other. */
  of?: string;
}

/** @returns the acts of a month, each record once a day and person. */
export function actsOfMonth<A extends Act>(acts: readonly A[], month: string): A[] {
  const seen = new Set<string>();
  return acts.filter(({ at, by, of }) => {
    if (monthOf(at) !== month) return false;
    if (of === undefined) return true;
    const name = `${dayOf(at)} ${by} ${of}`;
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
}
