import type { Issue } from '../data/model';
import type { JqlContext } from './context';
import type { SortValue } from './fieldKinds';

/** An issue that a query finds, with what it is sorted by. */
export interface SortedRow {
  issue: Issue;
  row: SortValue[];
}

interface Kept {
  jql: string;
  accountId: string;
  /** Of the site's data: see `Site.generation`. */
  generation: number;
  at: number;
  rows: readonly SortedRow[];
}

/** Words such as `now()` go on meaning the moment of the page before for as long as this. */
const KEPT_MILLISECONDS = 5_000;

const lastOf = new WeakMap<JqlContext['site'], Kept>();

/**
 * The rows of a query, sorted. Whoever reads page after page of 100,000 issues would otherwise have all of them sorted again for each: the
 * rows of the last query of a site are kept until anything in it changes.
 */
export function sortedRows(jql: string, { site, principal, now }: JqlContext, find: () => SortedRow[]): readonly SortedRow[] {
  // While an index lags, what it knows changes without a write.
  if (site.indexed.isLagging) return find();
  const key = { jql, accountId: principal.accountId, generation: site.generation };
  const last = lastOf.get(site);
  const age = last ? now.getTime() - last.at : Infinity;
  if (last && last.jql === jql && last.accountId === key.accountId && last.generation === key.generation && age >= 0 && age < KEPT_MILLISECONDS) return last.rows;
  const rows = find();
  lastOf.set(site, { ...key, at: now.getTime(), rows });
  return rows;
}

/** @returns the place of the first of some sorted rows for which this holds, which holds for all that follow it. */
export function firstWhere(rows: readonly SortedRow[], holds: (row: SortedRow) => boolean): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(rows[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
