import { useId } from 'react';
import { wholeNumberProblem, type WholeNumberRange } from './wholeNumber';
import './whole-number-field.css';

export interface WholeNumberFieldProps {
  label: string;
  hint?: string;
  value: string;
  range: WholeNumberRange;
  /** What an empty field stands for, in a word that is shown in it; without it a field must not be empty. */
  empty?: string | undefined;
  onChange: (value: string) => void;
}

/** A whole number with its label; it is kept as typed, and what is wrong with it is said beside it. */
export function WholeNumberField({ label, hint, value, range, empty, onChange }: WholeNumberFieldProps) {
  const id = useId();
  const problem = empty !== undefined && value === '' ? null : wholeNumberProblem(value, range);
  return (
    <div className="lens-whole-number">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="lens-control"
        type="number"
        min={range.least}
        max={range.most}
        value={value}
        placeholder={empty}
        aria-invalid={problem !== null}
        aria-describedby={hint ? `${id}-hint ${id}-says` : `${id}-says`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <span className="lens-whole-number__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <span className="lens-whole-number__problem" id={`${id}-says`} role="status">
        {problem}
      </span>
    </div>
  );
}
