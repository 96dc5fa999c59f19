import { useId } from 'react';
import { SETTINGS_REASON_MAX } from '#domain/settings/settings';
import './change-reason.css';

export interface ChangeReasonProps {
  /** Id of the field, where something else refers to it. */
  id?: string;
  reason: string;
  /** A save was asked for without a reason. */
  isLacking: boolean;
  /** What keeps it from being saved, below the field; null while nothing does. */
  problem: string | null;
  /** The problem is read out when it appears; not where the focus is moved to the field. */
  isAlert?: boolean;
  onWrite: (reason: string) => void;
  onEnter: () => void;
}

/** Why the settings of the portfolio change: asked for at saving, kept in the history. */
export function ChangeReason({ id, reason, isLacking, problem, isAlert = false, onWrite, onEnter }: ChangeReasonProps) {
  const own = useId();
  const field = id ?? own;
  return (
    <div className="lens-reason">
      <label htmlFor={field}>Reason for the change (kept in the history)</label>
      <input
        id={field}
        className="lens-input"
        type="text"
        value={reason}
        maxLength={SETTINGS_REASON_MAX}
        required
        autoComplete="off"
        placeholder="For instance: decided by the board on 12 May"
        aria-invalid={isLacking}
        aria-describedby={problem === null ? undefined : `${field}:problem`}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && onEnter()}
      />
      {problem !== null && (
        <p id={`${field}:problem`} role={isAlert ? 'alert' : undefined}>
          {problem}
        </p>
      )}
    </div>
  );
}
