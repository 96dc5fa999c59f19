import type { ComponentPropsWithoutRef } from 'react';
import { Icon } from './Icon';
import './date-field.css';

export type DateFieldProps = Omit<ComponentPropsWithoutRef<'input'>, 'type'>;

/** A day: written, or chosen from the calendar that the browser opens beyond the app's frame. */
export const DateField = (input: DateFieldProps) => <FromCalendar {...input} type="date" />;

/** A month, in the same way. A browser without a calendar of months has a line, in which `2026-11` is written. */
export const MonthField = (input: DateFieldProps) => <FromCalendar placeholder="2026-11" {...input} type="month" />;

function FromCalendar({ className, ...input }: ComponentPropsWithoutRef<'input'>) {
  return (
    <span className={className ? `lens-date ${className}` : 'lens-date'}>
      <input {...input} className="lens-date__field lens-input" />
      <Icon name="calendar" className="lens-date__sign" />
    </span>
  );
}
