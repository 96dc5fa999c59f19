import { JastBuilder, JQLSyntaxError, type Clause, type Query } from '@atlaskit/jql-ast';
import { terminalPredicate, type Predicate } from './clauses';
import type { JqlContext } from './context';
import { JqlProblem } from './problem';
import { sortColumns, type SortColumn } from './sort';

export interface CompiledQuery {
  /** Absent for a query without a restriction. */
  where: Predicate | null;
  order: SortColumn[];
}

const PARSED_MOST = 200;
const parsed = new Map<string, Query>();

/** @returns the parsed query. @throws JqlProblem naming each place where Jira's grammar does not fit. */
export function parseJql(jql: string): Query {
  const known = parsed.get(jql);
  if (known) return known;
  const { query, errors } = new JastBuilder().build(jql);
  if (!query || errors.length > 0) throw new JqlProblem(errors.map(syntaxMessage));
  if (parsed.size >= PARSED_MOST) parsed.delete(parsed.keys().next().value ?? '');
  parsed.set(jql, query);
  return query;
}

function syntaxMessage(error: { description: string }): string {
  const place = error instanceof JQLSyntaxError ? ` (line ${error.line}, character ${error.charPositionInLine + 1})` : '';
  return `Error in the JQL Query: ${error.description}${place}.`;
}

/** @throws JqlProblem with everything that is wrong with the query. */
export function compileJql(jql: string, context: JqlContext): CompiledQuery {
  const query = parseJql(jql);
  const problems: string[] = [];
  const attempt = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch (problem) {
      if (!(problem instanceof JqlProblem)) throw problem;
      problems.push(...problem.messages);
      return null;
    }
  };
  const where = query.where ? predicateOf(query.where, false, context, attempt) : null;
  const order = attempt(() => sortColumns(query.orderBy?.fields ?? [], context));
  if (problems.length > 0 || order === null) throw new JqlProblem([...new Set(problems)]);
  return { where, order };
}

type Attempt = <T>(work: () => T) => T | null;
const NOTHING: Predicate = () => false;

function predicateOf(clause: Clause, negated: boolean, context: JqlContext, attempt: Attempt): Predicate {
  switch (clause.clauseType) {
    case 'not':
      return predicateOf(clause.clause, !negated, context, attempt);
    case 'compound': {
      const parts = clause.clauses.map((part) => predicateOf(part, negated, context, attempt));
      const all = (clause.operator.value === 'and') !== negated;
      return all ? (issue) => parts.every((part) => part(issue)) : (issue) => parts.some((part) => part(issue));
    }
    case 'terminal':
      return attempt(() => terminalPredicate(clause, negated, context)) ?? NOTHING;
  }
}
