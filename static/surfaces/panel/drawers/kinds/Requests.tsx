import RequestsOfEpic from '../../../../features/request/RequestsOfEpic';
import { useHost } from '../../../../host/HostProvider';
import type { DrawnKindProps } from './drawnKind';

/** The requests at the epic, and linked issues that could be one. */
export function Requests({ issueId, settings, onChanged }: DrawnKindProps) {
  const { issue } = useHost().extension;
  return <RequestsOfEpic issueId={issueId} issueKey={issue?.key} settings={settings} onChanged={onChanged} />;
}
