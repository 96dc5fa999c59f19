import type { Failure } from '#contract/errors';
import { Message } from '../../../parts/messages/Message';

/** Why an answer is not saved; what was entered stays. */
export function SaveProblem({ failure, onTryAgain }: { failure: Failure; onTryAgain: () => void }) {
  return (
    <Message tone="error" action={{ label: 'Try again', onClick: onTryAgain }}>
      {`Not saved: ${failure.message} What you entered is still here.`}
    </Message>
  );
}
