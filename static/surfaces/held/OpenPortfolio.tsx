import { useEffect, useMemo, useState } from 'react';
import { PageProvider, type PortfolioPage } from '../../features/portfolio/page/PageContext';
import { isInside, type Bounds } from '../../features/portfolio/page/bounds';
import { readAddress, START, writeAddress, type PageAddress } from '../../features/portfolio/page/routes';
import { usePortfolioReader } from '../../features/portfolio/reading/usePortfolioReader';
import type { PageHistory, PagePlace } from '../../host/history';
import { openAddress } from '../../host/navigation';
import { Loading } from '../../parts/messages/Loading';
import { PageFrame } from '../portfolioPage/PageFrame';
import { UnknownAddress } from '../portfolioPage/UnknownAddress';
import { useOutside } from './useOutside';
import { VIEWS } from '../portfolioPage/views';
import '../../features/portfolio/list/portfolio.css';
import '../portfolioPage/page.css';

interface OpenPortfolioProps {
  /** The address bar, or what stands for it; null until it is open. */
  opened: { history: PageHistory; place: PagePlace } | null;
  bounds: Bounds;
}

/** The portfolio, or the part of it that Jira shows here. */
export function OpenPortfolio({ opened, bounds }: OpenPortfolioProps) {
  const read = useMemo(() => opened && readAddress(opened.place), [opened]);
  if (!opened || !read) return <Loading>Opening the portfolio…</Loading>;
  const { history, place } = opened;
  if (!read.known || !VIEWS[read.address.view] || !isInside(bounds, read.address.view))
    return <UnknownAddress pathname={place.pathname} onLeave={() => history.push(writeAddress(START))} />;
  return <OpenPage history={history} read={read.address} leftOut={read.leftOut} bounds={bounds} />;
}

interface OpenPageProps {
  history: PageHistory;
  read: PageAddress;
  leftOut: readonly string[];
  bounds: Bounds;
}

function OpenPage({ history, read, leftOut, bounds }: OpenPageProps) {
  const address = useMemo(() => (bounds.scope ? { ...read, scope: bounds.scope } : read), [read, bounds]);
  const isTaken = VIEWS[address.view]?.reading !== 'none';
  const { state, reader } = usePortfolioReader(address.scope, address.places, isTaken);
  const [refreshed, setRefreshed] = useState(0);
  const outside = useOutside(bounds);
  // Where ratings are written the rows stay as they are; every other view begins with what was saved there.
  const wantsAnew = isTaken && state.isStale && address.view !== 'rate' && !state.starting && !state.progress;
  useEffect(() => {
    if (wantsAnew) reader.rereadQuietly();
  }, [wantsAnew, reader]);
  const page = useMemo((): PortfolioPage => {
    const { readOn, readAll, cancel, markStale } = reader;
    const refresh = isTaken ? reader.refresh : () => setRefreshed((times) => times + 1);
    const own = (to: PageAddress): string => writeAddress(bounds.scope ? { ...to, scope: START.scope } : to);
    const go: PortfolioPage['go'] = (change, how = 'push') => {
      const to = { ...address, ...change };
      const elsewhere = outside(to);
      if (isInside(bounds, to.view)) history[how](own(to));
      else if (elsewhere !== null) void openAddress(elsewhere);
    };
    const setOwn: PortfolioPage['setOwn'] = (change, how) =>
      go({ own: withoutEmpty({ ...address.own, ...change }) }, how);
    const hrefOf: PortfolioPage['hrefOf'] = (change) => {
      const to = { ...address, ...change };
      return isInside(bounds, to.view) ? history.href(own(to)) : outside(to);
    };
    return { ...state, refresh, refreshed, readOn, readAll, cancel, markStale, bounds, address, go, setOwn, hrefOf };
  }, [history, address, state, reader, isTaken, refreshed, bounds, outside]);
  return (
    <PageProvider value={page}>
      <PageFrame leftOut={leftOut} />
    </PageProvider>
  );
}

const withoutEmpty = (own: PageAddress['own']): PageAddress['own'] =>
  Object.fromEntries(Object.entries(own).filter(([, value]) => value !== ''));
