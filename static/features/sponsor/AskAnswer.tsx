import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { Failure } from '#contract/errors';
import type { EntryView } from '#contract/register';
import { LINE_MAX, PARAGRAPH_MAX } from '#domain/register/field';
import { storedNow } from '../../host/conflict';
import { call } from '../../host/server';
import { Radio } from '../../parts/controls/Checkbox';
import { useWritten } from '../../parts/fields/useWritten';
import { Message } from '../../parts/messages/Message';
import { TimeText } from '../../parts/texts/TimeText';
import { useDay } from '../../parts/texts/useDay';
import { PersonName } from '../../people/PersonName';
import { usePeople, type People } from '../../people/usePeople';
import { askedWords } from './askWords';
import '../../parts/fields/choices.css';
import './sponsor.css';

export interface AskAnswerProps {
  entry: EntryView;
  onDone: (entry: EntryView) => void;
  onLater?: () => void;
}

/** Chosen where none of the options that were offered will do. */
const OTHER = '';

/** What an epic asks of its sponsor, and their answer: one of the options that were offered, or a sentence, or both. */
export default function AskAnswer({ entry: first, onDone, onLater }: AskAnswerProps) {
  const [entry, setEntry] = useState(first);
  const people = usePeople([entry.by, entry.answer?.by]);
  return (
    <div className="sponsor-form">
      <AskWords entry={entry} people={people} />
      {entry.answer && <AnsweredAsk answer={entry.answer} people={people} />}
      {entry.status === 'open' && entry.may.answer && <AnswerForm {...{ entry, setEntry, onDone, onLater }} />}
      {entry.status === 'open' && !entry.may.answer && (
        <p className="sponsor-form__note">The sponsor, or who may edit the epic, answers it.</p>
      )}
    </div>
  );
}

function AskWords({ entry, people }: { entry: EntryView; people: People }) {
  const day = useDay();
  const { what, text, neededBy } = entry.body;
  return (
    <>
      <p className="sponsor-form__who">
        <PersonName accountId={entry.by} people={people} size={20} /> {askedWords(what)}, <TimeText iso={entry.at} />
        {typeof neededBy === 'string' && `, needed by ${day(neededBy)}`}.
      </p>
      {typeof text === 'string' && <p className="sponsor-form__quote">{text}</p>}
    </>
  );
}

function AnsweredAsk({ answer, people }: { answer: NonNullable<EntryView['answer']>; people: People }) {
  const { choice, text, by, at } = answer;
  return (
    <p className="sponsor-form__answer">
      <PersonName accountId={by} people={people} size={20} /> answered, <TimeText iso={at} />:{' '}
      {typeof choice === 'string' && <strong>{choice}</strong>} {typeof text === 'string' && <q>{text}</q>}
    </p>
  );
}

type FormProps = Pick<AskAnswerProps, 'entry' | 'onDone'> & {
  onLater: (() => void) | undefined;
  setEntry: (entry: EntryView) => void;
};

function AnswerForm({ entry, setEntry, onDone, onLater }: FormProps) {
  const id = useId();
  const options = Array.isArray(entry.body['options']) ? entry.body['options'].map(String) : [];
  const [{ option, other, text }, write] = useWritten<{ option: string | null; other: string; text: string }>({
    option: null,
    other: '',
    text: '',
  });
  const [{ busy, failure, problem }, setState] = useState<{ busy: boolean; failure: Failure | null; problem: boolean }>(
    { busy: false, failure: null, problem: false },
  );
  const choice = option === OTHER ? other.trim() : (option ?? '');

  const send = async (): Promise<void> => {
    if (choice === '' && text.trim() === '') return setState({ busy: false, failure: null, problem: true });
    setState({ busy: true, failure: null, problem: false });
    const answer = await call('entry.answer', {
      id: entry.id,
      version: entry.version,
      answer: { choice: choice || null, text: text.trim() || null },
    });
    setState({ busy: false, failure: answer.ok ? null : answer.error, problem: false });
    if (answer.ok) return onDone(answer.value.entry);
    const current = storedNow<'entry.answer'>(answer.error);
    if (current) setEntry(current);
  };

  return (
    <form
      className="sponsor-form__fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      {options.length > 0 && (
        <fieldset className="sponsor-form__options">
          <legend className="lens-label">Your choice</legend>
          {[...options, OTHER].map((one) => (
            <Radio key={one} name={id} checked={option === one} onChange={() => write({ option: one })}>
              {one === OTHER ? 'Something else' : one}
            </Radio>
          ))}
          {option === OTHER && (
            <input
              className="lens-input"
              aria-label="What you choose instead"
              value={other}
              maxLength={LINE_MAX}
              autoComplete="off"
              onChange={(event) => write({ other: event.target.value })}
            />
          )}
        </fieldset>
      )}
      <div className="sponsor-form__field">
        <label className="lens-label" htmlFor={`${id}-text`}>
          {options.length > 0 ? 'In a sentence (optional)' : 'Your answer in a sentence'}
        </label>
        <textarea
          id={`${id}-text`}
          className="lens-input"
          rows={2}
          value={text}
          maxLength={PARAGRAPH_MAX}
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-invalid={problem}
          onChange={(event) => write({ text: event.target.value })}
        />
      </div>
      {problem && (
        <p className="sponsor-form__problem" id={`${id}-problem`} role="alert">
          {options.length > 0 ? 'Choose one of the options, or write a sentence.' : 'Write a sentence.'}
        </p>
      )}
      {failure && <Message tone="warning">{failure.message}</Message>}
      <div className="sponsor-form__buttons">
        <Button type="submit" appearance="primary" isDisabled={busy}>
          {busy ? 'Sending…' : 'Send the answer'}
        </Button>
        {onLater && (
          <Button appearance="subtle" onClick={onLater}>
            Later
          </Button>
        )}
      </div>
    </form>
  );
}
