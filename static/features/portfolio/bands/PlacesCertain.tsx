import { useHost } from '../../../host/HostProvider';
import { figuresIn, type Figures } from '../../../parts/texts/counted';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import type { BandsState } from './useBands';
import { BandSummary } from './BandSummary';

/** How certain the first places are, below a list that shows only some epics. @param listed epics of the list. */
export function PlacesCertain({ state, listed }: { state: BandsState; listed: readonly PortfolioEpic[] }) {
  const figures = figuresIn(useHost().locale);
  const contested = state.bands?.contested ?? 0;
  const shown = listed.filter(({ id }) => state.bands?.byIssue.get(id)?.band === 'contested').length;
  return (
    <div>
      <BandSummary {...state} />
      {shown < contested && <p className="lens-bands__listed">{listedWords(figures, shown, contested)}</p>}
    </div>
  );
}

function listedWords(figures: Figures, shown: number, contested: number): string {
  if (shown === 0)
    return contested === 1 ? 'It stands further down than this list.' : 'They stand further down than this list.';
  return `${figures(shown)} of them ${shown === 1 ? 'is' : 'are'} listed above.`;
}

/**
 * Where the list is only the top of what is rated: whether an unread epic reaches the line is not known, for its range
 * can be wide.
 */
export const PlacesUnknown = () => (
  <p className="lens-bands__listed">
    Which places are certain is not told here, because not every rated epic was read. The portfolio page tells it:
    Customer Lens in the apps menu of Jira.
  </p>
);
