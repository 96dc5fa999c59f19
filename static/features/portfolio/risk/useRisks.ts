import { useEffect, useState } from 'react';
import { failureSentence } from '../../../host/failureSentence';
import { readRisks, type Risks } from './readRisks';

export type RisksRead =
  | { state: 'notAsked' }
  | { state: 'reading' }
  | { state: 'ready'; risks: Risks }
  | { state: 'failed'; problem: string };

/** Which epics of a scope are at risk: read once they are asked for, and anew with every reading. */
export function useRisks(scope: string, readAt: string, isAsked: boolean): RisksRead {
  const [read, setRead] = useState<{ of: string; risks: RisksRead } | null>(null);
  const of = `${readAt} ${scope}`;
  useEffect(() => {
    if (!isAsked) return undefined;
    let wanted = true;
    readRisks(scope).then(
      (risks) => wanted && setRead({ of, risks: { state: 'ready', risks } }),
      (error: unknown) =>
        wanted &&
        setRead({
          of,
          risks: {
            state: 'failed',
            problem: failureSentence(error, 'Which epics are at risk could not be read. Try again in a minute.'),
          },
        }),
    );
    return () => {
      wanted = false;
    };
  }, [of, scope, isAsked]);
  if (!isAsked) return { state: 'notAsked' };
  return read?.of === of ? read.risks : { state: 'reading' };
}
