import { useEffect, useMemo } from 'react';
import { onDashboardRefresh } from '../../host/dashboard';
import { Loading } from '../../parts/Loading';
import { Message } from '../../parts/Message';
import { onDemand } from '../../parts/onDemand';
import { readConfiguration, type GadgetConfiguration } from '../../portfolio/gadgetConfiguration';
import { JourneyCoverage } from '../../portfolio/JourneyCoverage';
import { NothingToRank } from '../../portfolio/NothingToRank';
import { PortfolioFailure } from '../../portfolio/PortfolioFailure';
import { PortfolioNotices } from '../../portfolio/PortfolioNotices';
import type { PortfolioReading } from '../../portfolio/portfolioReading';
import { RankedTable } from '../../portfolio/RankedTable';
import { ReadingFacts } from '../../portfolio/ReadingFacts';
import { usePortfolio } from '../../portfolio/usePortfolio';
import '../../portfolio/portfolio.css';

const NextQuestions = onDemand(() => import('../../portfolio/questions/NextQuestions'), null);

/** The ranking and the coverage on a dashboard. `kept` is the configuration as the dashboard kept it, not yet parsed. */
export function GadgetView({ kept }: { kept: unknown }) {
  const { configuration, unreadable } = useMemo(() => readConfiguration(kept), [kept]);
  const { reading, failure, failed, busy, refresh } = usePortfolio(configuration.scope, configuration.show);
  useEffect(() => onDashboardRefresh(refresh), [refresh]);

  return (
    <main className="lens-portfolio" aria-busy={busy !== null}>
      <div className="lens-portfolio__body">
        {unreadable && (
          <Message tone="warning">The settings of this gadget could not be read, so it shows all epics. Edit the gadget and save it again.</Message>
        )}
        {!reading && busy && <Loading>Reading the portfolio…</Loading>}
        {!reading && failure && !busy && <PortfolioFailure failure={failure} onTryAgain={refresh} />}
        {reading && (
          <>
            <PortfolioNotices reading={reading} failure={failure} failed={failed} onTryAgain={refresh} />
            <ReadingFacts reading={reading} isAbout={reading.next !== null} refreshing={busy !== null} />
            <ReadPortfolio reading={reading} configuration={configuration} />
          </>
        )}
      </div>
    </main>
  );
}

/** All that was read stands in the ranking. */
const NONE: readonly never[] = [];

function ReadPortfolio({ reading, configuration: { show, places, cutLine } }: { reading: PortfolioReading; configuration: GadgetConfiguration }) {
  if (reading.rated === 0) return <NothingToRank reading={reading} />;
  const line = cutLine || places;
  // What an unread epic leaves open is not known, and where all are among the first there is nothing to change.
  const asks = show !== 'coverage' && reading.next === null && reading.places.length > line;
  return (
    <>
      {show !== 'coverage' && <RankedTable reading={reading} most={places} cutLine={cutLine} />}
      {asks && <NextQuestions scale={reading.settings.scale} ranking={reading.places} reaching={NONE} line={line} />}
      {show !== 'ranking' && reading.coverage && <JourneyCoverage coverage={reading.coverage} isAbout={reading.coverageIsAbout} />}
    </>
  );
}
