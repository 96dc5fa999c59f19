import { useId } from 'react';
import './number-field.css';

export interface NumberFieldProps {
  label: string;
  hint?: string;
  value: string;
  least: number;
  most: number;
  problem: string | null;
  onChange: (value: string) => void;
}

/** A whole number with its label; it is kept as typed, and what is wrong with it is said beside it. */
export function NumberField({ label, hint, value, least, most, problem, onChange }: NumberFieldProps) {
  const id = useId();
  return (
    <div className="lens-number">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={least}
        max={most}
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-says`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && <span className="lens-number__hint">{hint}</span>}
      <span className="lens-number__problem" id={`${id}-says`} role="status">
        {problem}
      </span>
    </div>
  );
}
