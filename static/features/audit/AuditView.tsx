import { useMemo, useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../host/HostProvider';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Bar, BarRows, Skeleton } from '../../parts/messages/Skeleton';
import { useAnswer } from '../../parts/messages/useAnswer';
import { counted, figuresIn } from '../../parts/texts/counted';
import { useBesideTitle } from '../portfolio/page/BesideTitle';
import { usePortfolioPage } from '../portfolio/page/PageContext';
import { AuditTools } from './AuditTools';
import { Figures } from './figures/Figures';
import { useAuditCounts, type AuditSums } from './figures/useAuditCounts';
import { useDepartments } from './silos/useDepartments';
import { LooksView } from './looks/LooksView';
import { useLooks } from './looks/useLooks';
import { judgingMakings } from './queue/auditServer';
import { JudgeView } from './queue/JudgeView';
import { progressWords } from './queue/queueWords';
import { useQueue } from './queue/useQueue';
import './audit.css';

/** Does what is delivered contribute to customers? One deliverable after the other; beside them what it comes to. */
export default function AuditView() {
  const settings = useAnswer('settings.open', {});
  if (settings.state === 'failed') return <FailureMessage failure={settings.failure} onTryAgain={settings.again} />;
  if (settings.state === 'loading')
    return (
      <Skeleton says="Reading the audit…">
        <Bar height="4px" />
        <BarRows rows={3} height={96} columns="3fr 2fr" />
      </Skeleton>
    );
  return <Audit settings={settings.value.settings} />;
}

/** A project of the address: an id, or none. */
const readProject = (written: string | undefined): string | null =>
  written !== undefined && /^[1-9]\d{0,14}$/.test(written) ? written : null;

function Audit({ settings }: { settings: Settings }) {
  const { address, refreshed } = usePortfolioPage();
  const figures = figuresIn(useHost().locale);
  const projectId = readProject(address.own['project']);
  const isSecond = address.own['show'] === 'second-look';
  // Once it was opened it stays: what was begun there, and what is on its way to be saved.
  const [wasFirst, wasSecond] = [useEver(!isSecond), useEver(isSecond)];
  const { state, driver } = useQueue(() => judgingMakings(settings), projectId, refreshed);
  const departments = useDepartments(settings);
  const { counted: counting, sums } = useAuditCounts(state.scope, state.queue.judged, refreshed);
  const looks = useLooks(refreshed);
  useProgressTitle(sums, settings);
  const waits = looks.waiting.length;
  return (
    <div className="audit" aria-busy={state.isReading}>
      <progress
        className="audit__progress"
        max={Math.max(1, sums?.total ?? 1)}
        value={sums?.judged ?? 0}
        aria-label="Judged of all deliverables"
      />
      <AuditTools
        projectId={projectId}
        isSecond={isSecond}
        waits={waits === 0 ? '' : counted(figures, waits, 'waits', 'wait')}
      />
      <div className="audit__beside">
        {wasSecond && (
          <div className="audit__second" hidden={!isSecond}>
            <LooksView {...{ looks, settings, departments }} />
          </div>
        )}
        {wasFirst && (
          <div className="audit__first" hidden={isSecond}>
            <JudgeView {...{ state, driver, settings, departments }} progress={projectId === null ? sums : null} />
          </div>
        )}
        {state.scope && (
          <Figures
            {...{ counting, sums, settings, departments, looks }}
            scope={state.scope}
            judged={state.queue.judged}
            round={refreshed}
            isSecond={isSecond}
          />
        )}
      </div>
    </div>
  );
}

/** @returns whether it is so, or was before. */
function useEver(isSo: boolean): boolean {
  const [was, setWas] = useState(isSo);
  if (isSo && !was) setWas(true);
  return isSo || was;
}

function useProgressTitle(sums: AuditSums | null, { audit }: Settings): void {
  const host = useHost();
  const [now] = useState(() => Date.now());
  const sentence = useMemo(() => {
    if (sums === null) return '';
    return progressWords(sums, audit?.dueAt ?? null, now, host, figuresIn(host.locale));
  }, [sums, audit, now, host]);
  useBesideTitle(sentence, 0);
}
