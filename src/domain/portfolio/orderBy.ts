/** A JQL text taken apart: what it filters, and its ORDER BY where it has one. */
export interface SplitJql {
  filter: string;
  orderBy: string | null;
}

/** Text that only says something: between quotes, or one character behind a backslash, which may be a quote itself. */
const SAID = String.raw`\\.|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'`;
const SAID_OR_WORDS = new RegExp(String.raw`${SAID}|\border\s+by\b`, 'gis');
const SAID_OR_MARKS = new RegExp(`${SAID}|[()"']`, 'gs');

/**
 * Separates a trailing ORDER BY from a filter: the ranking orders by score, and an order inside parentheses is no JQL.
 * Words in quotes are left alone. Whether the rest is JQL is for Jira to say.
 */
export function splitOrderBy(jql: string): SplitJql {
  for (const { 0: found, index } of jql.matchAll(SAID_OR_WORDS)) {
    if (/^[\\"']/.test(found)) continue;
    return { filter: jql.slice(0, index).trim(), orderBy: jql.slice(index).trim() };
  }
  return { filter: jql.trim(), orderBy: null };
}

/**
 * Whether a filter stays inside the parentheses that it is put in. One that closes them itself would bring in issues of
 * any type; so would a quote that nobody closes, which would swallow them. What is only said does not count.
 */
export function staysInParentheses(jql: string): boolean {
  let depth = 0;
  for (const [part] of jql.matchAll(SAID_OR_MARKS)) {
    if (part === '(') depth += 1;
    else if (part === ')') depth -= 1;
    if (depth < 0 || part === '"' || part === "'") return false;
  }
  return depth === 0;
}
