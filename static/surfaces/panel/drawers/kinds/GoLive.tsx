import { useHost } from '../../../../host/HostProvider';
import { Loading } from '../../../../parts/messages/Loading';
import { onDemand } from '../../../../parts/messages/onDemand';
import type { DrawnKindProps } from './drawnKind';

const GoLiveFromPanel = onDemand(
  () => import('../../../../features/engagement/goLive/GoLiveFromPanel'),
  <Loading>Opening…</Loading>,
);

/** The pages before go-live: they are frozen here, and read at an address of their own. */
export function GoLive({ issueId, sponsor }: DrawnKindProps) {
  const key = useHost().extension.issue?.key;
  return <GoLiveFromPanel {...{ issueId, sponsor }} {...(key === undefined ? {} : { issueKey: key })} />;
}
