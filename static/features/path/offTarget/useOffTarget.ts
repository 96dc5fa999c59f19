import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '#contract/errors';
import type { Scope } from '#domain/portfolio/portfolioQuery';
import { readOffTarget, type OffTargetReading } from './readOffTarget';

export interface OffTargetState {
  /** The last good reading: it stays while another is under way, and when that one fails. */
  reading: OffTargetReading | null;
  failure: Failure | null;
  busy: boolean;
  refresh: () => void;
}

type Kept = Omit<OffTargetState, 'refresh'> & { about: string };

/** Reads how paths stand when the screen appears, when the scope changes, and on `refresh`. */
export function useOffTarget(scope: Scope): OffTargetState {
  const about = JSON.stringify(scope);
  const [round, setRound] = useState(0);
  const [state, setState] = useState<Kept>({ reading: null, failure: null, busy: true, about });
  useEffect(() => {
    let wanted = true;
    void readOffTarget(JSON.parse(about) as Scope).then((read) => {
      if (!wanted) return;
      setState((before) => {
        const kept = before.about === about ? before.reading : null;
        return read.ok
          ? { reading: read.reading, failure: null, busy: false, about }
          : { reading: kept, failure: read.failure, busy: false, about };
      });
    });
    return () => {
      wanted = false;
    };
  }, [about, round]);
  const refresh = useCallback(() => {
    setState((before) => ({ ...before, busy: true }));
    setRound((one) => one + 1);
  }, []);
  return { ...state, busy: state.busy || state.about !== about, refresh };
}
