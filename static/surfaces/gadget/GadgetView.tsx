import { useEffect, useMemo } from 'react';
import { onDashboardRefresh } from '../../host/dashboard';
import { Loading } from '../../parts/messages/Loading';
import { Message } from '../../parts/messages/Message';
import { onDemand } from '../../parts/messages/onDemand';
import { PlacesCertain, PlacesUnknown } from '../../features/portfolio/bands/PlacesCertain';
import { useBandedReading, type BandedReading } from '../../features/portfolio/bands/useBandedReading';
import { readConfiguration, type GadgetConfiguration } from '../../features/portfolio/scope/gadgetConfiguration';
import { JourneyCoverage } from '../../features/journey/coverage/JourneyCoverage';
import { NothingToRank } from '../../features/portfolio/list/NothingToRank';
import { PortfolioFailure } from '../../features/portfolio/reading/PortfolioFailure';
import { PortfolioNotices } from '../../features/portfolio/list/PortfolioNotices';
import type { PortfolioReading } from '../../features/portfolio/reading/portfolioReading';
import { RankedTable } from '../../features/portfolio/list/RankedTable';
import { ReadingFacts } from '../../features/portfolio/list/ReadingFacts';
import { usePortfolio } from '../../features/portfolio/reading/usePortfolio';
import '../../features/portfolio/list/portfolio.css';

const NextQuestions = onDemand(() => import('../../features/portfolio/questions/NextQuestions'), null);

/**
 * The ranking and the coverage on a dashboard. `kept` is the configuration as the dashboard kept it, not yet parsed.
 */
export function GadgetView({ kept }: { kept: unknown }) {
  const { configuration, unreadable } = useMemo(() => readConfiguration(kept), [kept]);
  const { reading: latest, failure, busy, refresh } = usePortfolio(configuration.scope, configuration.show);
  const { reading, ...certainty } = useBandedReading(
    latest,
    configuration.show === 'coverage' ? null : lineOf(configuration),
  );
  const isReading = busy || reading !== latest;
  useEffect(() => onDashboardRefresh(refresh), [refresh]);

  return (
    <main className="lens-portfolio" aria-busy={isReading}>
      <div className="lens-portfolio__body">
        {unreadable && (
          <Message tone="warning">
            The settings of this gadget could not be read, so it shows all epics. Edit the gadget and save it again.
          </Message>
        )}
        {!reading && isReading && <Loading>Reading the portfolio…</Loading>}
        {!reading && failure && !isReading && <PortfolioFailure failure={failure} onTryAgain={refresh} />}
        {reading && (
          <>
            <PortfolioNotices reading={reading} failure={failure} onTryAgain={refresh} />
            <ReadingFacts reading={reading} isAbout={reading.next !== null} refreshing={isReading} />
            <ReadPortfolio reading={reading} certainty={certainty} configuration={configuration} />
          </>
        )}
      </div>
    </main>
  );
}

/** All that was read stands in the ranking. */
const NONE: readonly never[] = [];

/** The first places that it is about: above the cut line, or else those that are listed. */
const lineOf = ({ cutLine, places }: GadgetConfiguration): number => cutLine || places;

interface ReadPortfolioProps {
  reading: PortfolioReading;
  certainty: Omit<BandedReading, 'reading'>;
  configuration: GadgetConfiguration;
}

function ReadPortfolio({ reading, certainty, configuration }: ReadPortfolioProps) {
  const { show, places, cutLine } = configuration;
  if (reading.rated === 0) return <NothingToRank reading={reading} />;
  const ranks = show !== 'coverage';
  return (
    <>
      {ranks && (
        <RankedTable
          reading={reading}
          most={places}
          cutLine={cutLine}
          bands={certainty.bands?.bands ?? null}
          early={certainty.early}
        />
      )}
      {ranks && <AboutLine reading={reading} certainty={certainty} line={lineOf(configuration)} most={places} />}
      {show !== 'ranking' && reading.coverage && (
        <JourneyCoverage coverage={reading.coverage} isAbout={reading.coverageIsAbout} />
      )}
    </>
  );
}

/**
 * What is certain about the first places, and what would change them. Where all epics are among them, there is nothing
 * to say.
 */
function AboutLine({
  reading,
  certainty: { bands },
  line,
  most,
}: Pick<ReadPortfolioProps, 'reading' | 'certainty'> & { line: number; most: number }) {
  // What an unread epic leaves open is not known.
  if (reading.next !== null) return reading.rated > line ? <PlacesUnknown /> : null;
  if (reading.places.length <= line) return null;
  return (
    <>
      {bands && <PlacesCertain state={bands} listed={reading.places.slice(0, most).map(({ epic }) => epic)} />}
      <NextQuestions scale={reading.settings.scale} ranking={reading.places} reaching={NONE} line={line} />
    </>
  );
}
