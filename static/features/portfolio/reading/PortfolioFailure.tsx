import { Message } from '../../../parts/messages/Message';
import type { ReadFailure } from './readFailure';

/** In place of everything: why there is nothing to show, and what to do. */
export function PortfolioFailure({ failure, onTryAgain }: { failure: ReadFailure; onTryAgain: () => void }) {
  return (
    <Message tone="error" action={{ label: 'Try again', onClick: onTryAgain }}>
      {`${failure.message} ${failure.advice ?? ''}`}
    </Message>
  );
}
