import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '#contract/errors';
import type { Input, Output, ProcedureName } from '#contract/procedures';
import { call } from '../../host/server';

export type Answered<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; failure: Failure };

/**
 * Calls a procedure once when the screen appears, and again only when the input changes or `again` is called. With
 * another input, the answer to the one before stands until the new one is there.
 * @param input null as long as nothing is to be asked.
 * @returns where the answer stands, and how to ask once more: `again` waits for the answer, `anew` keeps the last one
 * until then, with all that somebody may be writing below it.
 */
export function useAnswer<P extends ProcedureName>(
  procedure: P,
  input: Input<P> | null,
): Answered<Output<P>> & { again: () => void; anew: () => void } {
  const [round, setRound] = useState(0);
  const [answered, setAnswered] = useState<Answered<Output<P>>>({ state: 'loading' });
  const wire = input === null ? null : JSON.stringify(input);

  useEffect(() => {
    if (wire === null) return undefined;
    let wanted = true;
    void call(procedure, JSON.parse(wire) as Input<P>).then((answer) => {
      if (wanted)
        setAnswered(answer.ok ? { state: 'ready', value: answer.value } : { state: 'failed', failure: answer.error });
    });
    return () => {
      wanted = false;
    };
  }, [procedure, wire, round]);

  const again = useCallback(() => {
    setAnswered({ state: 'loading' });
    setRound((one) => one + 1);
  }, []);
  const anew = useCallback(() => setRound((one) => one + 1), []);
  return { ...answered, again, anew };
}
