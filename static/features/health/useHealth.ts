import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '#contract/errors';
import type { Health } from '#contract/health';
import { call } from '../../host/server';

export interface HealthReading {
  /** The last answer; null until there is one. It stays while another is asked for. */
  health: Health | null;
  /** Why the last question had no answer. */
  failure: Failure | null;
  reading: boolean;
  again: () => void;
}

interface Heard extends Pick<HealthReading, 'health' | 'failure'> {
  /** The question that it answers. */
  of: string | null;
}

/**
 * How the app is doing: read when it is looked at, again when settings were saved or the scores have followed them, and
 * whenever it is asked for.
 * @param since names the last save and how far the scores have followed it.
 */
export function useHealth(isOpen: boolean, since: string): HealthReading {
  const [{ health, failure, of }, setHeard] = useState<Heard>({ health: null, failure: null, of: null });
  const [round, setRound] = useState(0);
  const question = `${since} ${round}`;

  useEffect(() => {
    if (!isOpen || of === question) return undefined;
    let wanted = true;
    void call('health.read', {}).then((answer) => {
      if (wanted)
        setHeard((before) =>
          answer.ok
            ? { health: answer.value, failure: null, of: question }
            : { health: before.health, failure: answer.error, of: question },
        );
    });
    return () => {
      wanted = false;
    };
  }, [isOpen, of, question]);

  const again = useCallback(() => setRound((one) => one + 1), []);
  return { health, failure, reading: of !== question, again };
}
