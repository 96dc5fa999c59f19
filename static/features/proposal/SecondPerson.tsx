import type { Settings } from '#domain/settings/settings';
import { Checkbox } from '../../parts/controls/Checkbox';
import { useDesk } from '../settings/drafting/DraftContext';
import { editDraft } from '../settings/drafting/draft';

/** Whether weights need the approval of somebody else. Saved with everything else on the page. */
export function SecondPerson() {
  const { draft, change } = useDesk();
  const set = (isAsked: boolean): void =>
    change((before) => editDraft(before, (settings) => withSecondPerson(settings, isAsked)));
  return (
    <Checkbox checked={draft.settings.secondPerson === true} onChange={(event) => set(event.target.checked)}>
      Weights need a second person: they change by proposals only, and nobody approves their own.
    </Checkbox>
  );
}

/** Not asking is not written, so that settings from before say the same. */
function withSecondPerson({ secondPerson: _before, ...settings }: Settings, isAsked: boolean): Settings {
  return isAsked ? { ...settings, secondPerson: true } : settings;
}
