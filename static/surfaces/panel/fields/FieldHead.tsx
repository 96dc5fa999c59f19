import { ClearButton } from '../../../parts/fields/ClearButton';

export interface FieldHeadProps {
  label: string;
  /** Id of the control that the label names. */
  htmlFor: string;
  /** Absent while there is nothing to clear. */
  onClear?: (() => void) | undefined;
}

/** Label and "Clear" of a field that is not a radio group. */
export function FieldHead({ label, htmlFor, onClear }: FieldHeadProps) {
  // The button disappears with the value: the focus goes to the control.
  const focus = (): void => document.getElementById(htmlFor)?.focus();
  return (
    <div className="lens-choices__head">
      <label className="lens-label" htmlFor={htmlFor}>
        {label}
      </label>
      <ClearButton label={label} onClear={onClear} onCleared={focus} />
    </div>
  );
}

interface AskedForProps {
  /** When it is asked for, in words. */
  rule: string;
  /** Why it is asked for now; null while it is not, or was given. */
  needed: string | null;
}

/** When something is asked for, in a place of one height whether it is asked for or not. */
export function AskedFor({ rule, needed }: AskedForProps) {
  return (
    <p className="panel-asked">
      <span className="panel-asked__room" data-words={rule} />
      {needed !== null && <span className="panel-asked__room" data-words={needed} />}
      <span className={needed === null ? 'lens-question' : 'panel-chip'}>{needed ?? rule}</span>
    </p>
  );
}
