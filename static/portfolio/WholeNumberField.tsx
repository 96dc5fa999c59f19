import { useId } from 'react';
import { wholeNumberProblem, type WholeNumberRange } from './wholeNumber';
import './whole-number-field.css';

export interface WholeNumberFieldProps {
  label: string;
  hint?: string;
  value: string;
  range: WholeNumberRange;
  onChange: (value: string) => void;
}

/** A whole number with its label; it is kept as typed, and what is wrong with it is said beside it. */
export function WholeNumberField({ label, hint, value, range, onChange }: WholeNumberFieldProps) {
  const id = useId();
  const problem = wholeNumberProblem(value, range);
  return (
    <div className="lens-whole-number">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={range.least}
        max={range.most}
        value={value}
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
