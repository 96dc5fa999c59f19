import { useMemo } from 'react';
import { NEEDS_REPUBLISHING } from '#domain/portfolio/flags';
import { CompactCoverage } from '../../../features/journey/coverage/CompactCoverage';
import { NothingToRank } from '../../../features/portfolio/list/NothingToRank';
import { START, type PageAddress } from '../../../features/portfolio/page/routes';
import type { PortfolioEpic } from '../../../features/portfolio/reading/portfolioEpic';
import type { PortfolioReading } from '../../../features/portfolio/reading/portfolioReading';
import type { ReadFailure } from '../../../features/portfolio/reading/readFailure';
import type { GadgetConfiguration } from '../../../features/portfolio/scope/gadgetConfiguration';
import { useVouching } from '../../../features/publication/useVouching';
import { EndLine } from './EndLine';
import { GadgetNotices } from './GadgetNotices';
import { listedOf } from './listed';
import { RankingParts } from './RankingParts';
import { usePageHref } from '../../../features/portfolio/page/usePageHref';
import './gadget.css';

export interface ReadGadgetProps {
  reading: PortfolioReading;
  configuration: GadgetConfiguration;
  busy: boolean;
  failure: ReadFailure | null;
  onRefresh: () => void;
}

/** What was read, laid out: the first places, the worst for customers, and beside or below them all the rest. */
export function ReadGadget({ reading, configuration, busy, failure, onRefresh }: ReadGadgetProps) {
  const { scope, cutLine, show } = configuration;
  const ranks = show !== 'coverage' && reading.rated > 0;
  const listed = useMemo(() => listedOf(reading, configuration), [reading, configuration]);
  const vouching = useVouching(reading.readAt, ranks ? listed.epics : NONE);
  const hrefOf = usePageHref();
  const start: PageAddress = { ...START, scope, ...(cutLine > 0 ? { places: cutLine } : {}) };
  const coverage = show !== 'ranking' && reading.coverage && (
    <CompactCoverage coverage={reading.coverage} isAbout={reading.coverageIsAbout} />
  );
  return (
    <>
      <GadgetNotices
        {...{ reading, failure }}
        onTryAgain={onRefresh}
        outdated={outdatedIn(reading)}
        doubtful={vouching.doubtful.size}
      />
      {ranks ? (
        <RankingParts
          {...{ reading, configuration, listed, coverage }}
          doubtful={vouching.doubtful}
          hrefOf={(change) => hrefOf({ ...start, ...change })}
        >
          {(board) => <EndLine {...{ reading, board }} refreshing={busy} isUnchecked={vouching.failed} />}
        </RankingParts>
      ) : (
        <>
          {reading.rated === 0 ? <NothingToRank reading={reading} /> : coverage}
          <EndLine reading={reading} refreshing={busy} isUnchecked={false} board={null} />
        </>
      )}
    </>
  );
}

const NONE: readonly PortfolioEpic[] = [];

const outdatedIn = ({ places, malformed }: PortfolioReading): number =>
  [...places.map(({ epic }) => epic), ...malformed].filter(({ flags }) =>
    flags.some(({ kind }) => kind === NEEDS_REPUBLISHING.kind),
  ).length;
