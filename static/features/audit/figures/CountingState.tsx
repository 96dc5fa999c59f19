import { useHost } from '../../../host/HostProvider';
import { Message } from '../../../parts/messages/Message';
import { figuresIn } from '../../../parts/texts/counted';
import type { Counted } from './useCounting';

/** How far a counting is, or why it ended; nothing once it is done. */
export function CountingState({ counted, what }: { counted: Counted<unknown>; what: string }) {
  const figures = figuresIn(useHost().locale);
  if (counted.state === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: counted.again }}>
        {counted.problem}
      </Message>
    );
  if (counted.state !== 'counting') return null;
  const { done, of } = counted;
  return (
    <p className="audit-counting">
      <progress {...(of > 0 ? { max: of, value: done } : {})} aria-label={what} />
      <span role="status">{of > 0 ? `${what}: ${figures(done)} of about ${figures(of)}` : `${what}…`}</span>
    </p>
  );
}
