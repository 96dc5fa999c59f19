import type { ReactNode } from 'react';

export interface FieldHeadProps {
  label: string;
  /** Id of the control that the label names. */
  htmlFor: string;
  /** Absent while there is nothing to clear. */
  onClear?: (() => void) | undefined;
  children?: ReactNode;
}

/** Label and "Clear" of a field that is not a radio group. */
export function FieldHead({ label, htmlFor, onClear, children }: FieldHeadProps) {
  const clear = (): void => {
    onClear?.();
    // The button disappears with the value: the focus goes to the control.
    document.getElementById(htmlFor)?.focus();
  };
  return (
    <div className="lens-choices__head">
      <label className="lens-label" htmlFor={htmlFor}>
        {label}
      </label>
      {children}
      {onClear && (
        <button type="button" className="lens-link lens-clear" onClick={clear}>
          Clear<span className="lens-visually-hidden"> {label}</span>
        </button>
      )}
    </div>
  );
}
