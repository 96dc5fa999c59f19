import Button from '@atlaskit/button/new';
import { useEffect, useMemo, useState } from 'react';
import { TitleProvider, type Beside } from '../../features/portfolio/page/BesideTitle';
import { Message } from '../../parts/messages/Message';
import { NothingToRank } from '../../features/portfolio/list/NothingToRank';
import { PortfolioFailure } from '../../features/portfolio/reading/PortfolioFailure';
import { PortfolioNotices } from '../../features/portfolio/list/PortfolioNotices';
import { ReadingFacts } from '../../features/portfolio/list/ReadingFacts';
import { VIEWS } from './views';
import { PageControls } from './PageControls';
import { PageScope } from './PageScope';
import { useOwnStart } from '../../features/portfolio/savedViews/useOwnStart';
import { usePortfolioPage } from '../../features/portfolio/page/PageContext';
import { ReadingProgress } from './ReadingProgress';
import { useArrival } from './useArrival';
import { ViewSkeleton } from '../../features/portfolio/page/ViewSkeleton';
import { ViewSlot } from './ViewSlot';

/** What stands around every view: heading, what the page is about, and how the reading stands. */
export function PageFrame({ leftOut }: { leftOut: readonly string[] }) {
  const { address, progress, starting } = usePortfolioPage();
  // On its way while the epics are being read. Where it fails, it is tried again, and told of, when it is needed.
  useEffect(() => {
    VIEWS[address.view]?.load().catch(() => undefined);
  }, [address.view]);
  useOwnStart();
  const [beside, setBeside] = useState<Beside | null>(null);
  const [title, setTitle] = useState<string | null>(null);
  const tellers = useMemo(() => ({ beside: setBeside, title: setTitle }), []);
  return (
    <main className="lens-page" aria-busy={starting || progress !== null}>
      <PageHead beside={beside} title={title} />
      <PageControls />
      <LeftOut key={leftOut.join()} parts={leftOut} />
      <TitleProvider value={tellers}>
        <Read />
      </TitleProvider>
    </main>
  );
}

/**
 * The one heading of the page, Jira draws none: the view, or the one thing that it shows. Whoever goes to another view
 * is taken to it, and the window is named after it.
 */
function PageHead({ beside, title }: { beside: Beside | null; title: string | null }) {
  const { address, reading, progress, starting, refresh, bounds } = usePortfolioPage();
  const view = VIEWS[address.view];
  const label = title ?? view?.label ?? '';
  const heading = useArrival({
    view: address.view,
    id: address.id,
    label,
    n: beside?.n ?? 0,
    isDialog: bounds.isDialog,
  });
  return (
    <header className="lens-page__head">
      <h1 ref={heading} tabIndex={-1}>
        {label}
      </h1>
      {beside && <p className="lens-page__beside">{beside.sentence}</p>}
      {reading && view?.reading !== 'none' && (
        <ReadingFacts reading={reading} isAbout={reading.extent !== 'all'} refreshing={starting} />
      )}
      <Button
        spacing="compact"
        onClick={refresh}
        isDisabled={view?.reading !== 'none' && (starting || progress !== null)}
      >
        Refresh
      </Button>
      {view?.controls.includes('scope') && <About />}
    </header>
  );
}

/** Which epics the page is about: to be chosen, or held to what Jira shows it for. */
function About() {
  const { bounds, reading } = usePortfolioPage();
  if (bounds.scope === null) return <PageScope />;
  return <p className="lens-page__held">{bounds.about(reading?.epics ?? null)}</p>;
}

/** The view, below how the reading stands that it is made of; each view as soon as it has what it needs. */
function Read() {
  const { address, reading, bounds } = usePortfolioPage();
  const takes = VIEWS[address.view]?.reading ?? 'epics';
  const isShown =
    takes === 'none' || takes === 'if-there' || (reading !== null && (takes === 'any' || reading.epics > 0));
  return (
    <>
      {takes !== 'none' && <ReadingState />}
      {reading && (!isShown || (takes === 'any' && reading.epics === 0)) && (
        <NothingToRank reading={{ ...reading, firstUnrated: [] }} isHeld={bounds.scope !== null} />
      )}
      {isShown && <ViewSlot name={address.view} />}
    </>
  );
}

function ReadingState() {
  const { address, reading, starting, failure, failed, refresh, readOn } = usePortfolioPage();
  if (!reading) {
    if (failure && !starting) return <PortfolioFailure failure={failure} onTryAgain={refresh} />;
    const Shape = VIEWS[address.view]?.shape ?? ViewSkeleton;
    return <Shape />;
  }
  return (
    <>
      <PortfolioNotices reading={reading} failure={failure} failed={failed} onTryAgain={readOn} />
      <ReadingProgress />
    </>
  );
}

/** The address held something that could not be read: said once, and put away by the person. */
function LeftOut({ parts }: { parts: readonly string[] }) {
  const [seen, setSeen] = useState(false);
  if (parts.length === 0 || seen) return null;
  return (
    <Message tone="warning" action={{ label: 'Close', onClick: () => setSeen(true) }}>
      {`Part of this address could not be read and was left out: ${parts.join(', ')}.`}
    </Message>
  );
}
