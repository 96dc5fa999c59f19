import { useCallback, useEffect, useState } from 'react';
import { failureSentence } from '../../../host/failureSentence';
import { followedIssues, type FollowedIssue } from '../../../host/issues/followedIssues';

/** The issues of a search, as Jira shows them to the viewer now. */
export interface Actions {
  state: 'loading' | 'ready' | 'failed';
  issues: readonly FollowedIssue[];
  /** There are others, which were not read. */
  more: boolean;
  problem: string | null;
  /** When that was, in ms since 1970: what is late is so by then. */
  readAt: number;
  /** Reads them once more; what stands stays until then. */
  again: () => void;
  /** Reads them with one that was created just now. */
  withNew: (issueId: string) => void;
}

/** Issues that Jira brings up to date in one search. */
const MOST_NEW = 50;
const NOTHING = { issues: [], more: false, problem: null, readAt: 0 };
const FAILED = 'The actions could not be read. Try again in a minute.';

type Read = Pick<Actions, 'state' | 'issues' | 'more' | 'problem' | 'readAt'>;

/**
 * Actions by one search of the viewer's own: nothing of them is kept here.
 * @param jql null as long as nothing is to be asked.
 */
export function useActions(jql: string | null): Actions {
  const [read, setRead] = useState<{ jql: string | null } & Read>({ jql: null, state: 'loading', ...NOTHING });
  const [round, setRound] = useState<{ justMade: readonly string[] }>({ justMade: [] });
  useEffect(() => {
    if (jql === null) return undefined;
    let wanted = true;
    followedIssues(jql, round.justMade).then(
      ({ issues, more }) => wanted && setRead({ jql, state: 'ready', issues, more, problem: null, readAt: Date.now() }),
      (error: unknown) =>
        wanted && setRead({ jql, state: 'failed', ...NOTHING, problem: failureSentence(error, FAILED) }),
    );
    return () => {
      wanted = false;
    };
  }, [jql, round]);
  const again = useCallback(() => setRound(({ justMade }) => ({ justMade })), []);
  const withNew = useCallback(
    (issueId: string) => setRound(({ justMade }) => ({ justMade: [...justMade, issueId].slice(-MOST_NEW) })),
    [],
  );
  const ways = { again, withNew };
  if (jql === null) return { state: 'ready', ...NOTHING, ...ways };
  return read.jql === jql ? { ...read, ...ways } : { state: 'loading', ...NOTHING, ...ways };
}

/** @returns those of the actions that were created for a record. */
export const ofRecord = (issues: readonly FollowedIssue[], label: string): FollowedIssue[] =>
  issues.filter(({ labels }) => labels.includes(label));
