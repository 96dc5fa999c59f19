import { SETTINGS_REASON_MAX } from '../../../../src/domain/settings';
import { useDesk } from '../DraftContext';
import { fieldIds } from '../fields/fieldIds';
import { problemId } from '../fields/FieldProblem';
import type { Save } from './useSave';


/** Why the settings change: asked for at saving, kept in the history. */
export function ReasonField({ save }: { save: Save }) {
  const { reason, writeReason } = useDesk();
  const lacking = save.state.kind === 'incomplete' && reason.trim() === '';
  return (
    <div className="lens-field lens-save__reason">
      <label className="lens-field__label" htmlFor={fieldIds.reason}>
        Reason for the change (kept in the history)
      </label>
      <input
        id={fieldIds.reason}
        className="lens-input"
        type="text"
        value={reason}
        maxLength={SETTINGS_REASON_MAX}
        required
        autoComplete="off"
        placeholder="For instance: decided by the board on 12 May"
        aria-invalid={lacking}
        aria-describedby={lacking ? problemId(fieldIds.reason) : undefined}
        onChange={(event) => writeReason(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && void save.save()}
      />
      {lacking && (
        <p className="lens-field__problem" id={problemId(fieldIds.reason)}>
          Write why the settings change. Those who see their ranks move will ask.
        </p>
      )}
    </div>
  );
}
