import { useId, useState } from 'react';
import { PARAGRAPH_MAX } from '#kernel/lengths';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { Questions } from '../../rating/editing/AnswersEditor';

interface ChangeRatingProps {
  issueId: string;
  /** When the challenge was made: what was changed after it counts. */
  since: string;
  busy: boolean;
  onAnswer: (text: string) => void;
}

/** The rating itself, saved as everywhere; once it was changed after the challenge, that can be the answer. */
export function ChangeRating({ issueId, since, busy, onAnswer }: ChangeRatingProps) {
  const answer = useAnswer('assessment.open', { issueId });
  const [changedHere, setChangedHere] = useState(false);
  const [text, setText] = useState('');
  const id = useId();
  if (answer.state === 'loading') return <Loading>Reading the answers…</Loading>;
  if (answer.state === 'failed') return <FailureMessage failure={answer.failure} onTryAgain={answer.again} />;
  const { can, assessment } = answer.value;
  if (!can.rate) return <Message tone="information">You may read this rating, and not change it.</Message>;
  const isChanged = changedHere || (assessment.updatedAt !== null && assessment.updatedAt > since);
  return (
    <div className="voice-change">
      <Questions issueId={issueId} view={answer.value} onSaved={() => setChangedHere(true)} />
      <label className="lens-label" htmlFor={id}>
        What did you change? (may stay empty)
      </label>
      <input
        id={id}
        className="lens-input"
        maxLength={PARAGRAPH_MAX}
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p className="lens-question" id={`${id}-says`} role="status">
        {isChanged
          ? 'The rating was changed after the challenge. Tell that as your answer.'
          : 'The rating has not been changed since the challenge. Change an answer first.'}
      </p>
      <button
        type="button"
        className="lens-plain-button"
        aria-disabled={!isChanged || busy}
        aria-describedby={`${id}-says`}
        onClick={() => isChanged && !busy && onAnswer(text)}
      >
        {busy ? 'Sending…' : 'Answer: the rating was changed'}
      </button>
    </div>
  );
}
