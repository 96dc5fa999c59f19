import type { ReactNode } from 'react';
import type { Field } from '../session/content';

const boxId = (field: Field): string => `field-${field}`;

/** The place of one field in the form, so that what is missing can lead there. */
export function FieldBox({ field, children }: { field: Field; children: ReactNode }) {
  return (
    <div className="panel-field" id={boxId(field)}>
      {children}
    </div>
  );
}

/** Moves the keyboard to the first control of a field. */
export function focusField(field: Field): void {
  const box = document.getElementById(boxId(field));
  box?.querySelector<HTMLElement>('input:checked, input, select, textarea, button')?.focus();
}
