import { RankedTable } from '../../../portfolio/RankedTable';
import { usePortfolioPage } from '../page/PageContext';

/** The ranking with its cut line. */
export default function RankingView() {
  const { reading, address } = usePortfolioPage();
  if (!reading) return null;
  const shown = { ...reading, found: [], next: reading.extent === 'all' ? null : { jql: '', token: '' }, coverage: null, coverageIsAbout: false, firstUnrated: [] };
  return (
    <div className="lens-portfolio lens-page__card">
      <RankedTable reading={shown} most={100} cutLine={address.places} />
    </div>
  );
}
