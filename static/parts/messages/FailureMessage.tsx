import type { Failure } from '#contract/errors';
import { Message } from './Message';

/** Says why nothing can be shown; whatever may pass by itself can be tried again. */
export function FailureMessage({ failure, onTryAgain }: { failure: Failure; onTryAgain?: () => void }) {
  const passing = failure.code === 'unavailable' || failure.code === 'rateLimited';
  return (
    <Message
      tone={passing ? 'error' : 'warning'}
      action={passing && onTryAgain ? { label: 'Try again', onClick: onTryAgain } : undefined}
    >
      {failure.message}
    </Message>
  );
}
