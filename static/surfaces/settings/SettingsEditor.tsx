import { BackupSection } from './backup/BackupSection';
import { CriteriaSection } from './criteria/CriteriaSection';
import { PresetsSection } from './criteria/PresetsSection';
import { isChanged, type Stored } from './draft';
import { DraftProvider } from './DraftContext';
import { HealthSection } from './health/HealthSection';
import { HistorySection } from './history/HistorySection';
import { ProposalsSection } from './proposals/ProposalsSection';
import { RescoreProgress } from './rescore/RescoreProgress';
import type { Rescore } from './rescore/useRescore';
import { BoardGroupSection } from './rules/BoardGroupSection';
import { IssueTypesSection } from './rules/IssueTypesSection';
import { SponsorRuleSection } from './rules/SponsorRuleSection';
import { SaveBar } from './saving/SaveBar';
import { SaveOutcome } from './saving/SaveOutcome';
import { useLeaveGuard } from '../../parts/useLeaveGuard';
import { useSave } from './saving/useSave';
import { StagesSection } from './stages/StagesSection';
import { useDraft } from './useDraft';
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
  const { version } = desk.draft.stored;
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
          <p>
            {version === 0
              ? 'Nobody has saved settings yet: these are the ones that come with Customer Lens.'
              : `Version ${version} is in use.`}
          </p>
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
