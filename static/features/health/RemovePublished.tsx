import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { RemovalStatus } from '#contract/publication';
import { useHost } from '../../host/HostProvider';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { counted, figuresIn, type Figures } from '../../parts/texts/counted';
import { TimeText } from '../../parts/texts/TimeText';
import { useRemoval } from './useRemoval';

/** What to press before the app is removed from a site: what it published would else stand on the issues for ever. */
export function RemovePublished() {
  const figures = figuresIn(useHost().locale);
  const { status, failure, start, again } = useRemoval();
  const [confirming, setConfirming] = useState(false);
  const running = status?.state === 'running';

  return (
    <div className="lens-health__retry">
      <p>
        Every score, stage and sponsor that Customer Lens published on epics can be removed from Jira. Ratings and their
        history stay. Do it just before the app is removed: the next rating, re-scoring or nightly check publishes
        again.
      </p>
      {status && <p role="status">{statusWords(status, figures)}</p>}
      {status?.state === 'done' && status.at && (
        <p className="lens-health__note">
          Last done <TimeText iso={status.at} />.
        </p>
      )}
      {!confirming && (
        <Button appearance="warning" isDisabled={running} onClick={() => setConfirming(true)}>
          Remove all published summaries
        </Button>
      )}
      {confirming && (
        <div role="group" aria-label="Remove all published summaries">
          <p>Searches, boards and gadgets show no customer score then, for everybody. Remove them?</p>
          <Button
            appearance="danger"
            onClick={() => {
              setConfirming(false);
              start();
            }}
          >
            Remove them
          </Button>{' '}
          <Button onClick={() => setConfirming(false)}>Keep them</Button>
        </div>
      )}
      {failure && <FailureMessage failure={failure} onTryAgain={again} />}
    </div>
  );
}

function statusWords({ state, done, missed }: RemovalStatus, figures: Figures): string {
  const epics = counted(figures, done, 'epic', 'epics');
  if (state === 'idle') return '';
  if (state === 'running') return `Being removed: ${epics} so far. You can close this page; it goes on.`;
  if (state === 'failed')
    return `It stopped after ${epics}, because Jira did not answer for about a day. Begin it again.`;
  const left =
    missed === 0
      ? ''
      : ` ${counted(figures, missed, 'epic', 'epics')} had nothing to remove, or Jira hides them from Customer Lens.`;
  return `Removed from ${counted(figures, done - missed, 'epic', 'epics')}.${left}`;
}
