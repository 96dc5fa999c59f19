import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../../src/contract/errors';
import type { SettingsEntry } from '../../../../src/contract/procedures';
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

  const readPage = useCallback(async (before: number | undefined) => {
    setLoading(true);
    const answer = await call('settings.history', before === undefined ? {} : { before });
    setLoading(false);
    setRead((known) =>
      answer.ok
        ? { versions: [...(known.versions ?? []), ...answer.value.versions.filter((one) => !known.versions?.some(({ version }) => version === one.version))], more: answer.value.more, failure: null }
        : { ...known, failure: answer.error },
    );
  }, []);
  useEffect(() => void readPage(undefined), [readPage]);

  return { ...read, loading, readOn: () => void readPage(oldest) };
}
