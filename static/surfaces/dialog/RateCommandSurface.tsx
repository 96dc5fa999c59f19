import { useMemo, useState } from 'react';
import type { FoundEpic } from '../../host/jira';
import { HostProvider, useHost } from '../../host/HostProvider';
import { onDemand } from '../../parts/messages/onDemand';
import { PanelSkeleton } from '../panel/PanelSkeleton';
import { FindEpic } from './FindEpic';
import { InDialog } from './InDialog';
import '../panel/panel.css';

const Panel = onDemand(() => import('../panel/PanelSurface'), <PanelSkeleton />);

/** From the command palette: an epic is found by a few letters, and rated. */
export default function RateCommandSurface() {
  const [epic, setEpic] = useState<FoundEpic | null>(null);
  const host = useHost();
  const about = useMemo(
    () =>
      epic && {
        ...host,
        extension: { ...host.extension, issue: { id: epic.id, key: epic.key } },
        namesIssue: true,
      },
    [host, epic],
  );
  return (
    <InDialog about={epic ? `${epic.key} ${epic.summary}` : ''}>
      {about ? (
        <HostProvider host={about}>
          <Panel />
        </HostProvider>
      ) : (
        <FindEpic onChoose={setEpic} />
      )}
    </InDialog>
  );
}
