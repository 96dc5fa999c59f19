import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { FieldProblem, problemId } from './FieldProblem';
import { useDesk } from '../drafting/DraftContext';
import './fields.css';

export interface AddByNameProps {
  id: string;
  /** Label of the field. */
  label: string;
  /** Words on the button. */
  action: string;
  maxLength: number;
  /** @returns why it cannot be added, in words; nothing when it was. */
  onAdd: (name: string) => string | undefined;
  children?: ReactNode;
}

/** A name to type and a button (or Enter) that adds something of that name. */
export function AddByName({ id, label, action, maxLength, onAdd, children }: AddByNameProps) {
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<string>();
  const wrong = useDesk().problemAt(id) !== undefined;

  const add = (): void => {
    const trimmed = name.trim();
    const why = trimmed === '' ? 'Write a name first.' : onAdd(trimmed);
    setRefused(why);
    if (why === undefined) setName('');
    else document.getElementById(id)?.focus();
  };

  return (
    <div className="lens-add">
      <div className="lens-field lens-add__name">
        <label className="lens-field__label" htmlFor={id}>
          {label}
        </label>
        <input
          id={id}
          className="lens-input"
          type="text"
          value={name}
          maxLength={maxLength}
          autoComplete="off"
          aria-invalid={wrong || refused !== undefined}
          aria-describedby={refused !== undefined ? `${id}:refused` : wrong ? problemId(id) : undefined}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
      </div>
      {children}
      <Button onClick={add}>{action}</Button>
      <div className="lens-add__problem">
        {refused !== undefined && (
          <p className="lens-field__problem" id={`${id}:refused`} role="alert">
            {refused}
          </p>
        )}
        <FieldProblem field={id} />
      </div>
    </div>
  );
}
