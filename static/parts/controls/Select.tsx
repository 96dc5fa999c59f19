import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { Icon } from './Icon';
import './select.css';

export interface SelectProps extends ComponentPropsWithoutRef<'select'> {
  /** As tall as a line of text in a form, and as wide as its place; otherwise a choice in a row of tools. */
  isInForm?: boolean;
}

/**
 * A list to choose one from. The list that opens is the browser's: it reaches beyond the frame that the app has in
 * Jira, and a phone shows its own. All that stands on the screen is drawn here.
 */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { isInForm = false, className, children, ...select },
  ref,
) {
  const size = isInForm ? 'lens-select lens-select--in-form' : 'lens-select';
  return (
    <span className={className ? `${size} ${className}` : size}>
      <select
        ref={ref}
        {...select}
        className={isInForm ? 'lens-select__field lens-input' : 'lens-select__field lens-control'}
      >
        {children}
      </select>
      <Icon name="chevronDown" className="lens-select__chevron" />
    </span>
  );
});
