import Button from '@atlaskit/button/new';
import type { Stage } from '#domain/journey/journey';
import { textOf } from '#domain/settings/shippedTexts';
import { ChangeReason } from '../../../parts/fields/ChangeReason';
import { Choices, type Choice } from '../../../parts/fields/Choices';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { useLeaveGuard } from '../../../parts/fields/useLeaveGuard';
import { NeedsConflict } from './NeedsConflict';
import type { NeedsDesk, NeedsDraft } from './useNeeds';

const LEVELS: readonly Choice[] = ['not needed', 'some', 'much', 'most'].map((anchor, need) => ({
  value: String(need),
  label: String(need),
  anchor,
}));

export interface NeedsEditorProps {
  desk: NeedsDesk;
  draft: NeedsDraft;
  stages: readonly Stage[];
  rescores: boolean;
}

/** The needs as they are being written; the picture and the table above follow at once. */
export function NeedsEditor({ desk, draft: { needs, state }, stages, rescores }: NeedsEditorProps) {
  useLeaveGuard(desk.changed);
  return (
    <div className="lens-needs">
      <div className="lens-needs__stages">
        {stages.map(({ id, label }) => (
          <Choices
            key={id}
            label={textOf(label)}
            choices={LEVELS}
            value={String(needs[id] ?? 0)}
            onChoose={(value) => desk.write(id, Number(value))}
            disabled={state.kind === 'saving'}
          />
        ))}
      </div>
      <Reason desk={desk} />
      {rescores && (
        <p className="lens-coverage-view__hint">
          Scores count the need of the stage here: when you save, every rated epic is scored anew.
        </p>
      )}
      <p role="status">{statusWords(desk)}</p>
      {state.kind === 'failed' && <FailureMessage failure={state.failure} onTryAgain={() => void desk.save()} />}
      {state.kind === 'conflict' && <NeedsConflict desk={desk} theirs={state.theirs} stages={stages} />}
      {state.kind !== 'conflict' && (
        <div className="lens-needs__actions">
          <Button appearance="primary" onClick={() => void desk.save()} isDisabled={state.kind === 'saving'}>
            Save needs
          </Button>
          <Button onClick={desk.leave} isDisabled={state.kind === 'saving'}>
            {desk.changed ? 'Discard changes' : 'Close'}
          </Button>
        </div>
      )}
    </div>
  );
}

function statusWords({ draft, changed }: NeedsDesk): string {
  switch (draft?.state.kind) {
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `Saved as version ${draft.state.version} of the settings.`;
    default:
      return changed ? 'Not saved yet. Picture and numbers above show these needs.' : '';
  }
}

/** Why the needs change. */
function Reason({ desk }: { desk: NeedsDesk }) {
  const { reason = '', state } = desk.draft ?? {};
  const incomplete = state?.kind === 'incomplete';
  const problem = desk.changed
    ? 'Write why the needs change.'
    : 'Nothing is changed yet: choose another need for a stage.';
  return (
    <div className="lens-needs__reason">
      <ChangeReason
        reason={reason}
        isLacking={incomplete && reason.trim() === ''}
        problem={incomplete ? problem : null}
        isAlert
        onWrite={desk.writeReason}
        onEnter={() => void desk.save()}
      />
    </div>
  );
}
