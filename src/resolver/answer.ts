import { asksForConsent } from '../adapters/forge/consent';
import { AppError, type Envelope, type Failure } from '../contract/errors';
import { PROCEDURES, type Input, type Output, type ProcedureName } from '../contract/procedures';
import { tryParse } from '../domain/tryParse';
import type { Dependencies } from '../ports/dependencies';
import type { Log } from '../ports/log';
import { GUARDS, type Named } from './guards';
import { USE_CASES, type AccessFor } from './procedures';
import { readCaller } from './request';

/** An answer names a few of what is wrong: a request with thousands of faults must not become an answer of megabytes. */
const MOST_PROBLEMS = 10;
const LONGEST_PATH = 100;

/** Parse → guard → use case, for one call; what goes wrong on the way becomes a failed envelope, but for a request for consent, which Jira shows. */
export async function answer<P extends ProcedureName>(
  procedure: P,
  payload: unknown,
  context: unknown,
  dependencies: Dependencies,
): Promise<Envelope<Output<P>>> {
  try {
    const input = parseInput(procedure, payload);
    const access = await GUARDS[PROCEDURES[procedure].guard](readCaller(context), namedIn(input), dependencies);
    return { ok: true, value: await USE_CASES[procedure](dependencies, access as AccessFor<P>, input) };
  } catch (error) {
    if (asksForConsent(error)) throw error;
    return { ok: false, error: failureOf(procedure, error, dependencies.log) };
  }
}

function parseInput<P extends ProcedureName>(procedure: P, payload: unknown): Input<P> {
  const parsed = tryParse<unknown>(PROCEDURES[procedure].input, payload);
  if (parsed.success) return parsed.data as Input<P>;
  const problems = parsed.faults.slice(0, MOST_PROBLEMS).map(({ path, message }) => `${path.join('.').slice(0, LONGEST_PATH) || 'request'}: ${message}`);
  throw new AppError('invalid', 'Customer Lens does not understand this request. Reload the page and try again.', { problems });
}

/** @returns the ids that a parsed payload names: of issues or, where it names none, of projects or a board. */
function namedIn(input: Input<ProcedureName>): Named {
  if ('rows' in input) return input.rows.map(({ issueId }) => issueId);
  if ('issueIds' in input) return [...new Set(input.issueIds)];
  if ('issueId' in input) return input.issueId === undefined ? [] : [input.issueId];
  if ('projectIds' in input) return [...new Set(input.projectIds)];
  return 'boardId' in input ? [input.boardId] : [];
}

function failureOf(procedure: ProcedureName, error: unknown, log: Log): Failure {
  if (error instanceof AppError) {
    if (error.code === 'unavailable' || error.code === 'rateLimited') log.error('procedure-unavailable', error, { procedure });
    const { problems, ...details } = error.details;
    return { code: error.code, message: error.message, ...details, ...(problems ? { problems: problems.slice(0, MOST_PROBLEMS) } : {}) };
  }
  log.error('procedure-failed', error, { procedure });
  return { code: 'unavailable', message: 'Something in Customer Lens went wrong. Try again in a minute.' };
}
