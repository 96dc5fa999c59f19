import { useEffect, useRef, useState } from 'react';
import { MOST_REASONS } from '#contract/bounds/atOnce';
import { call } from '../../../host/server';
import type { EpicRatings } from '../saving/epicRatings';
import type { RateRow } from './rateRow';

/** Rows read beyond those in view, so that a step up or down finds its sentences there. */
const BEYOND = 10;

export interface ReasonsState {
  /** Why some could not be read. */
  problem: string | null;
  again: () => void;
}

/**
 * Reads the sentences of the rows in view: they are not published, so a search does not bring them along.
 * @param first and last rows in view, from 0. @param version of the ratings: after a save other sentences are read.
 */
export function useReasons(
  ratings: EpicRatings,
  rows: readonly RateRow[],
  { first, last, version }: { first: number; last: number; version: number },
): ReasonsState {
  // Each is asked for once at each version: what is not there then is not asked for again by itself.
  const asked = useRef(new Set<string>());
  const [problem, setProblem] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const askedFor = (id: string): string => `${id} ${ratings.storedOf(id).version}`;
    const inView = rows.slice(Math.max(0, first - BEYOND), last + 1 + BEYOND);
    const open = inView
      .map(({ id }) => id)
      .filter((id) => ratings.has(id) && !ratings.isRead(id, { field: 'reason' }) && !asked.current.has(askedFor(id)));
    for (const id of open) asked.current.add(askedFor(id));
    for (let from = 0; from < open.length; from += MOST_REASONS) {
      void call('assessment.reasons', { issueIds: open.slice(from, from + MOST_REASONS) }).then((answer) => {
        if (answer.ok) ratings.learn(answer.value.reasons);
        setProblem(answer.ok ? null : answer.error.message);
      });
    }
  }, [ratings, rows, first, last, version, round]);
  const again = (): void => {
    asked.current.clear();
    setRound((one) => one + 1);
  };
  return { problem, again };
}
