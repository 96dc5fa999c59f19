import { useCallback, useEffect, useRef, useState } from 'react';
import type { Scope } from '#domain/portfolio/portfolioQuery';
import { useHost } from '../../../host/HostProvider';
import type { ShownParts } from '../scope/gadgetConfiguration';
import { keepSettings, keptSettings } from '../kept/keptSettings';
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

/** The first rows stand while nothing better does: a list that is read anew stays whole until the other is. */
function begun(before: Kept, reading: PortfolioReading, about: string): Kept {
  const isBetter = before.about === about && before.reading !== null && !before.reading.isBegun;
  return isBetter ? before : { reading, failure: null, busy: true, about };
}

/**
 * Reads the portfolio when the screen appears, when what it is about changes, and on `refresh`.
 * @returns where that stands, and how to read again.
 */
export function usePortfolio(scope: Scope, show: ShownParts): PortfolioState & PortfolioActions {
  const host = useHost();
  const about = JSON.stringify({ scope, show });
  const [round, setRound] = useState(0);
  const [state, setState] = useState<Kept>({ reading: null, failure: null, busy: true, about });
  /** Only the answer to the latest question counts. */
  const latest = useRef(0);

  useEffect(() => {
    const mine = (latest.current += 1);
    const asked = JSON.parse(about) as { scope: Scope; show: ShownParts };
    const kept = keptSettings(host);
    void readPortfolio(asked.scope, asked.show, {
      kept,
      onBegun: (reading) => mine === latest.current && setState((before) => begun(before, reading, about)),
      onSettings: (inForce) => keepSettings(host, inForce, kept),
    }).then((result) => {
      if (mine === latest.current) setState((before) => after(before, result, about));
    });
    return () => {
      latest.current += 1;
    };
  }, [about, round, host]);

  const refresh = useCallback(() => {
    setState((before) => ({ ...before, busy: true }));
    setRound((one) => one + 1);
  }, []);

  return { ...state, busy: state.busy || state.about !== about, refresh };
}
