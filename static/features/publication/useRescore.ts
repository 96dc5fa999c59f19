import { useCallback, useEffect, useState } from 'react';
import type { Envelope, Failure } from '#contract/errors';
import type { RescoreStatus } from '#contract/publication';
import { call } from '../../host/server';
import { waitBeforeAsking } from '../backup/askAgain';

export interface Rescore {
  /** Null until the first answer. */
  status: RescoreStatus | null;
  /** Why the last question had no answer; the one before still stands in `status`. */
  failure: Failure | null;
  /** A run was seen, or asked for, since the page was opened: its end is news. */
  watched: boolean;
  /** Settings were saved: a run begins. */
  watch: () => void;
}

type Heard = Pick<Rescore, 'status' | 'failure' | 'watched'>;

/** Asks how the re-scoring stands when the page is opened, and again and again while it runs. */
export function useRescore(): Rescore {
  const [heard, setHeard] = useState<Heard>({ status: null, failure: null, watched: false });
  const [round, setRound] = useState(0);

  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void call('rescore.status', {}).then((answer) => {
      if (!wanted) return;
      setHeard((before) => hear(before, answer));
      const wait = waitBeforeAsking(answer, ({ state }) => state === 'running');
      if (wait !== null) timer = setTimeout(() => setRound((one) => one + 1), wait);
    });
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [round]);

  const watch = useCallback(() => {
    setHeard((before) => ({ ...before, watched: true }));
    setRound((one) => one + 1);
  }, []);
  return { ...heard, watch };
}

function hear(before: Heard, answer: Envelope<RescoreStatus>): Heard {
  if (!answer.ok) return { ...before, failure: answer.error };
  return { status: answer.value, failure: null, watched: before.watched || answer.value.state === 'running' };
}
