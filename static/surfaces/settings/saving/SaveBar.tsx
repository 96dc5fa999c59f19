import Button from '@atlaskit/button/new';
import { useDesk } from '../DraftContext';
import { isChanged, resetDraft } from '../draft';
import { fieldIds } from '../fields/fieldIds';
import { problemId } from '../fields/FieldProblem';
import type { Save } from './useSave';
import './saving.css';

const REASON_MAX = 500;

/** Whether anything is unsaved, the reason for it, Reset and Save: always in view. */
export function SaveBar({ save }: { save: Save }) {
  const { draft, reason, writeReason, replace } = useDesk();
  const changed = isChanged(draft);
  const saving = save.state.kind === 'saving';
  const lacksReason = save.state.kind === 'incomplete' && reason.trim() === '';

  const reset = (): void => {
    save.dismiss();
    replace('Your changes are taken back.', resetDraft, '');
  };

  return (
    <div className="lens-save" role="region" aria-label="Save">
      {changed && (
        <div className="lens-save__reason">
          <div className="lens-field">
            <label className="lens-field__label" htmlFor={fieldIds.reason}>
              Reason for the change (kept in the history)
            </label>
            <input
              id={fieldIds.reason}
              className="lens-input"
              type="text"
              value={reason}
              maxLength={REASON_MAX}
              required
              autoComplete="off"
              placeholder="For instance: decided by the board on 12 May"
              aria-invalid={lacksReason}
              aria-describedby={lacksReason ? problemId(fieldIds.reason) : undefined}
              onChange={(event) => writeReason(event.target.value)}
              onKeyDown={(event) => event.key === 'Enter' && void save.save()}
            />
            {lacksReason && (
              <p className="lens-field__problem" id={problemId(fieldIds.reason)}>
                Write why the settings change. Those who see their ranks move will ask.
              </p>
            )}
          </div>
        </div>
      )}
      <p className="lens-save__state" role="status">
        <SaveWords save={save} changed={changed} version={draft.stored.version} />
      </p>
      <div className="lens-save__actions">
        {changed && (
          <Button onClick={reset} isDisabled={saving}>
            Reset
          </Button>
        )}
        <Button appearance="primary" isLoading={saving} onClick={() => void save.save()}>
          Save settings
        </Button>
      </div>
    </div>
  );
}

function SaveWords({ save, changed, version }: { save: Save; changed: boolean; version: number }) {
  const { kind } = save.state;
  if (kind === 'saving') return <>Saving…</>;
  if (changed) return <strong className="lens-save__unsaved">Unsaved changes</strong>;
  if (kind === 'saved') return <>Saved as version {version}</>;
  if (kind === 'nothing') return <>There is nothing to save: nothing was changed.</>;
  return <>No unsaved changes</>;
}
