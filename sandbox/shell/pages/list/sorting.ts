import { splitOrderBy } from '#domain/portfolio/orderBy';

/** What a list can be sorted by besides the order of its query: a field of Jira's, or an alias of the app's. */
export interface Sorting {
  id: string;
  name: string;
  orderBy: string;
}

/**
 * Jira stores nothing in the app's fields, so that their columns have no order of their own. What is published has:
 * its numbers are sorted by their aliases.
 */
export const SORTINGS: readonly Sorting[] = [
  { id: 'updated', name: 'Last changed first', orderBy: 'updated DESC' },
  { id: 'key', name: 'Key', orderBy: 'key ASC' },
  { id: 'score', name: 'Customer score, highest first', orderBy: 'customerScore DESC, customerScoreBest ASC, key ASC' },
  { id: 'best', name: 'Customer score at best, highest first', orderBy: 'customerScoreBest DESC, key ASC' },
  { id: 'impact', name: 'Customer impact, highest first', orderBy: 'customerImpact DESC, key ASC' },
  { id: 'rated', name: 'Rated last', orderBy: 'customerRatedAt DESC, key ASC' },
];

/** @returns a query in the order that was chosen, in its own where none was. */
export function sortedJql(jql: string, sort: string | undefined): string {
  const chosen = SORTINGS.find(({ id }) => id === sort);
  return chosen ? `${splitOrderBy(jql).filter} ORDER BY ${chosen.orderBy}`.trim() : jql;
}
