import type { Issue } from '../data/model';
import type { Predicate } from './clauses';
import type { JqlContext } from './context';
import type { SortValue } from './fields/fieldKinds';

/** An issue that a query finds, with what it is sorted by. */
export interface SortedRow {
  issue: Issue;
  row: SortValue[];
}

/** A test of an issue of the memory's list. @param at its place in that list */
export type PlacedTest = (issue: Issue, at: number) => boolean;

/** At 100,000 issues each takes 100 kB. */
const TESTS_MOST = 300;
/** At 100,000 issues each takes some 20 MB. */
const QUERIES_MOST = 4;
/** Words such as `now()` go on meaning the moment of the page before for as long as this. */
const KEPT_MILLISECONDS = 5_000;

const [YES, NO] = [2, 1];

/**
 * What searches have worked out of a site's issues, kept until anything in the site changes. A view of a large
 * portfolio counts by the same few clauses again and again, and whoever reads it page after page would otherwise have
 * all of it sorted again for each page.
 */
class SearchMemory {
  private readonly answers = new Map<string, Uint8Array>();
  private readonly sorted = new Map<string, { at: number; rows: readonly SortedRow[] }>();

  constructor(
    readonly generation: number,
    readonly aliases: JqlContext['aliases'],
    readonly issues: readonly Issue[],
  ) {}

  /**
   * @param key of the question: two tests under one key answer alike for each issue, as long as nothing changes.
   * @returns the test, which asks of each issue once.
   */
  once(key: string, test: Predicate): PlacedTest {
    const answers = this.answers.get(key) ?? new Uint8Array(this.issues.length);
    keep(this.answers, key, answers, TESTS_MOST);
    return (issue, at) => (answers[at] || (answers[at] = test(issue) ? YES : NO)) === YES;
  }

  /** The sorted rows of a query. @param timeless the query means the same at any time. */
  rows(key: string, now: number, timeless: boolean, find: () => readonly SortedRow[]): readonly SortedRow[] {
    const known = this.sorted.get(key);
    const age = now - (known?.at ?? -Infinity);
    const fits = known !== undefined && (timeless || (age >= 0 && age < KEPT_MILLISECONDS));
    const kept = fits ? known : { at: now, rows: find() };
    keep(this.sorted, key, kept, QUERIES_MOST);
    return kept.rows;
  }
}

export type { SearchMemory };

/** Keeps what was used last. */
function keep<T>(all: Map<string, T>, key: string, value: T, most: number): void {
  all.delete(key);
  all.set(key, value);
  const [oldest = key] = all.keys();
  if (all.size > most) all.delete(oldest);
}

const memories = new WeakMap<JqlContext['site'], SearchMemory>();

/**
 * @returns what is remembered of the site as it is now; null while its index lags, for then what is found changes
 * without a write.
 */
export function memoryOf({ site, aliases }: JqlContext): SearchMemory | null {
  if (site.indexed.isLagging) return null;
  const known = memories.get(site);
  if (known && known.generation === site.generation && known.aliases === aliases) return known;
  const memory = new SearchMemory(site.generation, aliases, [...site.indexed.all()]);
  memories.set(site, memory);
  return memory;
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
