import { useMemo } from 'react';
import type { Bounds } from '../../features/portfolio/page/bounds';
import { useHost } from '../../host/HostProvider';
import { Message } from '../../parts/messages/Message';
import { PROJECT_VIEWS } from '../portfolioPage/places';
import { useProjectHistory } from '../portfolioPage/usePageHistory';
import { OpenPortfolio } from './OpenPortfolio';

/** The portfolio of one project, below its name in Jira's side navigation. */
export default function ProjectSurface() {
  const { project } = useHost().extension;
  const opened = useProjectHistory();
  const bounds = useMemo(
    (): Bounds | null =>
      project
        ? {
            scope: { kind: 'projects', projectIds: [project.id] },
            views: PROJECT_VIEWS,
            about: () => `Epics of ${project.key}`,
            isDialog: false,
          }
        : null,
    [project],
  );
  if (!bounds)
    return (
      <main>
        <Message tone="error">Jira does not say which project this is. Load the page again.</Message>
      </main>
    );
  return <OpenPortfolio opened={opened} bounds={bounds} />;
}
