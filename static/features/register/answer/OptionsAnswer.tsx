import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { Failure } from '#contract/errors';
import type { EntryView } from '#contract/register';
import { optionsOf as optionsOfField, type Option } from '#domain/register/field';
import { kindNamed } from '#domain/register/kinds/index';
import { LINE_MAX, PARAGRAPH_MAX } from '#kernel/lengths';
import { storedNow } from '../../../host/conflict';
import { call } from '../../../host/server';
import { Radio } from '../../../parts/controls/Checkbox';
import { useWritten } from '../../../parts/fields/useWritten';
import { Message } from '../../../parts/messages/Message';
import '../../../parts/fields/choices.css';
import './options-answer.css';

export interface OptionsAnswerProps {
  /** A record with options to choose from, its own or those of every record of its kind. */
  entry: EntryView;
  /** The fields of its answer: what is chosen, and a sentence. */
  names: { choice: string; text: string };
  /** The sentence is asked for: why it is decided so. */
  asksWhy?: boolean;
  /** It is one of the options, and nothing else. */
  isClosed?: boolean;
  /** The word on the button that sends. */
  does?: string;
  /** Somebody else answered it, or changed what is asked. */
  onMet: (entry: EntryView) => void;
  onAnswered: (entry: EntryView) => void;
  onLater: (() => void) | undefined;
}

/** Chosen where none of the options that were offered will do. */
const OTHER = '';
const SOMETHING_ELSE: Option = { id: OTHER, label: 'Something else' };

interface Written {
  option: string | null;
  other: string;
  text: string;
}

/** Answers a record by one of the options that were offered, or something else, and by a sentence. */
export function OptionsAnswer(props: OptionsAnswerProps) {
  const {
    entry,
    names,
    asksWhy = false,
    isClosed = false,
    does = 'Send the answer',
    onMet,
    onAnswered,
    onLater,
  } = props;
  const id = useId();
  const options = optionsOf(entry, names.choice);
  const [{ option, other, text }, write] = useWritten<Written>({ option: null, other: '', text: '' });
  const [{ busy, failure, problem }, setState] = useState<{ busy: boolean; failure: Failure | null; problem: boolean }>(
    { busy: false, failure: null, problem: false },
  );
  const choice = option === OTHER ? other.trim() : (option ?? '');
  const why = text.trim();
  const lacks = asksWhy ? why === '' || (options.length > 0 && choice === '') : choice === '' && why === '';

  const send = async (): Promise<void> => {
    if (lacks) return setState({ busy: false, failure: null, problem: true });
    setState({ busy: true, failure: null, problem: false });
    const answer = await call('entry.answer', {
      id: entry.id,
      version: entry.version,
      answer: { [names.choice]: choice || null, [names.text]: why || null },
    });
    setState({ busy: false, failure: answer.ok ? null : answer.error, problem: false });
    if (answer.ok) return onAnswered(answer.value.entry);
    const current = storedNow<'entry.answer'>(answer.error);
    if (current) onMet(current);
  };

  return (
    <form
      className="options-answer"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      {options.length > 0 && (
        <fieldset className="options-answer__options">
          <legend className="lens-label">Your choice</legend>
          {[...options, ...(isClosed ? [] : [SOMETHING_ELSE])].map((one) => (
            <Radio key={one.id} name={id} checked={option === one.id} onChange={() => write({ option: one.id })}>
              {one.label}
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
      <div className="options-answer__field">
        <label className="lens-label" htmlFor={`${id}-text`}>
          {asksWhy ? 'Because' : options.length > 0 ? 'In a sentence (optional)' : 'Your answer in a sentence'}
        </label>
        <textarea
          id={`${id}-text`}
          className="lens-input"
          rows={2}
          value={text}
          maxLength={PARAGRAPH_MAX}
          aria-describedby={problem && lacks ? `${id}-problem` : undefined}
          aria-invalid={problem && lacks}
          onChange={(event) => write({ text: event.target.value })}
        />
      </div>
      {problem && lacks && (
        <p className="options-answer__problem" id={`${id}-problem`} role="alert">
          {lackWords(options.length > 0, asksWhy)}
        </p>
      )}
      {failure && <Message tone="warning">{failure.message}</Message>}
      <div className="options-answer__buttons">
        <Button type="submit" appearance="primary" isDisabled={busy}>
          {busy ? 'Sending…' : does}
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

/** What a record offers itself, in words of its own; else what the answer to its kind is chosen from. */
function optionsOf({ kind, body }: EntryView, choice: string): readonly Option[] {
  if (Array.isArray(body['options'])) return body['options'].map((one) => ({ id: String(one), label: String(one) }));
  const field = kindNamed(kind).answer?.[choice];
  return field ? optionsOfField(field) : [];
}

function lackWords(hasOptions: boolean, asksWhy: boolean): string {
  if (!hasOptions) return 'Write a sentence.';
  return asksWhy ? 'Choose one of the options, and write why.' : 'Choose one of the options, or write a sentence.';
}
