import { Message } from '../../../parts/messages/Message';
import { NOT_READ } from './provenanceWords';
import type { Provenance } from './useProvenance';

/** Says that who answered could not be read; the receipt stands without it. */
export function ProvenanceTrouble({ provenance: { failure, again } }: { provenance: Provenance }) {
  if (!failure) return null;
  return (
    <Message tone="warning" action={{ label: 'Try again', onClick: again }}>
      {`${NOT_READ} ${failure.message}`}
    </Message>
  );
}
