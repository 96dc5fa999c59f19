import { memo } from 'react';
import { speakingShare } from '#domain/audit/auditShare';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { PageLink } from '../../portfolio/page/PageLink';
import { LooksSummary } from '../looks/LooksSummary';
import type { LooksRead } from '../looks/useLooks';
import type { AuditScope } from '../queue/auditScope';
import type { JudgedHere } from '../queue/queue';
import { scopeWords } from '../queue/queueWords';
import { AcrossSilos } from '../silos/AcrossSilos';
import { CountingState } from './CountingState';
import { DeliveryPart } from '../delivery/DeliveryPart';
import { GroupsPart } from '../groups/GroupsPart';
import { SpeakingShare } from './SpeakingShare';
import type { AuditSums } from './useAuditCounts';
import type { Counted } from './useCounting';
import type { Departments } from '../silos/useDepartments';
import './figures.css';

interface FiguresProps {
  scope: AuditScope;
  counting: Counted<unknown>;
  sums: AuditSums | null;
  settings: Settings;
  departments: Departments;
  looks: LooksRead;
  judged: readonly JudgedHere[];
  round: number;
  /** The second look stands beside it, with its own figures. */
  isSecond: boolean;
}

/**
 * What the audit shows of all deliverables that the viewer sees: counts of their own searches. They are drawn anew when
 * something was judged, not with each letter that is written beside them.
 */
export const Figures = memo(function Figures({
  scope,
  counting,
  sums,
  settings,
  departments,
  looks,
  judged,
  round,
  isSecond,
}: FiguresProps) {
  const figures = figuresIn(useHost().locale);
  return (
    <aside className="audit-figures" aria-label="Figures of the audit">
      <section aria-labelledby="audit-speaks">
        <h2 id="audit-speaks">Speak to customers</h2>
        <CountingState counted={counting} what="Counting what is judged" />
        {sums && <SpeakingShare share={speakingShare(sums.byClass, sums.total)} />}
        <p className="audit-figure__note">
          {scopeWords(scope.epics, scope.isPart, figures)}{' '}
          <PageLink to={{ view: 'trend', own: {} }}>Month by month</PageLink>
        </p>
      </section>
      <section aria-labelledby="audit-silos">
        <h2 id="audit-silos">Reach two departments or more</h2>
        {sums && <AcrossSilos parts={scope.parts} total={sums.total} departments={departments} />}
      </section>
      <section aria-labelledby="audit-groups">
        <h2 id="audit-groups">Where</h2>
        <GroupsPart {...{ scope, settings, judged, round }} />
      </section>
      <section aria-labelledby="audit-delivery">
        <h2 id="audit-delivery">On time, on budget, done</h2>
        <DeliveryPart {...{ settings, round }} />
      </section>
      {!isSecond && (
        <section aria-labelledby="audit-looks">
          <h2 id="audit-looks">Second look</h2>
          <LooksSummary looks={looks} />
        </section>
      )}
    </aside>
  );
});
