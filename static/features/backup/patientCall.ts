import type { Envelope } from '#contract/errors';
import type { Input, Output, ProcedureName } from '#contract/procedures';
import { call } from '../../host/server';

const ROUNDS = 3;
const PAUSE_SECONDS = 3;

/**
 * Calls a procedure, and again after a pause where it may work then: one of hundreds of pages must not end the whole.
 */
export async function patientCall<P extends ProcedureName>(
  procedure: P,
  input: Input<P>,
): Promise<Envelope<Output<P>>> {
  for (let round = 1; ; round += 1) {
    const answer = await call(procedure, input);
    if (answer.ok || round === ROUNDS || (answer.error.code !== 'unavailable' && answer.error.code !== 'rateLimited'))
      return answer;
    const seconds = answer.error.retryAfter ?? PAUSE_SECONDS;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}
