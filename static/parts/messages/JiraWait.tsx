import { useSyncExternalStore } from 'react';
import { useHost } from '../../host/HostProvider';
import { jiraWaitsUntil, listenToJiraWaits } from '../../host/jiraWait';
import { Countdown } from '../texts/Countdown';
import './jira-wait.css';

/**
 * Says, as long as a request of this page waits because Jira asked it to, how long that still takes. It stands over the
 * surface and not in it, so that nothing moves.
 */
export function JiraWait() {
  const { locale } = useHost();
  const until = useSyncExternalStore(listenToJiraWaits, jiraWaitsUntil);
  return (
    <div className="lens-jira-wait" role="status">
      {until !== null && (
        <p>
          Jira is busy and asked to wait. It goes on by itself <Countdown until={until} locale={locale} />.
        </p>
      )}
    </div>
  );
}
