import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Settings } from '#domain/settings/settings';
import { useDesk } from '../drafting/DraftContext';
import { replaceDraft } from '../drafting/draft';
import { restoreSettings } from '../drafting/restoreSettings';
import { fieldIds, goToField } from '../fields/fieldIds';
import { Section } from '../fields/Section';
import { VersionList } from './VersionList';
import './history.css';

/**
 * Every version of the settings: who, when, why, what changed, and the way back to it. Read while the section is open.
 */
export function HistorySection({ isOpen }: { isOpen: boolean }) {
  const { inForce, replace } = useDesk();
  const { version } = inForce;

  const restore = (old: number, settings: Settings): void => {
    replace(
      `Version ${old} is in the draft. It takes effect when you save.`,
      (before) => replaceDraft(before, restoreSettings(before.stored.settings, settings)),
      `Back to version ${old}`,
    );
    setTimeout(() => goToField(fieldIds.reason));
  };

  return (
    <Section
      title="History"
      about={<p>Every version is kept. Going back to one is a change like any other: it is saved as a new version.</p>}
    >
      {isOpen &&
        (version === 0 ? (
          <NoVersions />
        ) : (
          <VersionList key={version} inUse={version} onRestore={restore} defaults={DEFAULT_SETTINGS} />
        ))}
    </Section>
  );
}

const NoVersions = () => (
  <p className="lens-history__empty">
    Nobody has saved settings yet: the ones that come with Customer Lens are in use.
  </p>
);
