import { BackupSection } from '../../features/backup/BackupSection';
import { CriteriaSection } from '../../features/settings/criteria/CriteriaSection';
import { PresetsSection } from '../../features/settings/criteria/PresetsSection';
import { isChanged, type Stored } from '../../features/settings/drafting/draft';
import { DraftProvider } from '../../features/settings/drafting/DraftContext';
import { HealthSection } from '../../features/health/HealthSection';
import { HistorySection } from '../../features/settings/history/HistorySection';
import { ProposalsSection } from '../../features/proposal/ProposalsSection';
import { RescoreProgress } from '../../features/publication/RescoreProgress';
import type { Rescore } from '../../features/publication/useRescore';
import { BoardGroupSection } from '../../features/settings/rules/BoardGroupSection';
import { IssueTypesSection } from '../../features/settings/rules/IssueTypesSection';
import { SponsorRuleSection } from '../../features/settings/rules/SponsorRuleSection';
import { SaveBar } from '../../features/settings/saving/SaveBar';
import { SaveOutcome } from '../../features/settings/saving/SaveOutcome';
import { useLeaveGuard } from '../../parts/fields/useLeaveGuard';
import { useSave } from '../../features/settings/saving/useSave';
import { StagesSection } from '../../features/settings/stages/StagesSection';
import { useDraft } from '../../features/settings/drafting/useDraft';
import './settings.css';

/** The whole page for someone who may save: one draft, one Save. */
export function SettingsEditor({
  opened,
  rescore,
  onReload,
}: {
  opened: Stored;
  rescore: Rescore;
  onReload: () => void;
}) {
  const desk = useDraft(opened);
  const save = useSave(desk, rescore.watch);
  useLeaveGuard(isChanged(desk.draft));
  const running = rescore.status?.state === 'running';
  // A run, and its end until something else is changed, stands beside the Save that began it; what came of an earlier
  // one at the head.
  const progressAtSave = running || (rescore.watched && !isChanged(desk.draft));
  const progress = <RescoreProgress rescore={rescore} />;

  return (
    <DraftProvider desk={desk}>
      <main className="lens-settings">
        <header className="lens-settings__head">
          <h1>Customer Lens settings</h1>
          <p>{inUseWords(desk.inForce.version, desk.draft.stored.version)}</p>
          {!progressAtSave && progress}
        </header>
        <CriteriaSection />
        <PresetsSection />
        <StagesSection />
        <BoardGroupSection />
        <SponsorRuleSection />
        <IssueTypesSection />
        <ProposalsSection onApplied={rescore.watch} onReload={onReload} />
        <HistorySection />
        <HealthSection />
        <BackupSection />
        <SaveOutcome save={save} />
        <SaveBar save={save} progress={progressAtSave && progress} inView={running} />
        <div className="lens-visually-hidden" role="status">
          {desk.announcement}
        </div>
      </main>
    </DraftProvider>
  );
}

/** @returns which version is in use, and what this page stands on where that is an older one. */
function inUseWords(inForce: number, shown: number): string {
  if (inForce === 0) return 'Nobody has saved settings yet: these are the ones that come with Customer Lens.';
  const inUse = `Version ${inForce} is in use.`;
  if (inForce === shown) return inUse;
  const older = shown === 0 ? 'the settings that come with Customer Lens' : `version ${shown}`;
  return `${inUse} Your unsaved changes on this page were made on ${older}.`;
}
