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

type Heard = Omit<HealthReading, 'again'>;

/** How the app is doing, read when the page is opened and whenever it is asked for again. */
export function useHealth(): HealthReading {
  const [heard, setHeard] = useState<Heard>({ health: null, failure: null, reading: true });
  const [round, setRound] = useState(0);

  useEffect(() => {
    let wanted = true;
    void call('health.read', {}).then((answer) => {
      if (wanted)
        setHeard(({ health }) =>
          answer.ok
            ? { health: answer.value, failure: null, reading: false }
            : { health, failure: answer.error, reading: false },
        );
    });
    return () => {
      wanted = false;
    };
  }, [round]);

  const again = useCallback(() => {
    setHeard((before) => ({ ...before, reading: true }));
    setRound((one) => one + 1);
  }, []);
  return { ...heard, again };
}
