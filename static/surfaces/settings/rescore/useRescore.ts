import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../../src/contract/errors';
import type { RescoreStatus } from '../../../../src/contract/procedures';
import { call } from '../../../host/server';

const BETWEEN_MS = 1500;
const AFTER_FAILURE_MS = 5000;

/** A run that was just asked for may not have begun: so many answers without one are waited through. */
const ANSWERS_TO_WAIT = 4;

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

interface Asking {
  status: RescoreStatus | null;
  failure: Failure | null;
  watched: boolean;
  /** Answers still to wait for although nothing runs. */
  patience: number;
  /** Counts the answers, so that each of them leads to the next question. */
  answers: number;
}

const AT_FIRST: Asking = { status: null, failure: null, watched: false, patience: 0, answers: 0 };

/** Asks how the re-scoring stands when the page is opened, and again and again while it runs. */
export function useRescore(): Rescore {
  const [asking, setAsking] = useState<Asking>(AT_FIRST);
  const { status, failure, watched, patience, answers } = asking;

  useEffect(() => {
    const wait = waitBefore({ status, failure, watched, patience, answers });
    if (wait === null) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      void call('rescore.status', {}).then((answer) => {
        if (wanted) setAsking((before) => (answer.ok ? heard(before, answer.value) : missedAnswer(before, answer.error)));
      });
    }, wait);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [status, failure, watched, patience, answers]);

  const watch = useCallback(() => setAsking((before) => ({ ...before, watched: true, patience: ANSWERS_TO_WAIT, answers: before.answers + 1 })), []);
  return { status, failure, watched, watch };
}

/** @returns milliseconds until the next question; null when there is nothing to ask. */
function waitBefore({ status, failure, patience, answers }: Asking): number | null {
  if (answers === 0) return 0;
  if (failure) return failure.code === 'forbidden' ? null : Math.max(AFTER_FAILURE_MS, (failure.retryAfter ?? 0) * 1000);
  return status === null || status.state === 'running' || patience > 0 ? BETWEEN_MS : null;
}

function heard(before: Asking, status: RescoreStatus): Asking {
  const running = status.state === 'running';
  // Once the awaited run is seen its own state decides; until then a finished one may be the run before.
  const patience = running ? 0 : Math.max(0, before.patience - 1);
  return { status, failure: null, watched: before.watched || running, patience, answers: before.answers + 1 };
}

const missedAnswer = (before: Asking, failure: Failure): Asking => ({ ...before, failure, answers: before.answers + 1 });
