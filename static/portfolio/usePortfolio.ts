import { useCallback, useEffect, useRef, useState } from 'react';
import type { Scope } from '../../src/domain/portfolioQuery';
import type { ShownParts } from './gadgetConfiguration';
import type { PortfolioReading } from './portfolioReading';
import type { ReadFailure } from './readFailure';
import { readNextPage, readPortfolio, type ReadResult } from './readPortfolio';

/** A reading from the top, or of the next page. */
export type Attempt = 'reading' | 'more';

export interface PortfolioState {
  /** The last good reading: it stays on screen while another is under way, and when that one fails. */
  reading: PortfolioReading | null;
  /** Why the last attempt failed; null once one has succeeded. */
  failure: ReadFailure | null;
  /** What that attempt was. */
  failed: Attempt | null;
  busy: Attempt | null;
}

export interface PortfolioActions {
  refresh: () => void;
  /** Reads the next page of the ranking. */
  readMore: () => void;
}

interface Kept extends PortfolioState {
  /** The question that this answers. */
  about: string;
}

/** A failure leaves what was read before, unless that was about something else. */
function after(before: Kept, attempt: Attempt, result: ReadResult, about: string): Kept {
  if (result.ok) return { reading: result.reading, failure: null, failed: null, busy: null, about };
  return { reading: before.about === about ? before.reading : null, failure: result.failure, failed: attempt, busy: null, about };
}

/**
 * Reads the portfolio when the screen appears, when what it is about changes, and on `refresh`.
 * @returns where that stands, and how to read again or on.
 */
export function usePortfolio(scope: Scope, show: ShownParts): PortfolioState & PortfolioActions {
  const about = JSON.stringify({ scope, show });
  const [round, setRound] = useState(0);
  const [state, setState] = useState<Kept>({ reading: null, failure: null, failed: null, busy: 'reading', about });
  /** Only the answer to the latest question counts. */
  const latest = useRef(0);

  useEffect(() => {
    const mine = (latest.current += 1);
    const asked = JSON.parse(about) as { scope: Scope; show: ShownParts };
    void readPortfolio(asked.scope, asked.show).then((result) => {
      if (mine === latest.current) setState((before) => after(before, 'reading', result, about));
    });
    return () => {
      latest.current += 1;
    };
  }, [about, round]);

  const refresh = useCallback(() => {
    setState((before) => ({ ...before, busy: 'reading' }));
    setRound((one) => one + 1);
  }, []);

  const busy = state.about === about ? state.busy : 'reading';
  const readMore = (): void => {
    const { reading } = state;
    if (!reading || busy) return;
    const mine = (latest.current += 1);
    setState({ ...state, busy: 'more' });
    void readNextPage(reading, scope).then((result) => {
      if (mine === latest.current) setState((before) => after(before, 'more', result, about));
    });
  };
  return { ...state, busy, refresh, readMore };
}
