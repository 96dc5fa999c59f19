import * as z from 'zod/mini';
import { asksForConsent } from '#adapters/forge/platform/consent';
import { AppError } from '#contract/errors';
import type { Input, Output, ProcedureName } from '#contract/procedures';
import { ACTIONS, type ActionInput, type ActionInputs, type ActionName } from '#domain/told/actions';
import { atLeast } from '#kernel/lengths';
import { tryParse } from '#kernel/tryParse';
import type { Dependencies } from '#ports/dependencies';
import type { IssueFacts, IssueName } from '#ports/jira';
import type { Log } from '#ports/log';
import { answer } from '../answer';

/**
 * What an action answers. A rule that is answered `errors` stops, and tells its owner the messages; an agent reads
 * either.
 */
export type ActionAnswer = Record<string, unknown> & ({ sentence: string } | { errors: { message: string }[] });

/** An issue that the caller sees. */
export type FoundIssue = IssueName & IssueFacts & { address: string };

/** What the deed of an action may do, as the person behind the call. */
export interface ActionCall {
  tools: Pick<Dependencies, 'viewerSearch' | 'viewerJira'>;
  /** Asks a procedure as a page would, through its parser, its guard and its door. @throws AppError as it fails. */
  ask<P extends ProcedureName>(procedure: P, input: Input<P>): Promise<Output<P>>;
  /** @throws AppError `notFound` for an issue that is hidden from the caller or not there. */
  find(issueKey: string): Promise<FoundIssue>;
}

/** What an action does with what it is given. */
export type Deed<A extends ActionName> = (
  call: ActionCall,
  inputs: ActionInputs<A>,
) => Promise<{ sentence: string } & Record<string, unknown>>;

const NOBODY =
  'This action is done as a person, and nobody was named. In a rule, choose whose account the action uses.';

/** Who asks is told by the platform, beside what is asked; whatever a rule or a model writes names nobody. */
const platformSchema = z.object({
  principal: z.object({ accountId: z.string().check(atLeast(1)) }),
  installContext: z.optional(z.string()),
});

/**
 * Who asks → what is given → the deed, for one call. An action has no rules of its own: its deed asks the procedures
 * that pages ask, so that the same guards look at the same resource.
 */
export async function perform<A extends ActionName>(
  name: A,
  deed: Deed<A>,
  payload: unknown,
  platform: unknown,
  dependencies: Dependencies,
): Promise<ActionAnswer> {
  try {
    const caller = platformSchema.safeParse(platform);
    if (!caller.success) throw new AppError('forbidden', NOBODY);
    const { principal, installContext } = caller.data;
    const inputs = readInputs(name, payload);
    return await deed(callOf(name, { ...principal, installContext }, dependencies), inputs);
  } catch (error) {
    if (asksForConsent(error)) throw error;
    return { errors: messagesOf(name, error, dependencies) };
  }
}

/** What a procedure failed with: the door of the procedure has logged it, with its cause. */
class ProcedureFailed extends AppError {}

function callOf(action: ActionName, context: object, dependencies: Dependencies): ActionCall {
  const { viewerSearch, viewerJira, log } = dependencies;
  const asked = { ...dependencies, log: logOf(action, log) };
  return {
    tools: { viewerSearch, viewerJira },
    async ask(procedure, input) {
      const envelope = await answer(procedure, input, context, asked);
      if (!envelope.ok) throw new ProcedureFailed(envelope.error.code, envelope.error.message);
      if ('packed' in envelope) throw new Error(`The answer of ${procedure} is packed.`);
      return envelope.value;
    },
    async find(issueKey) {
      const [issue, site] = await Promise.all([viewerSearch.issueByKey(issueKey), viewerSearch.siteAddress()]);
      if (!issue) throw new AppError('notFound', `There is no issue ${issueKey}, or you may not see it.`);
      return { ...issue, address: `${site}/browse/${issue.key}` };
    },
  };
}

/** @returns a log of which each line names the action. */
const logOf = (action: ActionName, { info, error }: Log): Log => ({
  info: (event, values) => info(event, { ...values, action }),
  error: (event, failure, values) => error(event, failure, { ...values, action }),
});

/** The problems with what an action was given, each a sentence. */
class WrongInputs extends Error {
  constructor(readonly sentences: string[]) {
    super(sentences.join(' '));
  }
}

/** What is blank was left out: rules send it so, and so do models. */
const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const payloadSchema = z.record(z.string(), z.unknown());

/** What else is sent is ignored. @throws WrongInputs with a sentence for each input that is missing or not readable. */
function readInputs<A extends ActionName>(name: A, payload: unknown): ActionInputs<A> {
  const sent = payloadSchema.safeParse(payload);
  const given = sent.success ? sent.data : {};
  const declared = Object.entries<ActionInput>(ACTIONS[name]);
  const wrong: string[] = [];
  const read = declared.flatMap(([input, { title, required, advice, schema }]): [string, unknown][] => {
    const value = Object.hasOwn(given, input) ? given[input] : undefined;
    if (isBlank(value)) {
      if (required) wrong.push(`${title} is missing. ${advice}`);
      return [];
    }
    const parsed = tryParse(schema, value);
    if (parsed.success) return [[input, parsed.data]];
    wrong.push(`${title} cannot be read. ${advice}`);
    return [];
  });
  if (wrong.length > 0) throw new WrongInputs(wrong);
  return Object.fromEntries(read) as ActionInputs<A>;
}

function messagesOf(action: ActionName, error: unknown, { log }: Dependencies): { message: string }[] {
  if (error instanceof WrongInputs) return error.sentences.map((message) => ({ message }));
  if (error instanceof ProcedureFailed) return [{ message: error.message }];
  if (error instanceof AppError) {
    if (error.code === 'unavailable' || error.code === 'rateLimited')
      log.error('action-unavailable', error, { action });
    return [{ message: error.message }];
  }
  log.error('action-failed', error, { action });
  return [{ message: 'Something in Customer Lens went wrong. Try again in a minute.' }];
}
