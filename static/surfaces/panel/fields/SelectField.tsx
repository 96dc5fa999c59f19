import { useId } from 'react';
import { Select } from '../../../parts/controls/Select';
import { Anchor } from '../../../parts/fields/Anchor';
import type { Choice } from '../../../parts/fields/Choices';
import { FieldHead } from './FieldHead';

export interface SelectFieldProps {
  label: string;
  question?: string;
  choices: readonly Choice[];
  value: string | null;
  /** Name of the value when it is not among the choices any more. */
  gone: string;
  onChoose: (value: string | null) => void;
}

/** A list to choose from; a value that is no longer offered stays readable, and says so. */
export function SelectField({ label, question, choices, value, gone, onChoose }: SelectFieldProps) {
  const id = useId();
  const removed = value !== null && !choices.some((choice) => choice.value === value);
  return (
    <>
      <FieldHead label={label} htmlFor={id} onClear={value === null ? undefined : () => onChoose(null)} />
      {question && (
        <p className="lens-question" id={`${id}-question`}>
          {question}
        </p>
      )}
      <Select
        isInForm
        id={id}
        className="panel-select"
        aria-describedby={question ? `${id}-question` : undefined}
        value={value ?? ''}
        onChange={(event) => onChoose(event.target.value || null)}
      >
        <option value="">Not chosen</option>
        {removed && (
          <option value={value} disabled>
            {gone} (no longer offered)
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
      <Anchor choices={choices} shown={choices.find((choice) => choice.value === value)} placeholder="" />
    </>
  );
}
