import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { AuditSection } from '../../features/audit/settings/AuditSection';
import { BackupSection } from '../../features/backup/BackupSection';
import { HealthSection } from '../../features/health/HealthSection';
import { ProposalsSection } from '../../features/proposal/ProposalsSection';
import { RescoreProgress } from '../../features/publication/RescoreProgress';
import type { Rescore } from '../../features/publication/useRescore';
import { CriteriaSection } from '../../features/settings/criteria/CriteriaSection';
import { PresetsSection } from '../../features/settings/criteria/PresetsSection';
import { isChanged, type Stored } from '../../features/settings/drafting/draft';
import { DraftProvider } from '../../features/settings/drafting/DraftContext';
import { useDraft } from '../../features/settings/drafting/useDraft';
import { HistorySection } from '../../features/settings/history/HistorySection';
import { DepartmentsSection } from '../../features/settings/lists/DepartmentsSection';
import { DataStatesSection } from '../../features/settings/lists/DataStatesSection';
import { ReasonsSection } from '../../features/settings/lists/ReasonsSection';
import { RosterRolesSection } from '../../features/settings/lists/RosterRolesSection';
import { SegmentsSection } from '../../features/settings/lists/SegmentsSection';
import { OfficeEndSection } from '../../features/ladder/settings/OfficeEndSection';
import {
  DecisionGroupSection,
  NeedsGroupSection,
  OfficeGroupSection,
} from '../../features/settings/rules/GroupSection';
import { IssueTypesSection } from '../../features/settings/rules/IssueTypesSection';
import { NamesSection } from '../../features/settings/rules/NamesSection';
import { SponsorRuleSection } from '../../features/settings/rules/SponsorRuleSection';
import { SaveBar } from '../../features/settings/saving/SaveBar';
import { SaveOutcome } from '../../features/settings/saving/SaveOutcome';
import { useSave } from '../../features/settings/saving/useSave';
import { StagesSection } from '../../features/settings/stages/StagesSection';
import { nameWindow, type PageHistory } from '../../host/history';
import { useLeaveGuard } from '../../parts/fields/useLeaveGuard';
import { Loading } from '../../parts/messages/Loading';
import { onDemand } from '../../parts/messages/onDemand';
import { pathOf, PLACE_NAMES, PLACES, type SettingsPlace } from './places';
import { PlacePanel } from './PlacePanel';
import { SettingsNav } from './SettingsNav';
import './settings.css';

const WeightsEffect = onDemand(
  () => import('../../features/settings/effect/WeightsEffect'),
  <Loading>Opening what saving would do…</Loading>,
);

const RosterSection = onDemand(
  () => import('../../features/roster/RosterSection'),
  <Loading>Opening the people close to customers…</Loading>,
);

const PinningSection = onDemand(
  () => import('../../features/pinning/PinningSection'),
  <Loading>Opening where the panel is shown…</Loading>,
);

export interface SettingsEditorProps {
  opened: Stored;
  rescore: Rescore;
  history: PageHistory;
  place: SettingsPlace;
  onReload: () => void;
}

/** The whole page for someone who may save: one draft, one Save. */
export function SettingsEditor({ opened, rescore, history, place, onReload }: SettingsEditorProps) {
  const desk = useDraft(opened);
  const save = useSave(desk, rescore.watch);
  useLeaveGuard(isChanged(desk.draft));
  const go = useCallback((to: SettingsPlace) => history.push(pathOf(to)), [history]);
  const page = usePlace(place);
  const running = rescore.status?.state === 'running';
  // A run, and its end until something else is changed, stands beside the Save that began it; what came of an earlier
  // one at the head.
  const progressAtSave = running || (rescore.watched && !isChanged(desk.draft));
  const progress = <RescoreProgress rescore={rescore} />;
  const health = (
    <HealthSection isOpen={place === 'health'} since={`${desk.inForce.version} ${rescore.status?.state}`} />
  );
  const sections: Record<SettingsPlace, ReactNode> = {
    weights: (
      <div className="lens-settings__beside">
        <CriteriaSection />
        <div className="lens-settings__effect">
          {/* Reads the portfolio: only for who looks at it. */}
          {place === 'weights' && <WeightsEffect />}
        </div>
        <PresetsSection />
      </div>
    ),
    journey: (
      <>
        <StagesSection />
        <SegmentsSection />
        <ReasonsSection />
        <DataStatesSection />
      </>
    ),
    people: (
      <>
        <NeedsGroupSection />
        <DecisionGroupSection />
        <OfficeGroupSection />
        <OfficeEndSection />
        {/* Reads the projects: only for who looks at it. */}
        {place === 'people' && <RosterSection />}
        <RosterRolesSection />
        <DepartmentsSection isOpen={place === 'people'} />
        <NamesSection />
      </>
    ),
    rules: (
      <>
        <SponsorRuleSection />
        <IssueTypesSection />
        <AuditSection />
      </>
    ),
    // Reads the projects: only for who looks at it.
    panel: place === 'panel' && <PinningSection />,
    proposals: <ProposalsSection onApplied={rescore.watch} onReload={onReload} />,
    history: <HistorySection isOpen={place === 'history'} />,
    health,
    backup: <BackupSection />,
  };

  return (
    <DraftProvider desk={desk}>
      <main className="lens-settings" ref={page}>
        <header className="lens-settings__head">
          <h1>Customer Lens settings</h1>
          <p>{inUseWords(desk.inForce.version, desk.draft.stored.version)}</p>
          {!progressAtSave && progress}
        </header>
        <div className="lens-settings__sides">
          <SettingsNav history={history} open={place} onGo={go} />
          <div className="lens-settings__places">
            {PLACE_NAMES.map((name) => (
              <Panel key={name} name={name} open={place} onGo={go}>
                {sections[name]}
              </Panel>
            ))}
            <SaveOutcome save={save} />
          </div>
        </div>
        <SaveBar save={save} progress={progressAtSave && progress} inView={running} />
        <div className="lens-visually-hidden" role="status">
          {desk.announcement}
        </div>
      </main>
    </DraftProvider>
  );
}

interface PanelProps {
  name: SettingsPlace;
  open: SettingsPlace;
  onGo: (place: SettingsPlace) => void;
  children: ReactNode;
}

function Panel({ name, open, onGo, children }: PanelProps) {
  const show = useCallback(() => onGo(name), [onGo, name]);
  return (
    <PlacePanel isOpen={name === open} onShow={show}>
      {children}
    </PlacePanel>
  );
}

/** Another section is another page: the window is named after it, and the focus goes to its heading. */
function usePlace(place: SettingsPlace) {
  const page = useRef<HTMLElement>(null);
  const shown = useRef(place);
  useEffect(() => {
    nameWindow(`${PLACES[place]} – Customer Lens settings`);
    if (shown.current === place) return;
    shown.current = place;
    page.current?.querySelector<HTMLElement>('.lens-settings__place:not([hidden]) h2')?.focus();
  }, [place]);
  return page;
}

/** @returns which version is in use, and what this page stands on where that is an older one. */
function inUseWords(inForce: number, shown: number): string {
  if (inForce === 0) return 'Nobody has saved settings yet: these are the ones that come with Customer Lens.';
  const inUse = `Version ${inForce} is in use.`;
  if (inForce === shown) return inUse;
  const older = shown === 0 ? 'the settings that come with Customer Lens' : `version ${shown}`;
  return `${inUse} Your unsaved changes on this page were made on ${older}.`;
}
