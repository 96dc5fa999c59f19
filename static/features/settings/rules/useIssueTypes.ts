import { useCallback, useEffect, useState } from 'react';
import { issueTypes, type IssueType } from '../../../host/issues/issueTypes';
import { JiraError } from '../../../host/jiraRequest';

export type IssueTypes =
  { state: 'loading' } | { state: 'ready'; all: IssueType[] } | { state: 'failed'; message: string };

/** The issue types of this Jira, read once as the viewer; `again` asks once more. */
export function useIssueTypes(): { types: IssueTypes; again: () => void } {
  const [types, setTypes] = useState<IssueTypes>({ state: 'loading' });
  const [round, setRound] = useState(0);

  useEffect(() => {
    let wanted = true;
    issueTypes().then(
      (all) => wanted && setTypes({ state: 'ready', all }),
      (error: unknown) => {
        console.error('Issue types could not be read', error);
        const message = error instanceof JiraError ? error.message : 'Jira’s list could not be read.';
        if (wanted) setTypes({ state: 'failed', message });
      },
    );
    return () => {
      wanted = false;
    };
  }, [round]);

  const again = useCallback(() => {
    setTypes({ state: 'loading' });
    setRound((one) => one + 1);
  }, []);
  return { types, again };
}
