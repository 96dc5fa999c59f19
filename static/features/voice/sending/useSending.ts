import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '#contract/errors';
import type { Input, Output, ProcedureName } from '#contract/procedures';
import { call } from '../../../host/server';
import { retryAfterMs } from '../../../parts/pace/retryLater';

/** Where something that a person sent stands. */
export interface Sending<P extends ProcedureName> {
  busy: boolean;
  failure: Failure | null;
  /** When it is sent again by itself, in milliseconds; null where it is not. */
  retryAt: number | null;
  send: (input: Input<P>) => void;
  /** Sends at once what failed. */
  again: () => void;
  /** Nothing is sent again, and no failure is told any more. */
  forget: () => void;
}

type Told = Pick<Sending<never>, 'busy' | 'failure' | 'retryAt'>;

const AT_REST: Told = { busy: false, failure: null, retryAt: null };

/**
 * Sends what a person wrote, and sends the very same again by itself where that failed for a reason that may pass. What
 * was sent is kept until it was answered.
 * @param onDone is told of the answer.
 */
export function useSending<P extends ProcedureName>(procedure: P, onDone: (value: Output<P>) => void): Sending<P> {
  const [told, tell] = useState<Told>(AT_REST);
  const sent = useRef<Input<P> | null>(null);
  const retries = useRef(0);
  const timer = useRef<number>();
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const again = useCallback(() => {
    const attempt = async (): Promise<void> => {
      window.clearTimeout(timer.current);
      const input = sent.current;
      if (input === null) return;
      tell({ ...AT_REST, busy: true });
      const answer = await call(procedure, input);
      // Something else was sent meanwhile, or nothing is wanted any more.
      if (sent.current !== input) return;
      if (answer.ok) {
        sent.current = null;
        tell(AT_REST);
        return done.current(answer.value);
      }
      const wait = retryAfterMs(answer.error, retries.current);
      retries.current += 1;
      tell({ busy: false, failure: answer.error, retryAt: wait === null ? null : Date.now() + wait });
      if (wait !== null) timer.current = window.setTimeout(() => void attempt(), wait);
    };
    void attempt();
  }, [procedure]);

  const send = useCallback(
    (input: Input<P>) => {
      sent.current = input;
      retries.current = 0;
      again();
    },
    [again],
  );
  const forget = useCallback(() => {
    window.clearTimeout(timer.current);
    sent.current = null;
    tell(AT_REST);
  }, []);
  return { ...told, send, again, forget };
}
