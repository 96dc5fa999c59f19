import { useId, useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import { Select } from '../../../parts/controls/Select';
import { Choices } from '../../../parts/fields/Choices';
import { answerOfChoice } from '../answers/answerChoices';
import type { CellValue, Column } from '../answers/columns';
import { valueWords } from '../answers/words';

export interface AnswerFieldProps {
  column: Column;
  settings: Settings;
  value: CellValue;
  /** What somebody else saved meanwhile; null where nobody did. */
  theirs: { value: CellValue } | null;
  onChange: (value: CellValue, isTyping: boolean) => void;
  onResolve: (keep: 'mine' | 'theirs') => void;
}

/** One question with the control of its kind. */
export function AnswerField(props: AnswerFieldProps) {
  const { column, settings, value, theirs, onResolve } = props;
  const words = (one: CellValue): string => valueWords(column.field, one, settings, (id) => id);
  return (
    <div className="rate-editor__field">
      <Control {...props} />
      {theirs && (
        <p role="alert">
          {`Somebody set ${column.label} to ${words(theirs.value)} meanwhile. `}
          <button type="button" className="lens-link lens-link--in-text" onClick={() => onResolve('mine')}>
            {`Keep ${words(value)}`}
          </button>{' '}
          <button type="button" className="lens-link lens-link--in-text" onClick={() => onResolve('theirs')}>
            {`Take ${words(theirs.value)}`}
          </button>
        </p>
      )}
    </div>
  );
}

function Control({ column, value, onChange }: AnswerFieldProps) {
  const { control } = column.screen;
  if (control.is === 'written') return <WrittenAnswer {...{ column, value, onChange }} />;
  if (control.is !== 'segments') return null;
  const choose = (chosen: string): void => onChange(answerOfChoice(column.text, chosen), false);
  if (column.choices.length > control.atMost || !fitsBeside(column))
    return <ListedAnswer {...{ column, value, choose }} />;
  return (
    <Choices
      label={column.label}
      question={column.question}
      choices={column.choices}
      value={value === null ? null : String(value)}
      fill={control.fill}
      placeholder="Not rated yet."
      onChoose={choose}
      onClear={value === null ? undefined : () => choose('')}
    />
  );
}

/** Letters of all choices that still stand beside each other where a list leaves room for an editor. */
const MOST_LETTERS = 24;
const fitsBeside = ({ choices }: Column): boolean =>
  choices.reduce((sum, { label }) => sum + label.length, 0) <= MOST_LETTERS;

interface ListedAnswerProps {
  column: Column;
  value: CellValue;
  choose: (chosen: string) => void;
}

function ListedAnswer({ column: { label, choices }, value, choose }: ListedAnswerProps) {
  const id = useId();
  const chosen = value === null ? '' : String(value);
  const isGone = chosen !== '' && !choices.some((choice) => choice.value === chosen);
  return (
    <>
      <label className="lens-label" htmlFor={id}>
        {label}
      </label>
      <Select id={id} isInForm value={chosen} onChange={({ target }) => choose(target.value)}>
        <option value="">Not chosen</option>
        {isGone && (
          <option value={chosen} disabled>
            {`${chosen} (no longer offered)`}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </>
  );
}

function WrittenAnswer({
  column: { label, text },
  value,
  onChange,
}: Pick<AnswerFieldProps, 'column' | 'value' | 'onChange'>) {
  const id = useId();
  const stored = value === null ? '' : String(value);
  const [typed, setTyped] = useState({ text: stored, of: stored });
  const shown = typed.of === stored ? typed.text : stored;
  const isWrong = shown.trim() !== '' && text.read(shown.trim()) === undefined;
  const write = (next: string): void => {
    const read = next.trim() === '' ? null : text.read(next.trim());
    setTyped({ text: next, of: read === undefined ? stored : String(read ?? '') });
    if (read !== undefined) onChange(read, true);
  };
  return (
    <>
      <label className="lens-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="lens-input"
        inputMode="numeric"
        autoComplete="off"
        value={shown}
        aria-invalid={isWrong}
        aria-describedby={`${id}-says`}
        onChange={({ target }) => write(target.value)}
      />
      <p id={`${id}-says`} className="lens-question">
        {isWrong ? text.expected : null}
      </p>
    </>
  );
}
