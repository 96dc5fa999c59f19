import Button from '@atlaskit/button/new';
import { settingsDifference, type SettingsDifference } from '#domain/settings/settingsDifference';
import { PersonName } from '../../../people/PersonName';
import { TimeText } from '../../../parts/texts/TimeText';
import { usePeople } from '../../../people/usePeople';
import { useDesk } from '../drafting/DraftContext';
import { DifferenceList } from '../history/DifferenceList';
import type { Conflict } from './useSave';
import { useShownOutcome } from './useShownOutcome';

export interface ConflictPanelProps {
  conflict: Conflict;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

const sameThing = (a: SettingsDifference, b: SettingsDifference): boolean =>
  a.aspect === b.aspect && a.subject === b.subject;

/**
 * Someone saved meanwhile: what they changed, what this draft changes, and the choice between keeping and dropping it.
 */
export function ConflictPanel({ conflict: { theirs, by }, onKeepMine, onTakeTheirs }: ConflictPanelProps) {
  const { draft } = useDesk();
  const people = usePeople([by?.author]);
  const box = useShownOutcome<HTMLElement>(theirs);
  const changedByThem = settingsDifference(draft.stored.settings, theirs.settings);
  const changedHere = settingsDifference(draft.stored.settings, draft.settings);
  const contested = (others: readonly SettingsDifference[]) => (one: SettingsDifference) =>
    others.some((other) => sameThing(one, other));

  return (
    <section className="lens-conflict" aria-labelledby="conflict-title" tabIndex={-1} ref={box}>
      <h3 id="conflict-title">Not saved: the settings were changed meanwhile</h3>
      {by && (
        <p>
          <PersonName accountId={by.author} people={people} /> saved version {by.version} <TimeText iso={by.at} />: “
          {by.reason}”
        </p>
      )}
      <div className="lens-conflict__sides">
        <div>
          <h4>What they changed</h4>
          {changedByThem.length === 0 ? (
            <p>Nothing that can be seen.</p>
          ) : (
            <DifferenceList differences={changedByThem} isContested={contested(changedHere)} />
          )}
        </div>
        <div>
          <h4>What you changed</h4>
          <DifferenceList differences={changedHere} isContested={contested(changedByThem)} />
        </div>
      </div>
      <p className="lens-field__hint">
        On top of theirs means: what only they changed stays, and where both changed the same thing yours stands.
      </p>
      <div className="lens-confirm__actions">
        <Button appearance="primary" onClick={onKeepMine}>
          Keep mine on top of theirs
        </Button>
        <Button onClick={onTakeTheirs}>Take theirs</Button>
      </div>
    </section>
  );
}
