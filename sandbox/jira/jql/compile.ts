import { JastBuilder, JQLSyntaxError, type Clause, type Query, type TerminalClause } from '@atlaskit/jql-ast';
import { clauseKey } from './clauseKey';
import { terminalPredicate } from './clauses';
import type { JqlContext } from './context';
import { JqlProblem } from './problem';
import type { PlacedTest, SearchMemory } from './searchMemory';
import { sortColumns, type SortColumn } from './sort';

export interface CompiledQuery {
  /** Absent for a query without a restriction. */
  where: PlacedTest | null;
  order: SortColumn[];
  /** Nothing in it depends on the moment at which it is asked. */
  timeless: boolean;
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
  const place =
    error instanceof JQLSyntaxError ? ` (line ${error.line}, character ${error.charPositionInLine + 1})` : '';
  return `Error in the JQL Query: ${error.description}${place}.`;
}

/**
 * @param memory where the answer to each comparison is kept; without, each issue is asked anew.
 * @throws JqlProblem with everything that is wrong with the query.
 */
export function compileJql(jql: string, context: JqlContext, memory: SearchMemory | null = null): CompiledQuery {
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
  const watch = watchTime(context);
  const where = query.where ? testOf(query.where, false, { watch, memory, attempt }) : null;
  const order = attempt(() => sortColumns(query.orderBy?.fields ?? [], watch.context));
  if (problems.length > 0 || order === null) throw new JqlProblem([...new Set(problems)]);
  return { where, order, timeless: !watch.asked() };
}

interface TimeWatch {
  /** Tells when somebody asks it what time it is. */
  context: JqlContext;
  /** Whether anybody asked so far. */
  asked(): boolean;
}

function watchTime(context: JqlContext): TimeWatch {
  let asked = false;
  const watched: JqlContext = {
    ...context,
    get now() {
      asked = true;
      return context.now;
    },
  };
  return { context: watched, asked: () => asked };
}

interface Compiling {
  watch: TimeWatch;
  memory: SearchMemory | null;
  attempt: <T>(work: () => T) => T | null;
}
const NOTHING: PlacedTest = () => false;

function testOf(clause: Clause, negated: boolean, compiling: Compiling): PlacedTest {
  switch (clause.clauseType) {
    case 'not':
      return testOf(clause.clause, !negated, compiling);
    case 'compound': {
      const parts = clause.clauses.map((part) => testOf(part, negated, compiling));
      const all = (clause.operator.value === 'and') !== negated;
      return all
        ? (issue, at) => parts.every((part) => part(issue, at))
        : (issue, at) => parts.some((part) => part(issue, at));
    }
    case 'terminal':
      return compiling.attempt(() => comparison(clause, negated, compiling)) ?? NOTHING;
  }
}

/**
 * A comparison is remembered for who asks it: `currentUser()`, time zones and names of projects mean something else to
 * each.
 */
function comparison(clause: TerminalClause, negated: boolean, { watch, memory }: Compiling): PlacedTest {
  const own = watchTime(watch.context);
  const predicate = terminalPredicate(clause, negated, own.context);
  if (!memory || own.asked()) return predicate;
  return memory.once(`${watch.context.principal.accountId} ${negated ? 'not ' : ''}${clauseKey(clause)}`, predicate);
}
