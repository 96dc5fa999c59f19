import type { ReactNode } from 'react';
import type { Field } from '../../../features/rating/session/content';

const boxId = (field: Field): string => `field-${field}`;

/** The place of one field in the form, so that what is missing can lead there. */
export function FieldBox({ field, children }: { field: Field; children: ReactNode }) {
  return (
    <div className="panel-field" id={boxId(field)}>
      {children}
    </div>
  );
}

/** What a person would answer with, best first; "Clear" is none of them. */
const CONTROLS = ['input:checked', 'input, select, textarea', 'button.panel-input'];

/** @returns whether a field stands on the screen to be answered. */
export const isAsked = (field: Field): boolean => document.getElementById(boxId(field)) !== null;

/** Moves the keyboard to the control that answers a field. */
export function focusField(field: Field): void {
  const box = document.getElementById(boxId(field));
  const control = CONTROLS.map((one) => box?.querySelector<HTMLElement>(one)).find((found) => found);
  control?.focus();
}
