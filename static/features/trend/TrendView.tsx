import { useState } from 'react';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Loading } from '../../parts/messages/Loading';
import { Message } from '../../parts/messages/Message';
import { useProjects } from '../portfolio/scope/useProjects';
import { usePortfolioPage } from '../portfolio/page/PageContext';
import { TrendOf } from './TrendOf';
import './trend.css';

/**
 * How the customer side of the portfolio developed, month by month: of the projects that were chosen, else of the
 * viewer's own.
 */
export default function TrendView() {
  const { address, refreshed } = usePortfolioPage();
  const { scope } = address;
  const [round, setRound] = useState(0);
  if (scope.kind === 'projects') {
    const { projectIds } = scope;
    return (
      <TrendOf
        key={`${projectIds.join(' ')} ${refreshed}`}
        projectIds={projectIds}
        source={{ asked: new Set(projectIds).size, more: false, filtered: false }}
      />
    );
  }
  return (
    <TrendOfMine
      key={`${round} ${refreshed}`}
      filtered={scope.kind === 'filter'}
      onTryAgain={() => setRound(round + 1)}
    />
  );
}

function TrendOfMine({ filtered, onTryAgain }: { filtered: boolean; onTryAgain: () => void }) {
  const { projects, more, state, problem } = useProjects('');
  if (problem) return <FailureMessage failure={{ code: 'unavailable', message: problem }} onTryAgain={onTryAgain} />;
  if (state === 'loading') return <Loading>Looking for your projects…</Loading>;
  if (projects.length === 0)
    return <Message tone="empty">There is no project that you may browse, so there is no trend to show.</Message>;
  return <TrendOf projectIds={projects.map(({ id }) => id)} source={{ asked: projects.length, more, filtered }} />;
}
