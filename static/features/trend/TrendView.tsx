import { usePortfolioPage } from '../portfolio/page/PageContext';
import { OfProjects } from './OfProjects';
import { TrendOf } from './TrendOf';
import './trend.css';

/**
 * How the customer side of the portfolio, and its office, developed month by month: of the projects that were chosen,
 * else of the viewer's own.
 */
export default function TrendView() {
  const { refreshed } = usePortfolioPage();
  return (
    <OfProjects nothing="so there is no trend to show.">
      {(projectIds, source) => (
        <TrendOf key={`${projectIds.join(' ')} ${refreshed}`} projectIds={projectIds} source={source} />
      )}
    </OfProjects>
  );
}
