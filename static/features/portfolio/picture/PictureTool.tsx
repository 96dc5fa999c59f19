import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';
import { usePortfolioPage } from '../page/PageContext';
import type { PortfolioEpic } from '../reading/portfolioEpic';

/** What the address says while the picture is shown. */
const SHOWN = 'impact';

const ImpactPicture = onDemand(() => import('./ImpactPicture'), <Loading>Drawing…</Loading>);

/** Shows the picture above the list, or puts it away. */
export function PictureTool() {
  const { address, setOwn } = usePortfolioPage();
  const isShown = address.own['picture'] === SHOWN;
  return (
    <button
      type="button"
      className="lens-plain-button"
      aria-pressed={isShown}
      onClick={() => setOwn({ picture: isShown ? '' : SHOWN })}
    >
      Picture
    </button>
  );
}

/** The epics in view as a picture, where the address says so. */
export function RankingPicture({ epics }: { epics: readonly PortfolioEpic[] }) {
  const { address } = usePortfolioPage();
  return address.own['picture'] === SHOWN ? <ImpactPicture epics={epics} /> : null;
}
