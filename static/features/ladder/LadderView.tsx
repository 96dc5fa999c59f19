import { usePortfolioPage } from '../portfolio/page/PageContext';
import { OfProjects } from '../trend/OfProjects';
import { LadderOf } from './LadderOf';
import '../trend/trend.css';
import './ladder.css';

/**
 * How far the office is on its way to not being needed any more: of the projects that were chosen, else of the viewer's
 * own.
 */
export default function LadderView() {
  const { refreshed } = usePortfolioPage();
  return (
    <OfProjects nothing="so there is no ladder to show.">
      {(projectIds, source) => (
        <LadderOf key={`${projectIds.join(' ')} ${refreshed}`} projectIds={projectIds} source={source} />
      )}
    </OfProjects>
  );
}
