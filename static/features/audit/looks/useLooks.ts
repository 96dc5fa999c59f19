import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Failure } from '#contract/errors';
import type { Output } from '#contract/procedures';
import { call } from '../../../host/server';

type Page = Output<'audit.looks'>;
export type Looked = Page['looked'][number];

/** The second looks as far as they were read. */
export interface LooksRead {
  /** Ids of issues that wait for a second look by the viewer. */
  waiting: readonly string[];
  /** Those that were judged twice. */
  looked: readonly Looked[];
  /** Of issues that the viewer may not browse. */
  hidden: number;
  /** There are more, which are not read. */
  isPart: boolean;
  isReading: boolean;
  /** How often they were read to the end. */
  reads: number;
  failure: Failure | null;
  again: () => void;
  /** One was looked at, or talked through, in this visit. */
  put: (looked: Looked) => void;
}

interface State extends Pick<LooksRead, 'waiting' | 'looked' | 'hidden' | 'isReading' | 'reads' | 'failure'> {
  next: string | null;
}

/** Pages that are read at once. */
const PAGES_AT_ONCE = 10;
const NOTHING: State = { waiting: [], looked: [], hidden: 0, isReading: true, reads: 0, failure: null, next: null };

const withPage = (before: State, page: Page): State => ({
  ...before,
  waiting: [...before.waiting, ...page.waiting],
  looked: [...before.looked, ...page.looked],
  hidden: before.hidden + page.hidden,
  next: page.next ?? null,
});

const ended =
  (at: State) =>
  ({ reads }: State): State => ({ ...at, isReading: false, reads: reads + 1 });

/** What was read before stays where it cannot be read anew. */
const failed =
  (failure: Failure) =>
  (before: State): State => ({ ...before, isReading: false, failure });

/** @returns what was read with one that is new, or as it is now. */
const withLooked = (before: State, looked: Looked): State => ({
  ...before,
  waiting: before.waiting.filter((id) => id !== looked.issueId),
  looked: [looked, ...before.looked.filter(({ issueId }) => issueId !== looked.issueId)],
});

/** Reads what waits for a second look, and what was judged twice. @param round another number reads anew. */
export function useLooks(round: number): LooksRead {
  const [state, tell] = useReducer((before: State, step: (before: State) => State) => step(before), NOTHING);
  const turn = useRef(0);
  const read = useCallback(async (): Promise<void> => {
    const mine = (turn.current += 1);
    let at: State = NOTHING;
    tell((before) => ({ ...before, isReading: true, failure: null }));
    for (let pages = 0; pages < PAGES_AT_ONCE; pages += 1) {
      const answer = await call('audit.looks', at.next === null ? {} : { cursor: at.next });
      if (mine !== turn.current) return;
      if (!answer.ok) return tell(failed(answer.error));
      at = withPage(at, answer.value);
      if (at.next === null) break;
    }
    tell(ended(at));
  }, []);
  useEffect(() => {
    void read();
    return () => {
      turn.current += 1;
    };
  }, [read, round]);
  const again = useCallback(() => void read(), [read]);
  const put = useCallback((looked: Looked) => tell((before) => withLooked(before, looked)), []);
  return useMemo(() => {
    const { next, ...shown } = state;
    return { ...shown, isPart: next !== null, again, put };
  }, [state, again, put]);
}
