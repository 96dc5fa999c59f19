import { useCallback, useEffect, useState } from 'react';
import type { Envelope, Failure } from '#contract/errors';
import type { Output } from '#contract/procedures';
import type { SettingsEntry } from '#contract/settings';
import { call } from '../../../host/server';

export interface History {
  /** Newest first; null until the first answer. */
  versions: SettingsEntry[] | null;
  /** There are older ones than these. */
  more: boolean;
  failure: Failure | null;
  loading: boolean;
  /** Reads on after the oldest version, or tries again what failed. */
  readOn: () => void;
}

interface Read {
  versions: SettingsEntry[] | null;
  more: boolean;
  failure: Failure | null;
}

const NOTHING: Read = { versions: null, more: true, failure: null };

/** The versions of the settings, a page at a time. */
export function useHistory(): History {
  const [read, setRead] = useState<Read>(NOTHING);
  const [loading, setLoading] = useState(true);
  const oldest = read.versions?.at(-1)?.version;

  const take = useCallback((answer: Envelope<Output<'settings.history'>>) => {
    setLoading(false);
    setRead((known) =>
      answer.ok
        ? { ...answer.value, versions: joined(known.versions ?? [], answer.value.versions), failure: null }
        : { ...known, failure: answer.error },
    );
  }, []);
  useEffect(() => void call('settings.history', {}).then(take), [take]);

  const readOn = (): void => {
    setLoading(true);
    void call('settings.history', oldest === undefined ? {} : { before: oldest }).then(take);
  };
  return { ...read, loading, readOn };
}

const joined = (known: readonly SettingsEntry[], page: readonly SettingsEntry[]): SettingsEntry[] => [
  ...known,
  ...page.filter((one) => !known.some(({ version }) => version === one.version)),
];
