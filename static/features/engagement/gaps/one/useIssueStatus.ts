import { issuesByKey, type FollowedIssue } from '../../../../host/issues/followedIssues';
import { useRead, type Read } from '../../../../parts/messages/useRead';

/** What Jira says now of the issues in which gaps are worked on, by their keys: nothing of it is kept here. */
export function useIssueStatus(keys: readonly string[]): Read<ReadonlyMap<string, FollowedIssue>> {
  const asked = [...new Set(keys)].sort();
  return useRead(
    async () => new Map((await issuesByKey(asked)).map((issue) => [issue.key, issue])),
    asked.join(' '),
    'How far the issues are could not be read. Try again in a minute.',
  );
}
