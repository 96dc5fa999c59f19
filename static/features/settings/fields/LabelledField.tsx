import type { ReactNode } from 'react';
import { FieldProblem } from './FieldProblem';
import './fields.css';

export interface LabelledFieldProps {
  id: string;
  label: string;
  /** The label is there for screen readers only: what stands beside the field says it to everyone else. */
  hideLabel: boolean;
  /** The control, with the id and described by `problemId(id)` while something is wrong. */
  children: ReactNode;
}

/** A control with its label above and what is wrong with it below. */
export function LabelledField({ id, label, hideLabel, children }: LabelledFieldProps) {
  return (
    <div className="lens-field">
      <label className={hideLabel ? 'lens-visually-hidden' : 'lens-field__label'} htmlFor={id}>
        {label}
      </label>
      {children}
      <FieldProblem field={id} />
    </div>
  );
}
