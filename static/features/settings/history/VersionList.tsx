import Button from '@atlaskit/button/new';
import type { Settings } from '#domain/settings/settings';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { usePeople } from '../../../people/usePeople';
import { useHistory } from './useHistory';
import { VersionEntry } from './VersionEntry';

export interface VersionListProps {
  /** The version in use. */
  inUse: number;
  /** What was in use before anybody saved: version 0. */
  defaults: Settings;
  onRestore: (version: number, settings: Settings) => void;
}

/** The versions, newest first, each compared with the one before it. */
export function VersionList({ inUse, defaults, onRestore }: VersionListProps) {
  const { versions, more, failure, loading, readOn } = useHistory();
  const people = usePeople((versions ?? []).map(({ author }) => author));

  return (
    <div className="lens-history">
      <ol aria-label="Versions of the settings">
        {versions?.map((entry, place) => {
          const older = versions[place + 1]?.settings ?? (more ? null : defaults);
          return (
            <VersionEntry
              key={entry.version}
              entry={entry}
              before={older}
              isInUse={entry.version === inUse}
              people={people}
              onRestore={onRestore}
            />
          );
        })}
        {versions && !more && (
          <li className="lens-version">
            <p>
              <strong>Version 0</strong> The settings that come with Customer Lens
            </p>
            <Button spacing="compact" onClick={() => onRestore(0, defaults)}>
              Restore <span className="lens-visually-hidden">version 0</span>
            </Button>
          </li>
        )}
      </ol>
      {loading && <Loading>Reading the history…</Loading>}
      {failure && !loading && <FailureMessage failure={failure} onTryAgain={readOn} />}
      {versions && more && !loading && !failure && <Button onClick={readOn}>Show older versions</Button>}
    </div>
  );
}
