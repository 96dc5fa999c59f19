import { useHost } from '../../../../host/HostProvider';
import { onDemand } from '../../../../parts/messages/onDemand';
import { BarRows, Skeleton } from '../../../../parts/messages/Skeleton';
import type { DrawnKindProps } from './drawnKind';

const JudgementOfIssue = onDemand(
  () => import('../../../../features/audit/epic/JudgementOfIssue'),
  <Skeleton says="Opening…">
    <BarRows rows={1} height={48} />
  </Skeleton>,
);

/** Whom the epic serves, as far as it may be told, and what of its children is judged. */
export function Judgement({ issueId, settings, onChanged }: DrawnKindProps) {
  const { issue } = useHost().extension;
  return <JudgementOfIssue {...{ issueId, settings, onChanged }} issueKey={issue?.key ?? ''} />;
}
