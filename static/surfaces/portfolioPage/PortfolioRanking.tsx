import Button from '@atlaskit/button/new';
import { useHost } from '../../host/HostProvider';
import { PAGE_SIZE } from '../../host/jira';
import { figuresIn } from '../../parts/counted';
import type { PortfolioReading } from '../../portfolio/portfolioReading';
import { RankedTable } from '../../portfolio/RankedTable';
import { useRows } from './useRows';

export interface PortfolioRankingProps {
  reading: PortfolioReading;
  cutLine: number;
  readMore: () => void;
  /** A further page is being read. */
  reads: boolean;
}

/** The ranking from its top, and how far into it the page has come. */
export function PortfolioRanking({ reading, cutLine, readMore, reads }: PortfolioRankingProps) {
  const figures = figuresIn(useHost().locale);
  const { most, showMore } = useRows(reading, readMore);
  const shown = Math.min(most, reading.places.length);
  return (
    <>
      <RankedTable reading={reading} most={most} cutLine={cutLine} />
      {(showMore || reads) && (
        <div className="lens-page__more">
          <Button onClick={showMore} isDisabled={reads}>
            {`Show ${PAGE_SIZE} more`}
          </Button>
          <progress max={reading.rated} value={shown} aria-label="Part of the ranking that is shown" />
          <span role="status">{reads ? 'Reading…' : `${figures(shown)} of ${figures(reading.rated)}`}</span>
        </div>
      )}
    </>
  );
}
