import { useCallback, useEffect, useState } from 'react';
import type { Envelope, Failure } from '#contract/errors';
import type { RemovalStatus } from '#contract/publication';
import { call } from '../../host/server';
import { waitBeforeAsking } from '../backup/askAgain';

export interface Removal {
  /** Null until the first answer. */
  status: RemovalStatus | null;
  failure: Failure | null;
  start: () => void;
  /** Asks the same once more. */
  again: () => void;
}

type Heard = Omit<Removal, 'start' | 'again'>;
type Question = 'removal.status' | 'removal.start';

/**
 * Asks how the removal of what is published stands, and again and again while it runs; begins one when it is told to.
 */
export function useRemoval(): Removal {
  const [heard, setHeard] = useState<Heard>({ status: null, failure: null });
  const [asked, setAsked] = useState<{ question: Question }>({ question: 'removal.status' });

  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void call(asked.question, {}).then((answer) => {
      if (!wanted) return;
      setHeard((before) => hear(before, answer));
      const wait = waitBeforeAsking(answer, ({ state }) => state === 'running');
      if (wait !== null) timer = setTimeout(() => setAsked({ question: 'removal.status' }), wait);
    });
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [asked]);

  const start = useCallback(() => setAsked({ question: 'removal.start' }), []);
  const again = useCallback(() => setAsked((before) => ({ ...before })), []);
  return { ...heard, start, again };
}

const hear = (before: Heard, answer: Envelope<RemovalStatus>): Heard =>
  answer.ok ? { status: answer.value, failure: null } : { ...before, failure: answer.error };
