import { useId, useState } from 'react';
import { kindOf, type Criterion } from '#domain/rating/criterion';
import { textOf } from '#domain/settings/shippedTexts';
import { usePanel } from '../PanelContext';
import { FieldHead } from './FieldHead';

/** A number that is written. What is none of the answers stays in the field, with a word why it is not saved. */
export function WrittenField({ criterion }: { criterion: Criterion }) {
  const id = useId();
  const { content, edit, settle } = usePanel();
  const [typed, setTyped] = useState<string | null>(null);
  const answer = content.answers[criterion.id] ?? null;
  const { read, expected } = kindOf(criterion).text(criterion, []);
  const wrong = typed !== null && typed.trim() !== '' && read(typed.trim()) === undefined;

  const type = (text: string): void => {
    setTyped(text);
    const number = text.trim() === '' ? null : read(text.trim());
    if (number !== undefined) edit({ answers: { [criterion.id]: number } }, true);
  };
  const leave = (): void => {
    if (!wrong) setTyped(null);
    settle();
  };
  const clear = (): void => {
    setTyped(null);
    edit({ answers: { [criterion.id]: null } });
  };

  return (
    <>
      <FieldHead label={textOf(criterion.label)} htmlFor={id} onClear={answer === null ? undefined : clear} />
      <p className="lens-question" id={`${id}-question`}>
        {textOf(criterion.question)}
      </p>
      <input
        id={id}
        className="panel-input panel-input--number lens-input"
        inputMode="numeric"
        autoComplete="off"
        placeholder="Not rated"
        aria-describedby={`${id}-question ${id}-wrong`}
        aria-invalid={wrong}
        value={typed ?? (answer === null ? '' : String(answer))}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
      />
      <p className="panel-wrong" id={`${id}-wrong`} role="status">
        {wrong ? `Not saved. ${expected}` : ''}
      </p>
    </>
  );
}
