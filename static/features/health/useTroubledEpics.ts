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
  const [known, setKnown] = useState<{ wire: string; epics: NamedEpics } | null>(null);

  useEffect(() => {
    let wanted = true;
    const show = (epics: NamedEpics): void => {
      if (wanted) setKnown({ wire, epics });
    };
    epicsById(wire === '' ? [] : wire.split(',')).then(
      (found) => show({ state: 'ready', byId: new Map(found.map((epic) => [epic.id, epic])) }),
      (error: unknown) =>
        show({ state: 'failed', message: failureSentence(error, 'Jira’s answer could not be read.') }),
    );
    return () => {
      wanted = false;
    };
  }, [wire]);
  // The names of other epics say nothing of these.
  return known?.wire === wire ? known.epics : { state: 'loading' };
}
