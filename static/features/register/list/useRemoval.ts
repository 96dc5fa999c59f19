import { useRef, useState } from 'react';
import type { EntryView } from '#contract/register';
import type { Failure } from '#contract/errors';
import { storedNow } from '../../../host/conflict';
import { call } from '../../../host/server';

/** Removes a record, or brings it back; what somebody else made of it meanwhile is shown first. */
export function useRemoval(
  { id, version, removed }: EntryView,
  put: (entry: EntryView) => void,
  onSaved: (entry: EntryView, published: boolean) => void,
): { run: () => void; isBusy: boolean; failure: Failure | null } {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const busy = useRef(false);
  const send = async (): Promise<void> => {
    const answer = await call('entry.remove', { id, version, ...(removed ? { back: true } : {}) });
    if (answer.ok) return onSaved(answer.value.entry, answer.value.published);
    const current = storedNow<'entry.remove'>(answer.error);
    if (!current) return setFailure(answer.error);
    put(current);
    // Otherwise somebody else did what was wanted.
    if (current.removed === removed) setFailure(answer.error);
  };
  const run = (): void => {
    if (busy.current) return;
    busy.current = true;
    setBusy(true);
    setFailure(null);
    void send().finally(() => {
      busy.current = false;
      setBusy(false);
    });
  };
  return { run, isBusy, failure };
}
