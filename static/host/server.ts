import { invoke } from '@forge/bridge';
import type { Envelope, SentEnvelope } from '#contract/errors';
import type { Input, Output, ProcedureName } from '#contract/procedures';
import { openedEnvelope } from '#kernel/packed';
import { InvokePace } from './invokePace';

const pace = new InvokePace();

const NOT_REACHED =
  'Customer Lens could not be reached. Check your connection and try again. Guests, and people without a licence for ' +
  'Jira, cannot use it: ask a Jira administrator.';

/**
 * Calls a procedure on the server, at a pace that the platform takes. Never rejects: what went wrong between here and
 * there is answered as `unavailable`.
 */
export async function call<P extends ProcedureName>(procedure: P, input: Input<P>): Promise<Envelope<Output<P>>> {
  try {
    await pace.turn();
    const answer = await invoke<SentEnvelope<Output<P>>>(procedure, input);
    return isEnvelope(answer)
      ? await openedEnvelope<Envelope<Output<P>>>(answer as SentEnvelope<Output<P>>)
      : unavailable();
  } catch (error) {
    console.error(`${procedure} could not be called`, error);
    return unavailable();
  }
}

const isEnvelope = (answer: unknown): boolean => typeof answer === 'object' && answer !== null && 'ok' in answer;

function unavailable(): { ok: false; error: { code: 'unavailable'; message: string } } {
  return { ok: false, error: { code: 'unavailable', message: NOT_REACHED } };
}
