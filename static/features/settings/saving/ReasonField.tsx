import { ChangeReason } from '../../../parts/fields/ChangeReason';
import { useDesk } from '../drafting/DraftContext';
import { fieldIds } from '../fields/fieldIds';
import type { Save } from './useSave';

/** Why the settings change: asked for at saving; the focus is moved there where it lacks. */
export function ReasonField({ save }: { save: Save }) {
  const { reason, writeReason } = useDesk();
  const isLacking = save.state.kind === 'incomplete' && reason.trim() === '';
  return (
    <div className="lens-save__reason">
      <ChangeReason
        id={fieldIds.reason}
        {...{ reason, isLacking }}
        problem={isLacking ? 'Write why the settings change. Those who see their ranks move will ask.' : null}
        onWrite={writeReason}
        onEnter={() => void save.save()}
      />
    </div>
  );
}
