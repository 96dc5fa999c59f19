import { useCallback, useState } from 'react';
import type { KindName } from '#domain/register/kinds/index';
import type { Values } from '#domain/register/kind';
import type { Home } from '#kernel/home';
import { call } from '../../../host/server';
import type { Send } from './useDraft';

/** Words of this form's own: what is sent once more, because no answer came, makes one record. */
export const freshKey = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), String).join('-');

/**
 * Saves records of a kind at a home.
 * @param given what a new one says without being asked.
 * @returns how a form sends, and `anew`: what it sends from now on is another record.
 */
export function useSaveEntry(kind: KindName, home: Home, given: Values = {}): { send: Send; anew: () => void } {
  const [key, setKey] = useState(freshKey);
  const send = useCallback<Send>(
    (base, changes) =>
      call('entry.save', {
        ...(base ? { id: base.id } : { key }),
        kind,
        home,
        version: base?.version ?? 0,
        changes: base ? changes : { ...given, ...changes },
      }),
    [kind, home, key, given],
  );
  return { send, anew: () => setKey(freshKey()) };
}
