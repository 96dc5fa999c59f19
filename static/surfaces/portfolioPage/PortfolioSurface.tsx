import { useEffect, useMemo, useState } from 'react';
import type { PageHistory } from '../../host/history';
import { Loading } from '../../parts/messages/Loading';
import { usePortfolioReader } from '../../features/portfolio/reading/usePortfolioReader';
import { PageProvider, type PortfolioPage } from '../../features/portfolio/page/PageContext';
import { PageFrame } from './PageFrame';
import { UnknownAddress } from './UnknownAddress';
import { usePageHistory } from './usePageHistory';
import { readAddress, START, writeAddress, type PageAddress } from '../../features/portfolio/page/routes';
import { VIEWS } from './views';
import '../../features/portfolio/list/portfolio.css';
import './page.css';

/** The place where a board works: views on one portfolio, each with an address of its own. */
export default function PortfolioSurface() {
  const opened = usePageHistory();
  const read = useMemo(() => opened && readAddress(opened.place), [opened]);
  if (!opened || !read) return <Loading>Opening the portfolio…</Loading>;
  const { history, place } = opened;
  if (!read.known || !VIEWS[read.address.view])
    return <UnknownAddress pathname={place.pathname} onLeave={() => history.push(writeAddress(START))} />;
  return <OpenPage history={history} address={read.address} leftOut={read.leftOut} />;
}

function OpenPage({
  history,
  address,
  leftOut,
}: {
  history: PageHistory;
  address: PageAddress;
  leftOut: readonly string[];
}) {
  const isTaken = VIEWS[address.view]?.reading !== 'none';
  const { state, reader } = usePortfolioReader(address.scope, address.places, isTaken);
  const [refreshed, setRefreshed] = useState(0);
  // Where ratings are written the rows stay as they are; every other view begins with what was saved there.
  const wantsAnew = isTaken && state.isStale && address.view !== 'rate' && !state.starting && !state.progress;
  useEffect(() => {
    if (wantsAnew) reader.rereadQuietly();
  }, [wantsAnew, reader]);
  const page = useMemo((): PortfolioPage => {
    const { readOn, readAll, cancel, markStale } = reader;
    const refresh = isTaken ? reader.refresh : () => setRefreshed((times) => times + 1);
    const go: PortfolioPage['go'] = (change, how = 'push') => history[how](writeAddress({ ...address, ...change }));
    const setOwn: PortfolioPage['setOwn'] = (change, how) =>
      go({ own: withoutEmpty({ ...address.own, ...change }) }, how);
    const hrefOf: PortfolioPage['hrefOf'] = (change) => history.href(writeAddress({ ...address, ...change }));
    return { ...state, refresh, refreshed, readOn, readAll, cancel, markStale, address, go, setOwn, hrefOf };
  }, [history, address, state, reader, isTaken, refreshed]);
  return (
    <PageProvider value={page}>
      <PageFrame leftOut={leftOut} />
    </PageProvider>
  );
}

const withoutEmpty = (own: PageAddress['own']): PageAddress['own'] =>
  Object.fromEntries(Object.entries(own).filter(([, value]) => value !== ''));
