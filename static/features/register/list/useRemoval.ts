import { useRef, useState } from 'react';
import { entryView, type EntryView } from '#contract/register';
import type { Failure } from '#contract/errors';
import { tryParse } from '#kernel/tryParse';
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
    const current = answer.error.code === 'conflict' ? tryParse<EntryView>(entryView, answer.error.current) : null;
    if (!current?.success) return setFailure(answer.error);
    put(current.data);
    // Somebody else did the same.
    if (current.data.removed === removed) setFailure(answer.error);
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
