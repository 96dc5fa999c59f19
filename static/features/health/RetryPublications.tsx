import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Failure } from '#contract/errors';
import type { Retried } from '#contract/health';
import { useHost } from '../../host/HostProvider';
import { call } from '../../host/server';
import { figuresIn } from '../../parts/texts/counted';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { retriedWords } from './healthWords';

/** Publishes what failed anew, a batch at each press, and says what came of it. */
export function RetryPublications() {
  const figures = figuresIn(useHost().locale);
  const [asking, setAsking] = useState(false);
  const [retried, setRetried] = useState<Retried | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const retry = (): void => {
    setAsking(true);
    void call('health.retry', retried?.next ? { after: retried.next } : {}).then((answer) => {
      setAsking(false);
      setFailure(answer.ok ? null : answer.error);
      if (answer.ok) setRetried(answer.value);
    });
  };

  return (
    <div className="lens-health__retry">
      <Button onClick={retry} isLoading={asking}>
        {retried?.next ? 'Publish the next ones anew' : 'Publish anew'}
      </Button>
      <p role="status">{retried && !asking && !failure ? retriedWords(retried, figures) : ''}</p>
      {failure && !asking && <FailureMessage failure={failure} onTryAgain={retry} />}
    </div>
  );
}
