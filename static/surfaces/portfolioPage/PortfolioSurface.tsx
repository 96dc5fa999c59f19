import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Scope } from '../../../src/domain/portfolioQuery';
import { Loading } from '../../parts/Loading';
import { JourneyCoverage } from '../../portfolio/JourneyCoverage';
import { NothingToRank } from '../../portfolio/NothingToRank';
import { PortfolioFailure } from '../../portfolio/PortfolioFailure';
import { PortfolioNotices } from '../../portfolio/PortfolioNotices';
import { ReadingFacts } from '../../portfolio/ReadingFacts';
import { usePortfolio } from '../../portfolio/usePortfolio';
import { PortfolioControls, type PageChoices } from './PortfolioControls';
import { PortfolioRanking } from './PortfolioRanking';
import '../../portfolio/portfolio.css';
import './portfolio-page.css';

const AT_FIRST: PageChoices = { scope: { kind: 'all' }, cutLine: 0 };

/** The whole ranking and the coverage at full size. What is chosen here is kept in the page only. */
export default function PortfolioSurface() {
  const [choices, setChoices] = useState(AT_FIRST);
  const scope: Scope = choices.scope;
  const { reading, failure, failed, busy, refresh, readMore } = usePortfolio(scope, 'both');
  return (
    <main className="lens-page" aria-busy={busy !== null}>
      <header className="lens-page__head">
        <h1>Customer portfolio</h1>
        {reading && <ReadingFacts reading={reading} refreshing={busy === 'reading'} />}
        <Button spacing="compact" onClick={refresh} isDisabled={busy !== null}>
          Refresh
        </Button>
      </header>
      <PortfolioControls choices={choices} onChoose={setChoices} />
      {!reading && busy && <Loading>Reading the portfolio…</Loading>}
      {!reading && failure && !busy && <PortfolioFailure failure={failure} onTryAgain={refresh} />}
      {reading && <PortfolioNotices reading={reading} failure={failure} failed={failed} onTryAgain={failed === 'more' ? readMore : refresh} />}
      {reading && reading.rated === 0 && <NothingToRank reading={reading} />}
      {reading && reading.rated > 0 && (
        <div className="lens-page__columns">
          <div className="lens-portfolio lens-page__ranking">
            <PortfolioRanking key={JSON.stringify(scope)} reading={reading} cutLine={choices.cutLine} readMore={readMore} reads={busy === 'more'} />
          </div>
          {reading.coverage && (
            <div className="lens-portfolio lens-page__coverage">
              <JourneyCoverage coverage={reading.coverage} isAbout={reading.coverageIsAbout} />
            </div>
          )}
        </div>
      )}
    </main>
  );
}
