import Button from '@atlaskit/button/new';
import type { SettingsEntry } from '#contract/settings';
import type { Settings } from '#domain/settings/settings';
import { settingsDifference } from '#domain/settings/settingsDifference';
import { PersonName } from '../../../people/PersonName';
import { TimeText } from '../../../parts/texts/TimeText';
import type { People } from '../../../people/usePeople';
import { DifferenceList } from './DifferenceList';

export interface VersionEntryProps {
  entry: SettingsEntry;
  /** The settings before this version; null while they are not read. */
  before: Settings | null;
  isInUse: boolean;
  people: People;
  onRestore: (version: number, settings: Settings) => void;
}

/** One version: who saved it, when, why, what it changed, and the way back to it. */
export function VersionEntry({ entry, before, isInUse, people, onRestore }: VersionEntryProps) {
  const { version, at, author, reason, settings } = entry;
  const differences = before && settingsDifference(before, settings);
  return (
    <li className="lens-version">
      <p>
        <strong>Version {version}</strong>
        {isInUse && <span className="lens-version__in-use">in use</span>}{' '}
        <PersonName accountId={author} people={people} />, <TimeText iso={at} exact />
      </p>
      {!isInUse && (
        <Button spacing="compact" onClick={() => onRestore(version, settings)}>
          Restore <span className="lens-visually-hidden">version {version}</span>
        </Button>
      )}
      <p className="lens-version__reason">“{reason}”</p>
      <div className="lens-version__changes">
        {differences === null && <p>Show older versions to see what this one changed.</p>}
        {differences?.length === 0 && <p>No change that can be seen.</p>}
        {differences && differences.length > 0 && <DifferenceList differences={differences} />}
      </div>
    </li>
  );
}
