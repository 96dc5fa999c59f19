import { useEffect, useMemo, useState } from 'react';
import { failureSentence } from '../../../host/failureSentence';
import type { PortfolioEpic } from '../../portfolio/reading/portfolioEpic';
import type { PageReading } from '../../portfolio/reading/pageReading';
import { readUnrated } from './readUnrated';
import { toRateRows, type RateRow } from './rateRow';

export interface RateRows {
  /** Null until the epics that are not rated were read, or could not be. */
  rows: RateRow[] | null;
  /** Epics that are not rated and were read so far. */
  unratedRead: number;
  problem: string | null;
  again: () => void;
}

interface Unrated {
  epics: PortfolioEpic[] | null;
  problem: string | null;
}

const PROBLEM = 'The epics that are not rated could not be read.';

/**
 * All epics of the page as rows: the rated ones of its reading, and those that are not rated, which are read here.
 * While they are read anew the former stay.
 */
export function useRateRows(reading: PageReading): RateRows {
  const { readAt, scope, settings, places, reaching, malformed } = reading;
  const someCounted = reading.notRated > 0;
  const [round, setRound] = useState(0);
  const [progress, setProgress] = useState({ of: '', read: 0 });
  const [unrated, setUnrated] = useState<Unrated>({ epics: null, problem: null });

  useEffect(() => {
    let wanted = true;
    const listener = {
      read: (epics: number) => void (wanted && setProgress({ of: readAt, read: epics })),
      wanted: () => wanted,
    };
    readUnrated({ scope, settings, someCounted }, listener).then(
      (epics) => void (wanted && setUnrated({ epics, problem: null })),
      (error: unknown) => void (wanted && setUnrated({ epics: [], problem: failureSentence(error, PROBLEM) })),
    );
    return () => {
      wanted = false;
    };
  }, [readAt, scope, settings, someCounted, round]);

  const { epics, problem } = unrated;
  const rows = useMemo(
    () => epics && toRateRows([...epics, ...malformed, ...reaching, ...places.map(({ epic }) => epic)]),
    [epics, malformed, reaching, places],
  );
  return {
    rows,
    unratedRead: progress.of === readAt ? progress.read : 0,
    problem,
    again: () => setRound((one) => one + 1),
  };
}
