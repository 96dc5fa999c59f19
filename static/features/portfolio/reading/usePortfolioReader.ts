import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Scope } from '#domain/portfolio/portfolioQuery';
import { PortfolioReader } from './portfolioReader';
import type { ReaderState } from './readerState';

/**
 * Reads a scope once a view takes it, and when the scope changes, so far that it is known who can be among the first
 * places. Another number of places does not begin anew: the same reader goes on where that takes more.
 * @param isTaken whether the view that is open takes anything of the reading.
 */
export function usePortfolioReader(
  scope: Scope,
  places: number,
  isTaken = true,
): { state: ReaderState; reader: PortfolioReader } {
  const about = JSON.stringify(scope);
  const reader = useMemo(() => new PortfolioReader(JSON.parse(about) as Scope), [about]);
  // First: a reading that begins knows its line.
  useEffect(() => reader.setPlaces(places), [reader, places]);
  const begun = useRef(false);
  useEffect(() => {
    if (!isTaken || begun.current) return;
    begun.current = true;
    reader.refresh();
  }, [reader, isTaken]);
  useEffect(
    () => () => {
      begun.current = false;
      reader.close();
    },
    [reader],
  );
  return { state: useSyncExternalStore(reader.listen, reader.current), reader };
}
