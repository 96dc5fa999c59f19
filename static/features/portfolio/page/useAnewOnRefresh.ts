import { useEffect, useRef } from 'react';
import { usePortfolioPage } from './PageContext';

/** Reads one thing anew when somebody asks the page to; what is being written below it stays. */
export function useAnewOnRefresh(anew: () => void): void {
  const { refreshed } = usePortfolioPage();
  const first = useRef(refreshed);
  useEffect(() => {
    if (first.current !== refreshed) anew();
    first.current = refreshed;
  }, [refreshed, anew]);
}
