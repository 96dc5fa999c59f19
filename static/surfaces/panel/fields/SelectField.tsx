import { useId } from 'react';
import type { Choice } from '../../../parts/fields/Choices';
import { FieldHead } from './FieldHead';

export interface SelectFieldProps {
  label: string;
  question?: string;
  choices: readonly Choice[];
  value: string | null;
  /** Name of the value when it is not among the choices any more. */
  gone: string;
  disabled: boolean;
  onChoose: (value: string | null) => void;
}

/** A native list to choose from; a value that is no longer offered stays readable, and says so. */
export function SelectField({ label, question, choices, value, gone, disabled, onChoose }: SelectFieldProps) {
  const id = useId();
  const removed = value !== null && !choices.some((choice) => choice.value === value);
  const anchor = choices.find((choice) => choice.value === value)?.anchor;
  return (
    <>
      <FieldHead label={label} htmlFor={id} onClear={value === null || disabled ? undefined : () => onChoose(null)} />
      {question && (
        <p className="lens-question" id={`${id}-question`}>
          {question}
        </p>
      )}
      <select
        id={id}
        className="panel-input"
        aria-describedby={question ? `${id}-question` : undefined}
        value={value ?? ''}
        disabled={disabled}
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
      </select>
      {anchor && <p className="lens-choices__anchor">{anchor}</p>}
    </>
  );
}
