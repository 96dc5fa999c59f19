import type { Output } from '#contract/procedures';
import { NotTold } from '../../../host/failureSentence';
import { call } from '../../../host/server';

/** Procedures that tell something of the epics that they are given, as far as the caller sees them. */
type Listing = 'opinion.foresight' | 'challenge.times' | 'ask.times';

/** Asks of many epics, some at a time, one call after the other. @throws NotTold */
export async function callEach<P extends Listing>(
  procedure: P,
  issueIds: readonly string[],
  atOnce: number,
): Promise<Output<P>[]> {
  const answers: Output<P>[] = [];
  for (let start = 0; start < issueIds.length; start += atOnce) {
    const answer = await call<Listing>(procedure, { issueIds: issueIds.slice(start, start + atOnce) });
    if (!answer.ok) throw new NotTold(answer.error.message);
    answers.push(answer.value as Output<P>);
  }
  return answers;
}
