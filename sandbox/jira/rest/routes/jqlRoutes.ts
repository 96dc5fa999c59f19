import * as z from 'zod/mini';
import { atLeast } from '#kernel/lengths';
import { compileJql, parseJql } from '../../jql/compile';
import { jqlContext, type JqlContext } from '../../jql/context';
import { JqlProblem } from '../../jql/problem';
import { JiraError, parsedBody, type Call, type Reply } from '../call';
import { queryStructure } from '../jqlStructure';

const parseSchema = z.strictObject({ queries: z.array(z.string()).check(atLeast(1)) });
const VALIDATIONS = ['strict', 'warn', 'none'];

/** Parses queries and, unless told not to, checks them against what the asker sees. */
export function parseQueries(call: Call): Reply {
  const { queries } = parsedBody(call, parseSchema);
  const validation = call.query.get('validation') ?? 'strict';
  if (!VALIDATIONS.includes(validation))
    throw new JiraError(400, [`The validation '${validation}' is unknown; choose ${VALIDATIONS.join(', ')}.`]);
  const context = jqlContext(call.site, call.permissions, call.principal, call.aliases);
  return { status: 200, body: { queries: queries.map((query) => parsedQuery(query, validation, context)) } };
}

function parsedQuery(query: string, validation: string, context: JqlContext): Record<string, unknown> {
  const syntax = problemsOf(() => parseJql(query));
  if (syntax.length > 0) return { query, errors: syntax };
  const structure = queryStructure(parseJql(query));
  if (validation === 'none') return { query, structure };
  const problems = problemsOf(() => compileJql(query, context));
  if (problems.length === 0) return { query, structure };
  return validation === 'warn' ? { query, structure, warnings: problems } : { query, errors: problems };
}

function problemsOf(work: () => unknown): readonly string[] {
  try {
    work();
    return [];
  } catch (problem) {
    if (problem instanceof JqlProblem) return problem.messages;
    throw problem;
  }
}
