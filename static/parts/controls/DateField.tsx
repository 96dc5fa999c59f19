import type { ComponentPropsWithoutRef } from 'react';
import { Icon } from './Icon';
import './date-field.css';

export type DateFieldProps = Omit<ComponentPropsWithoutRef<'input'>, 'type'>;

/** A day: written, or chosen from the calendar that the browser opens beyond the app's frame. */
export function DateField({ className, ...input }: DateFieldProps) {
  return (
    <span className={className ? `lens-date ${className}` : 'lens-date'}>
      <input {...input} type="date" className="lens-date__field lens-input" />
      <Icon name="calendar" className="lens-date__sign" />
    </span>
  );
}
