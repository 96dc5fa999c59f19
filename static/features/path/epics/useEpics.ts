import { useEffect, useState } from 'react';
import { failureSentence } from '../../../host/failureSentence';
import { epicsById, type NamedEpic } from '../../../host/jira';

/** Epics as this viewer's Jira shows them. */
export type EpicsShown =
  | { state: 'loading' }
  | { state: 'failed'; problem: string }
  | { state: 'ready'; epics: readonly NamedEpic[]; hidden: number };

const AT_ONCE = 100;

/** Names epics by their ids; those that Jira does not show are counted. */
export function useEpics(ids: readonly string[]): EpicsShown & { again: () => void } {
  const asked = ids.join(' ');
  const [round, setRound] = useState(0);
  const [read, setRead] = useState<{ asked: string; shown: EpicsShown } | null>(null);
  useEffect(() => {
    let wanted = true;
    const all = asked.split(' ').filter((id) => id !== '');
    namesOf(all).then(
      (epics) => wanted && setRead({ asked, shown: { state: 'ready', epics, hidden: all.length - epics.length } }),
      (error: unknown) => {
        const problem = failureSentence(error, 'The epics could not be read. Try again in a minute.');
        if (wanted) setRead({ asked, shown: { state: 'failed', problem } });
      },
    );
    return () => {
      wanted = false;
    };
  }, [asked, round]);
  const again = (): void => {
    setRead(null);
    setRound(round + 1);
  };
  return { ...(read?.asked === asked ? read.shown : { state: 'loading' }), again };
}

/** @throws JiraError */
async function namesOf(ids: readonly string[]): Promise<NamedEpic[]> {
  const named: NamedEpic[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE)
    named.push(...(await epicsById(ids.slice(from, from + AT_ONCE))));
  return named;
}
