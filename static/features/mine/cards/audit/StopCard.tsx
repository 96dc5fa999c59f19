import { AnswerForm } from '../../../register/form/AnswerForm';
import { Message } from '../../../../parts/messages/Message';
import type { CardFormProps } from '../../mineCard';
import { WithEntry } from '../WithEntry';

/** Decides whether something is stopped, changed or kept. */
export default function StopCard({ card, settings, onDone, onLater }: CardFormProps) {
  return (
    <WithEntry card={card}>
      {(entry) =>
        entry.may.answer ? (
          <AnswerForm {...{ entry, settings, onLater }} onAnswered={onDone} does="Decide" />
        ) : (
          <Message tone="information">You may read this, and not decide it: it was decided meanwhile.</Message>
        )
      }
    </WithEntry>
  );
}
