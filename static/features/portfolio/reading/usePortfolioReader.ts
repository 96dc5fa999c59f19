import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Scope } from '#domain/portfolio/portfolioQuery';
import { PortfolioReader } from './portfolioReader';
import type { ReaderState } from './readerState';

/**
 * Reads a scope when the page appears and when the scope changes, so far that it is known who can be among the first
 * places. Another number of places does not begin anew: the same reader goes on where that takes more.
 */
export function usePortfolioReader(scope: Scope, places: number): { state: ReaderState; reader: PortfolioReader } {
  const about = JSON.stringify(scope);
  const reader = useMemo(() => new PortfolioReader(JSON.parse(about) as Scope), [about]);
  // First: a reading that begins knows its line.
  useEffect(() => reader.setPlaces(places), [reader, places]);
  useEffect(() => {
    reader.refresh();
    return reader.close;
  }, [reader]);
  return { state: useSyncExternalStore(reader.listen, reader.current), reader };
}
