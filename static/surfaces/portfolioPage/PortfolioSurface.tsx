import { UNBOUND } from '../../features/portfolio/page/bounds';
import { OpenPortfolio } from '../held/OpenPortfolio';
import { useSiteHistory } from './usePageHistory';

/** The place where a board works: views on one portfolio, each with an address of its own. */
export default function PortfolioSurface() {
  return <OpenPortfolio opened={useSiteHistory()} bounds={UNBOUND} />;
}
