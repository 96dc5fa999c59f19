import { useHost } from '../../../../host/HostProvider';
import { onDemand } from '../../../../parts/messages/onDemand';
import { BarRows, Skeleton } from '../../../../parts/messages/Skeleton';
import { focusField, isAsked } from '../../fields/FieldBox';
import type { DrawnKindProps } from './drawnKind';

const EngagementDrawer = onDemand(
  () => import('../../../../features/engagement/epic/EngagementDrawer'),
  <Skeleton says="Opening…">
    <BarRows rows={5} height={24} columns="16px 1fr 1fr" />
  </Skeleton>,
);

/** Cohorts, sessions and gaps, and whether the epic is ready for its customers. */
export function Engagement({ issueId, settings, onChanged }: DrawnKindProps) {
  const { issue } = useHost().extension;
  return (
    <EngagementDrawer
      {...{ issueId, settings, onChanged }}
      issueKey={issue?.key ?? ''}
      onNameSponsor={isAsked('sponsor') ? () => focusField('sponsor') : null}
    />
  );
}
