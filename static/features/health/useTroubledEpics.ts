import { useEffect, useState } from 'react';
import { epicsById, type NamedEpic } from '../../host/jira';
import { failureSentence } from '../../host/failureSentence';

export type NamedEpics =
  | { state: 'loading' }
  | { state: 'ready'; byId: ReadonlyMap<string, NamedEpic> }
  | { state: 'failed'; message: string };

/** Keys and summaries of epics, read as the viewer; at most 100. */
export function useTroubledEpics(ids: readonly string[]): NamedEpics {
  const wire = ids.join(',');
  const [epics, setEpics] = useState<NamedEpics>({ state: 'loading' });

  useEffect(() => {
    let wanted = true;
    epicsById(wire === '' ? [] : wire.split(',')).then(
      (found) => wanted && setEpics({ state: 'ready', byId: new Map(found.map((epic) => [epic.id, epic])) }),
      (error: unknown) =>
        wanted && setEpics({ state: 'failed', message: failureSentence(error, 'Jira’s answer could not be read.') }),
    );
    return () => {
      wanted = false;
    };
  }, [wire]);
  return epics;
}
