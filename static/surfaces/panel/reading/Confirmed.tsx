import { ConfirmationLine } from '../../../features/sponsor/ConfirmationLine';
import { useHost } from '../../../host/HostProvider';
import { usePanel } from '../PanelContext';

/** Whether the sponsor stands for the rating that is stored; it stands below their name. */
export function Confirmed() {
  const { view, reread } = usePanel();
  const issueId = useHost().extension.issue?.id;
  if (issueId === undefined) return null;
  return <ConfirmationLine issueId={issueId} view={view} onConfirmed={reread} />;
}
