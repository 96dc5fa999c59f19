import type { ReactNode } from 'react';
import { KINDS } from '#domain/register/kinds/index';
import type { FollowedIssue } from '../../../../host/issues/followedIssues';
import { StatusText } from '../../../action/list/StatusText';
import { EpicLink } from '../../../portfolio/list/EpicLink';
import { FieldValue } from '../../../register/list/Facts';
import type { Read } from '../../../../parts/messages/useRead';
import type { ListedGap } from '../listedGap';
import './gap-issue.css';

interface GapIssueProps {
  gap: ListedGap;
  status: Read<ReadonlyMap<string, FollowedIssue>>;
  /** What is said where none is named. */
  none: ReactNode;
}

/** The issue in which a gap is worked on, with what Jira says of it now. */
export function GapIssue({ gap: { issueKey, row }, status, none }: GapIssueProps) {
  const { issue, what } = row.said;
  if (issue === null) return <span className="gap-issue__quiet">{none}</span>;
  const found = issueKey === null || status.state !== 'ready' ? undefined : status.value.get(issueKey);
  return (
    <span className="gap-issue">
      {found ? (
        <>
          <EpicLink epic={found} isKeyAlone={found.summary === what} />
          <StatusText status={found.status} />
        </>
      ) : (
        <>
          <FieldValue field={KINDS.gap.fields.issue} value={issueKey ?? issue}>
            {issue}
          </FieldValue>
          {issueKey !== null && status.state === 'ready' && (
            <span className="gap-issue__quiet">Jira does not show it to you.</span>
          )}
        </>
      )}
    </span>
  );
}
