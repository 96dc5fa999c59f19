import { useEffect, useState } from 'react';
import type { Failure } from '#contract/errors';
import type { EntryView } from '#contract/register';
import { failureSentence } from '../../../host/failureSentence';
import { linkedIssues, type LinkedIssue } from '../../../host/issues/linkedIssues';
import { call } from '../../../host/server';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { EpicLink } from '../../portfolio/list/EpicLink';
import type { OfferedAt } from '../../register/list/EntryList';
import './linked-issues.css';

/** Kinds of projects in which customers are heard, and how what is said there was heard. */
const HEARD_IN: Readonly<Record<string, { name: string; heardBy?: 'ticket' }>> = {
  service_desk: { name: 'service project', heardBy: 'ticket' },
  product_discovery: { name: 'idea project' },
};

interface LinkedIssuesProps extends OfferedAt {
  issueId: string;
  issueKey: string;
}

type Read =
  | { state: 'reading' }
  | { state: 'failed'; problem: string }
  | { state: 'read'; issues: readonly LinkedIssue[]; more: boolean };

/** Issues of a service project or an idea project that are linked with an epic: each may be taken as a request. */
export function LinkedIssues({ issueId, issueKey, entries, mayAdd, isPart, onSaved }: LinkedIssuesProps) {
  const [read, setRead] = useState<Read>({ state: 'reading' });
  useEffect(() => {
    let wanted = true;
    linkedIssues(issueKey).then(
      (found) => wanted && setRead({ state: 'read', ...found }),
      (error: unknown) => {
        const problem = failureSentence(error, 'The linked issues could not be read.');
        if (wanted) setRead({ state: 'failed', problem });
      },
    );
    return () => {
      wanted = false;
    };
  }, [issueKey]);
  if (!mayAdd || read.state === 'reading') return null;
  if (read.state === 'failed') return <p className="lens-linked__quiet">{`Linked issues: ${read.problem}`}</p>;
  const taken = new Set(entries.map(({ body }) => body['link']));
  const offered = read.issues.filter(({ key, projectType }) => Object.hasOwn(HEARD_IN, projectType) && !taken.has(key));
  if (offered.length === 0) return null;
  return (
    <div className="lens-linked">
      <p className="lens-linked__head">Linked with this epic, and not yet a request</p>
      <ul aria-label="Linked issues that are not yet a request">
        {offered.map((issue) => (
          <Offer key={issue.key} {...{ issue, issueId, onSaved }} />
        ))}
      </ul>
      {(read.more || isPart) && (
        <p className="lens-linked__quiet">
          {read.more
            ? 'Only the newest 100 linked issues were read.'
            : 'Some may be among the requests that are not shown yet.'}
        </p>
      )}
    </div>
  );
}

interface OfferProps {
  issue: LinkedIssue;
  issueId: string;
  onSaved: (entry: EntryView, published: boolean) => void;
}

/** Of the issue only its key is kept: who sees the epic may not see the issue. */
function Offer({ issue, issueId, onSaved }: OfferProps) {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const kind = HEARD_IN[issue.projectType];
  const take = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    const answer = await call('entry.save', {
      ...{ kind: 'request', home: { issueId }, version: 0, key: `linked ${issue.id}` },
      changes: { link: issue.key, ...(kind?.heardBy ? { heardBy: kind.heardBy } : {}) },
    });
    setBusy(false);
    if (answer.ok) onSaved(answer.value.entry, answer.value.published);
    else setFailure(answer.error);
  };
  return (
    <li>
      <span className="lens-linked__issue">
        <EpicLink epic={issue} /> <span className="lens-linked__quiet">{kind?.name}</span>
      </span>
      <button type="button" className="lens-plain-button" aria-disabled={isBusy} onClick={() => void take()}>
        Take as a request<span className="lens-visually-hidden"> from {issue.key}</span>
      </button>
      {failure && <FailureMessage failure={failure} onTryAgain={() => void take()} />}
    </li>
  );
}
