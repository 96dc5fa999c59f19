import { ObjectionAnswer } from '../../../audit/objection/ObjectionAnswer';
import { Message } from '../../../../parts/messages/Message';
import type { CardFormProps } from '../../mineCard';
import { WithEntry } from '../WithEntry';

/** Answers an objection: with a way to customers that is offered, or in one's own words. */
export default function ObjectionCard({ card, settings, onDone, onLater }: CardFormProps) {
  return (
    <WithEntry card={card}>
      {(entry) =>
        entry.may.answer ? (
          <ObjectionAnswer {...{ entry, settings, onLater }} onAnswered={onDone} />
        ) : (
          <Message tone="information">
            You may read this, and not answer it: only who may edit the issue does. Ask them.
          </Message>
        )
      }
    </WithEntry>
  );
}
