import { useState, type ReactNode } from 'react';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Loading } from '../../parts/messages/Loading';
import { Message } from '../../parts/messages/Message';
import { usePortfolioPage } from '../portfolio/page/PageContext';
import { useProjects } from '../portfolio/scope/useProjects';
import type { TrendSource } from './trendWords';

interface OfProjectsProps {
  /** Said where the viewer may browse no project: "so there is no trend to show". */
  nothing: string;
  /** What is shown of some projects. */
  children: (projectIds: readonly string[], source: TrendSource) => ReactNode;
}

/** Shows what is kept of whole projects: of those that were chosen, else of the viewer's own. */
export function OfProjects({ nothing, children }: OfProjectsProps) {
  const { address, refreshed } = usePortfolioPage();
  const { scope } = address;
  const [round, setRound] = useState(0);
  if (scope.kind === 'projects') {
    const { projectIds } = scope;
    return children(projectIds, { asked: new Set(projectIds).size, more: false, filtered: false });
  }
  return (
    <OfMine
      key={`${round} ${refreshed}`}
      filtered={scope.kind === 'filter'}
      onTryAgain={() => setRound(round + 1)}
      {...{ nothing, children }}
    />
  );
}

interface OfMineProps extends OfProjectsProps {
  filtered: boolean;
  onTryAgain: () => void;
}

function OfMine({ filtered, onTryAgain, nothing, children }: OfMineProps) {
  const { projects, more, state, problem } = useProjects('');
  if (problem) return <FailureMessage failure={{ code: 'unavailable', message: problem }} onTryAgain={onTryAgain} />;
  if (state === 'loading') return <Loading>Looking for your projects…</Loading>;
  if (projects.length === 0)
    return <Message tone="empty">{`There is no project that you may browse, ${nothing}`}</Message>;
  return children(
    projects.map(({ id }) => id),
    { asked: projects.length, more, filtered },
  );
}
