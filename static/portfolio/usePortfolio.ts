import { useCallback, useEffect, useRef, useState } from 'react';
import type { Scope } from '../../src/domain/portfolioQuery';
import type { ShownParts } from './gadgetConfiguration';
import type { PortfolioReading } from './portfolioReading';
import type { ReadFailure } from './readFailure';
import { readNextPage, readPortfolio, type ReadResult } from './readPortfolio';

export interface PortfolioState {
  /** The last good reading of this scope: it stays on screen while another is under way, or has failed. */
  reading: PortfolioReading | null;
  /** Why the last attempt failed; null once one has succeeded. */
  failure: ReadFailure | null;
  busy: 'reading' | 'more' | null;
}

export interface PortfolioActions {
  refresh: () => void;
  /** Reads the next page of the ranking. */
  readMore: () => void;
}

const AT_FIRST: PortfolioState = { reading: null, failure: null, busy: 'reading' };

/** Reads the portfolio when the screen appears, when what it is about changes, and on `refresh`. */
export function usePortfolio(scope: Scope, show: ShownParts): PortfolioState & PortfolioActions {
  const about = JSON.stringify({ scope, show });
  const [state, setState] = useState<PortfolioState & { about: string }>({ ...AT_FIRST, about });
  /** Only the answer to the latest question counts. */
  const latest = useRef(0);

  const ask = useCallback(
    async (busy: 'reading' | 'more', question: () => Promise<ReadResult>): Promise<void> => {
      latest.current += 1;
      const mine = latest.current;
      setState((before) => ({ ...before, busy }));
      const result = await question();
      if (mine !== latest.current) return;
      setState((before) => {
        const kept = before.about === about ? before.reading : null;
        return result.ok ? { reading: result.reading, failure: null, busy: null, about } : { reading: kept, failure: result.failure, busy: null, about };
      });
    },
    [about],
  );

  const refresh = useCallback(() => {
    const asked = JSON.parse(about) as { scope: Scope; show: ShownParts };
    void ask('reading', () => readPortfolio(asked.scope, asked.show));
  }, [about, ask]);

  useEffect(() => {
    refresh();
    return () => {
      latest.current += 1;
    };
  }, [refresh]);

  const { reading, failure, busy } = state;
  const readMore = useCallback(() => {
    if (!reading || busy) return;
    void ask('more', () => readNextPage(reading, scope));
  }, [ask, busy, reading, scope]);
  return { reading, failure, busy, refresh, readMore };
}
