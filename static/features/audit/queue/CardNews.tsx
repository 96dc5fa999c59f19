import { Message } from '../../../parts/messages/Message';
import { CopyText } from '../../../parts/texts/CopyText';
import { useHost } from '../../../host/HostProvider';
import { personOrYouWords } from '../../../people/PersonName';
import { usePeople } from '../../../people/usePeople';
import type { Deliverable } from './deliverable';
import { draftOf, isOvertaken, type QueueState } from './queue';

interface CardNewsProps {
  queue: QueueState;
  deliverable: Deliverable;
}

/** What became known of the deliverable on the screen, told there: who judged it meanwhile, or why it was not saved. */
export function CardNews({ queue, deliverable: { id, key } }: CardNewsProps) {
  const by = queue.overtaken.get(id) ?? null;
  const { accountId } = useHost();
  const people = usePeople([by]);
  const why = queue.refused.get(id);
  if (!isOvertaken(queue, id))
    return why === undefined ? null : (
      <Message tone="warning">{`${key} was not saved. ${why} What you wrote is kept: save it again.`}</Message>
    );
  const sentence = draftOf(queue, id).sentence.trim();
  return (
    <>
      <Message tone="warning">
        {`${key} was judged by ${by === null ? 'somebody else' : personOrYouWords(by, people, accountId)} meanwhile. `}
        What you say of it here is not saved.
      </Message>
      {sentence !== '' && (
        <CopyText text={sentence} label="Copy the sentence" fieldLabel={`What you wrote of ${key}`} />
      )}
    </>
  );
}
