import { useId } from 'react';
import type { ActionInput } from '#domain/told/actions';

interface ActionFieldProps {
  input: Pick<ActionInput, 'title' | 'description' | 'required'>;
  value: string;
  problem: string | null;
  onChange: (text: string) => void;
}

/** One input of an action: its name, what it is for, and what is wrong with what stands in it. */
export function ActionField({ input: { title, description, required }, value, problem, onChange }: ActionFieldProps) {
  const id = useId();
  return (
    <div className="action-form__field">
      <label htmlFor={id}>
        {title}
        {!required && <span className="action-form__optional"> (may stay empty)</span>}
      </label>
      <input
        id={id}
        className="lens-input"
        value={value}
        required={required}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-hint ${id}-says`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span className="action-form__hint" id={`${id}-hint`}>
        {description}
      </span>
      <span className="action-form__problem" id={`${id}-says`} role="status">
        {problem}
      </span>
    </div>
  );
}
