import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Issue } from '../data/model';
import { compileJql, type CompiledQuery } from './compile';
import type { JqlContext } from './context';
import type { SortValue } from './fields/fieldKinds';
import { JqlProblem } from './problem';
import { firstWhere, memoryOf, type SearchMemory, type SortedRow } from './searchMemory';
import { compareRows, sortRow } from './sort';

export interface SearchPage {
  issues: Issue[];
  /** Null on the last page. */
  nextPageToken: string | null;
}

export interface SearchOptions {
  limit: number;
  pageToken: string | null;
  /** Ids of issues to look up as they are now, whatever the index knows. */
  reconcile: readonly string[];
}

const UNBOUNDED = 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.';

/**
 * Searches as one principal. A page begins after the last row of the page before, by what it was sorted by: rows that
 * came or went meanwhile shift nothing.
 * @throws JqlProblem
 */
export function search(jql: string, context: JqlContext, { limit, pageToken, reconcile }: SearchOptions): SearchPage {
  // What is looked up as it is now is of no use to another search.
  const memory = reconcile.length > 0 ? null : memoryOf(context);
  const query = compileBounded(jql, context, memory);
  const compare = compareRows(query.order);
  const after = pageToken === null ? null : readToken(pageToken, jql);
  const find = (): SortedRow[] => {
    const found = memory ? rememberedMatches(query, context, memory) : matches(query, context, reconcile);
    return found.map((issue) => ({ issue, row: sortRow(query.order, issue) })).sort((a, b) => compare(a.row, b.row));
  };
  const rows = memory
    ? memory.rows(`${context.principal.accountId} ${jql}`, context.now.getTime(), query.timeless, find)
    : find();
  const begin = after === null ? 0 : firstWhere(rows, ({ row }) => compare(row, after) > 0);
  const page = rows.slice(begin, begin + limit);
  const last = page.at(-1);
  const nextPageToken = rows.length > begin + page.length && last ? writeToken(last.row, jql) : null;
  return { issues: page.map(({ issue }) => context.site.issue(issue.id) ?? issue), nextPageToken };
}

/** @returns how many issues the principal sees that match. @throws JqlProblem */
export function count(jql: string, context: JqlContext): number {
  const memory = memoryOf(context);
  const query = compileBounded(jql, context, memory);
  return (memory ? rememberedMatches(query, context, memory) : matches(query, context, [])).length;
}

function compileBounded(jql: string, context: JqlContext, memory: SearchMemory | null): CompiledQuery {
  const query = compileJql(jql, context, memory);
  if (query.where === null) throw new JqlProblem([UNBOUNDED]);
  return query;
}

/** What `matches` finds, of an index that knows everything: each issue is asked once what it was asked before. */
function rememberedMatches(
  { where }: CompiledQuery,
  { site, sees, principal }: JqlContext,
  memory: SearchMemory,
): Issue[] {
  const seen = memory.once(`${principal.accountId} sees`, ({ id }) => {
    const current = site.issue(id);
    return current !== undefined && sees(current);
  });
  return memory.issues.filter((issue, at) => where?.(issue, at) && seen(issue, at));
}

/** Without a memory nobody asks for the place. */
const NO_PLACE = -1;

/** Finds by what the index knows; whether an issue exists and may be seen is asked of the site itself. */
function matches({ where }: CompiledQuery, { site, sees }: JqlContext, reconcile: readonly string[]): Issue[] {
  const found: Issue[] = [];
  const fresh = new Set(reconcile);
  for (const indexed of site.indexed.all()) {
    if (fresh.size > 0 && fresh.has(indexed.id)) continue;
    if (!where?.(indexed, NO_PLACE)) continue;
    const current = site.issue(indexed.id);
    if (current && sees(current)) found.push(indexed);
  }
  for (const id of fresh) {
    const current = site.issue(id);
    if (current && sees(current) && where?.(current, NO_PLACE)) found.push(current);
  }
  return found;
}

const tokenSchema = z.object({ query: z.string(), after: z.array(z.union([z.string(), z.number(), z.null()])) });

function fingerprint(jql: string): string {
  return createHash('sha256').update(jql).digest('base64url').slice(0, 16);
}

function writeToken(after: SortValue[], jql: string): string {
  return Buffer.from(JSON.stringify({ query: fingerprint(jql), after })).toString('base64url');
}

function readToken(token: string, jql: string): SortValue[] {
  const parsed = tokenSchema.safeParse(jsonOrNull(Buffer.from(token, 'base64url').toString('utf8')));
  if (!parsed.success || parsed.data.query !== fingerprint(jql)) {
    throw new JqlProblem(['The next page token is invalid or belongs to another query.']);
  }
  return parsed.data.after;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
