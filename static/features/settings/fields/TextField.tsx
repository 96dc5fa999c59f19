import { textOf } from '#domain/settings/shippedTexts';
import { useDesk } from '../drafting/DraftContext';
import { keepKey } from '../drafting/keepKey';
import { problemId } from './FieldProblem';
import { LabelledField } from './LabelledField';

export interface TextFieldProps {
  id: string;
  label: string;
  /** The text, or the message key of one that ships with the app. */
  value: string;
  /** What the server keeps at this place; undefined for something new. */
  stored?: string | undefined;
  maxLength: number;
  onWrite: (value: string) => void;
  /** The label is there for screen readers only: what stands beside the field says it to everyone else. */
  hideLabel?: boolean;
  placeholder?: string;
}

/** One line of text that an administrator may rewrite. */
export function TextField({
  id,
  label,
  value,
  stored,
  maxLength,
  onWrite,
  hideLabel = false,
  placeholder,
}: TextFieldProps) {
  const { problemAt, leave } = useDesk();
  const text = textOf(value);
  const wrong = problemAt(id) !== undefined;
  const write = (typed: string): void => onWrite(keepKey(stored, typed));
  const onBlur = (): void => {
    if (text !== text.trim()) write(text.trim());
    leave(id);
  };
  return (
    <LabelledField id={id} label={label} hideLabel={hideLabel}>
      <input
        id={id}
        className="lens-input"
        type="text"
        value={text}
        maxLength={maxLength}
        placeholder={placeholder}
        autoComplete="off"
        aria-invalid={wrong}
        aria-describedby={wrong ? problemId(id) : undefined}
        onChange={(event) => write(event.target.value)}
        onBlur={onBlur}
      />
    </LabelledField>
  );
}
