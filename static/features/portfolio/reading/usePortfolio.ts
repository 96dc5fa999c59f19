import { useCallback, useEffect, useRef, useState } from 'react';
import type { Scope } from '#domain/portfolio/portfolioQuery';
import type { ShownParts } from '../scope/gadgetConfiguration';
import type { PortfolioReading } from './portfolioReading';
import type { ReadFailure } from './readFailure';
import { readPortfolio, type ReadResult } from './readPortfolio';

export interface PortfolioState {
  /** The last good reading: it stays on screen while another is under way, and when that one fails. */
  reading: PortfolioReading | null;
  /** Why the last attempt failed; null once one has succeeded. */
  failure: ReadFailure | null;
  busy: boolean;
}

export interface PortfolioActions {
  refresh: () => void;
}

interface Kept extends PortfolioState {
  /** The question that this answers. */
  about: string;
}

/** A failure leaves what was read before, unless that was about something else. */
function after(before: Kept, result: ReadResult, about: string): Kept {
  if (result.ok) return { reading: result.reading, failure: null, busy: false, about };
  return { reading: before.about === about ? before.reading : null, failure: result.failure, busy: false, about };
}

/**
 * Reads the portfolio when the screen appears, when what it is about changes, and on `refresh`.
 * @returns where that stands, and how to read again.
 */
export function usePortfolio(scope: Scope, show: ShownParts): PortfolioState & PortfolioActions {
  const about = JSON.stringify({ scope, show });
  const [round, setRound] = useState(0);
  const [state, setState] = useState<Kept>({ reading: null, failure: null, busy: true, about });
  /** Only the answer to the latest question counts. */
  const latest = useRef(0);

  useEffect(() => {
    const mine = (latest.current += 1);
    const asked = JSON.parse(about) as { scope: Scope; show: ShownParts };
    void readPortfolio(asked.scope, asked.show).then((result) => {
      if (mine === latest.current) setState((before) => after(before, result, about));
    });
    return () => {
      latest.current += 1;
    };
  }, [about, round]);

  const refresh = useCallback(() => {
    setState((before) => ({ ...before, busy: true }));
    setRound((one) => one + 1);
  }, []);

  return { ...state, busy: state.busy || state.about !== about, refresh };
}
