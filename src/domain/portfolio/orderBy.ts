/** A JQL text taken apart: what it filters, and its ORDER BY where it has one. */
export interface SplitJql {
  filter: string;
  orderBy: string | null;
}

const QUOTED_OR_WORDS = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\border\s+by\b/gi;

/**
 * Separates a trailing ORDER BY from a filter: the ranking orders by score, and an order inside parentheses is no JQL.
 * Words in quotes are left alone. Whether the rest is JQL is for Jira to say.
 */
export function splitOrderBy(jql: string): SplitJql {
  for (const { 0: found, index } of jql.matchAll(QUOTED_OR_WORDS)) {
    if (/^["']/.test(found)) continue;
    return { filter: jql.slice(0, index).trim(), orderBy: jql.slice(index).trim() };
  }
  return { filter: jql.trim(), orderBy: null };
}
