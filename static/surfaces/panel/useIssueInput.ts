import { useHost } from '../../host/HostProvider';

/** What a request says of the issue that the panel is about: nothing where Jira tells the server of it itself. */
export function useIssueInput(): { issueId?: string } {
  const { extension, namesIssue = false } = useHost();
  return namesIssue && extension.issue ? { issueId: extension.issue.id } : {};
}
