import { asksForConsent } from '#adapters/forge/platform/consent';
import { AppError, type Failure, type SentEnvelope } from '#contract/errors';
import type { About, Procedure } from '#contract/guards';
import { PROCEDURES, type Input, type Output, type ProcedureName } from '#contract/procedures';
import { readEntryId } from '#domain/register/entryId';
import { homeName } from '#kernel/home';
import { tryParse } from '#kernel/tryParse';
import type { Dependencies } from '#ports/dependencies';
import type { Log } from '#ports/log';
import { namesFor } from '#usecases/people/namesFor';
import type { Named } from './access';
import { GUARDS } from './guards';
import { currentLeaving, leaving, packValue, type Recipient } from './outgoing';
import { USE_CASES, type AccessFor } from './procedures';
import { readCaller } from './request';

/**
 * An answer names a few of what is wrong: a request with thousands of faults must not become an answer of megabytes.
 */
const MOST_PROBLEMS = 10;
const LONGEST_PATH = 100;

/**
 * Parse → guard → use case → what may leave, for one call; what goes wrong on the way becomes a failed envelope,
 * but for a request for consent, which Jira shows.
 */
export async function answer<P extends ProcedureName>(
  procedure: P,
  payload: unknown,
  context: unknown,
  dependencies: Dependencies,
): Promise<SentEnvelope<Output<P>>> {
  const caller = readCaller(context);
  const self = caller.accountId ?? '';
  const recipient: Recipient = { self, namesFor: (others) => namesFor(dependencies, self, others) };
  try {
    const input = parseInput(procedure, payload);
    const access = await GUARDS[PROCEDURES[procedure].guard](caller, namedIn(procedure, input), dependencies);
    const value = await USE_CASES[procedure](dependencies, access as AccessFor<P>, input);
    return sent(procedure, (await leaving(PROCEDURES[procedure], value, recipient)) as Output<P>);
  } catch (error) {
    if (asksForConsent(error)) throw error;
    return { ok: false, error: await failureOf(procedure, error, dependencies.log, recipient) };
  }
}

/** What may be large leaves packed. */
function sent<P extends ProcedureName>(procedure: P, value: Output<P>): SentEnvelope<Output<P>> {
  const { packed }: Procedure = PROCEDURES[procedure];
  return packed ? { ok: true, packed: packValue(value) } : { ok: true, value };
}

function parseInput<P extends ProcedureName>(procedure: P, payload: unknown): Input<P> {
  const parsed = tryParse<unknown>(PROCEDURES[procedure].input, payload);
  if (parsed.success) return parsed.data as Input<P>;
  const problems = parsed.faults
    .slice(0, MOST_PROBLEMS)
    .map(({ path, message }) => `${path.join('.').slice(0, LONGEST_PATH) || 'request'}: ${message}`);
  throw new AppError('invalid', 'Customer Lens does not understand this request. Reload the page and try again.', {
    problems,
  });
}

/** How each field that a guard may look at names it. */
const NAMED: { [A in About]: (input: Extract<Input<ProcedureName>, { [field in A]?: unknown }>) => Named } = {
  issueId: ({ issueId }) => (issueId === undefined ? [] : [issueId]),
  issueIds: ({ issueIds }) => [...new Set(issueIds)],
  rows: ({ rows }) => rows.flatMap((row) => ('issueId' in row ? [row.issueId] : [])),
  projectIds: ({ projectIds }) => [...new Set(projectIds)],
  boardId: ({ boardId }) => [boardId],
  home: ({ home }) => (home === undefined ? [] : [homeName(home)]),
  path: ({ path }) => [homeName(readEntryId(path).home)],
  id: ({ id }) => (id === undefined ? [] : [homeName(readEntryId(id).home)]),
};

/**
 * @returns the ids that a parsed payload names for the guard of its procedure, by the field that the contract declares;
 * none where it declares none.
 */
function namedIn(procedure: ProcedureName, input: Input<ProcedureName>): Named {
  const declared = PROCEDURES[procedure];
  if (!('about' in declared)) return [];
  const named = NAMED[declared.about] as (input: Input<ProcedureName>) => Named;
  return named(input);
}

async function failureOf(procedure: ProcedureName, error: unknown, log: Log, recipient: Recipient): Promise<Failure> {
  if (error instanceof AppError) {
    if (error.code === 'unavailable' || error.code === 'rateLimited')
      log.error('procedure-unavailable', error, { procedure });
    const { problems, current, ...details } = error.details;
    return {
      code: error.code,
      message: error.message,
      ...details,
      ...(await currentLeaving(PROCEDURES[procedure] as Procedure, current, recipient)),
      ...(problems ? { problems: problems.slice(0, MOST_PROBLEMS) } : {}),
    };
  }
  log.error('procedure-failed', error, { procedure });
  return { code: 'unavailable', message: 'Something in Customer Lens went wrong. Try again in a minute.' };
}
