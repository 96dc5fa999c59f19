import { useCallback, useEffect, useState } from 'react';
import type { Scope } from '#domain/portfolio/portfolioQuery';
import { useHost } from '../../host/HostProvider';
import { keepSettings, keptSettings } from '../portfolio/kept/keptSettings';
import type { ReadFailure } from '../portfolio/reading/readFailure';
import { readWaits, type WaitsReading } from './readWaits';

export interface WaitsState {
  /** The last good reading: it stays while another is under way, and when that one fails. */
  reading: WaitsReading | null;
  failure: ReadFailure | null;
  busy: boolean;
  refresh: () => void;
}

type Kept = Pick<WaitsState, 'reading' | 'failure' | 'busy'> & { about: string };

/** Reads what waits when the screen appears, when what it is about changes, and on `refresh`. */
export function useWaits(scope: Scope): WaitsState {
  const host = useHost();
  const about = JSON.stringify(scope);
  const [round, setRound] = useState(0);
  const [state, setState] = useState<Kept>({ reading: null, failure: null, busy: true, about });

  useEffect(() => {
    let wanted = true;
    const kept = keptSettings(host);
    const readingOf = (before: Kept): WaitsReading | null => (before.about === about ? before.reading : null);
    void readWaits(JSON.parse(about) as Scope, {
      kept,
      onBegun: (begun) =>
        wanted && setState((before) => ({ reading: readingOf(before) ?? begun, failure: null, busy: true, about })),
      onSettings: (inForce) => keepSettings(host, inForce, kept),
    }).then((result) => {
      if (!wanted) return;
      setState((before) =>
        result.ok
          ? { reading: result.reading, failure: null, busy: false, about }
          : { reading: readingOf(before), failure: result.failure, busy: false, about },
      );
    });
    return () => {
      wanted = false;
    };
  }, [about, round, host]);

  const refresh = useCallback(() => {
    setState((before) => ({ ...before, busy: true }));
    setRound((one) => one + 1);
  }, []);
  return { ...state, busy: state.busy || state.about !== about, refresh };
}
