import { useId, useState } from 'react';
import { PARAGRAPH_MAX } from '#kernel/lengths';

interface KeepRatingProps {
  busy: boolean;
  onAnswer: (text: string) => void;
}

/** The rating stays, and a sentence says why. */
export function KeepRating({ busy, onAnswer }: KeepRatingProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [isLacking, setLacking] = useState(false);
  const problem = isLacking && text.trim() === '' ? 'Write a sentence first: whoever asked reads it.' : null;
  return (
    <div className="voice-change">
      <label className="lens-label" htmlFor={id}>
        It stays, because
      </label>
      <textarea
        id={id}
        className="lens-input"
        rows={2}
        maxLength={PARAGRAPH_MAX}
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onChange={({ target }) => setText(target.value)}
      />
      <p id={`${id}-problem`} className="voice-change__problem" role="alert">
        {problem}
      </p>
      <button
        type="button"
        className="lens-plain-button"
        aria-disabled={busy}
        onClick={() => {
          setLacking(text.trim() === '');
          if (text.trim() !== '' && !busy) onAnswer(text.trim());
        }}
      >
        {busy ? 'Sending…' : 'Answer: the rating stays'}
      </button>
    </div>
  );
}
