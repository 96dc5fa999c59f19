import { useHost } from '../../../host/HostProvider';
import type { FollowedIssue } from '../../../host/issues/followedIssues';
import { openAddress, searchHref } from '../../../host/navigation';
import { Message } from '../../../parts/messages/Message';
import { BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { Face } from '../../../people/Face';
import { personWords } from '../../../people/PersonName';
import { usePeople, type People } from '../../../people/usePeople';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { dueWords } from './dueWords';
import { StatusText } from './StatusText';
import type { Actions } from './useActions';
import '../action.css';

export interface ActionListProps {
  actions: Actions;
  /** Those of them that are shown here. */
  issues: readonly FollowedIssue[];
  /** The whole search, for the way to the others. */
  jql: string;
  /** What it says where there is none. */
  none?: string;
  label?: string;
}

/** Actions with what Jira says of them now: status, who does it, until when. */
export function ActionList({ actions, issues, jql, none = 'No action yet.', label = 'Actions' }: ActionListProps) {
  const people = usePeople(issues.map(({ assignee }) => assignee?.accountId));
  if (actions.state === 'loading')
    return (
      <Skeleton says="Reading the actions">
        <BarRows rows={1} height={32} columns="2fr 1fr 1fr" />
      </Skeleton>
    );
  if (actions.state === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: actions.again }}>
        {actions.problem}
      </Message>
    );
  return (
    <>
      {issues.length === 0 ? (
        <p className="lens-action__quiet">{actions.more ? 'None among the newest hundred actions.' : none}</p>
      ) : (
        <ul className="lens-actions" aria-label={label}>
          {issues.map((issue) => (
            <Action key={issue.id} issue={issue} people={people} readAt={actions.readAt} />
          ))}
        </ul>
      )}
      {actions.more && <InJira jql={jql} />}
    </>
  );
}

function Action({ issue, people, readAt }: { issue: FollowedIssue; people: People; readAt: number }) {
  const { locale, timeZone } = useHost();
  const { assignee, status, due } = issue;
  const when = due === null ? null : dueWords(due, status.progress, { locale, timeZone }, readAt);
  return (
    <li className="lens-actions__item">
      <EpicLink epic={issue} />
      <StatusText status={status} />
      <span className="lens-actions__who">
        {assignee === null ? (
          'Nobody yet'
        ) : (
          <>
            <Face person={people.byId.get(assignee.accountId)} size={16} />
            <span>
              {people.byId.has(assignee.accountId) ? personWords(assignee.accountId, people) : assignee.displayName}
            </span>
          </>
        )}
      </span>
      <span className={when?.isLate ? 'lens-actions__due lens-actions__due--late' : 'lens-actions__due'}>
        {when?.words ?? 'No date'}
      </span>
    </li>
  );
}

/** A list is whole, or it says that it is not and where the rest is. */
function InJira({ jql }: { jql: string }) {
  const { siteUrl } = useHost();
  const address = searchHref(siteUrl, jql);
  return (
    <p className="lens-action__quiet">
      The newest hundred are shown.{' '}
      <a
        href={address}
        onClick={(event) => {
          event.preventDefault();
          void openAddress(address);
        }}
      >
        See all in Jira
      </a>
    </p>
  );
}
