import { useEffect, useRef, useState } from 'react';
import { failureSentence } from '../../../host/failureSentence';
import { useHost } from '../../../host/HostProvider';
import { endingsOf, takeEnding, type Ending } from '../../../host/issues/endings';
import { issueHref, openIssue } from '../../../host/navigation';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { useFocusAfter } from '../../../parts/opening/useFocusAfter';

interface StopItProps {
  issue: { id: string; key: string };
  /** Is told when a step that ends it was taken. */
  onStopped: () => void;
}

type Stage =
  | { state: 'closed' }
  | { state: 'reading' }
  | { state: 'offered'; endings: readonly Ending[] }
  | { state: 'taking'; endings: readonly Ending[]; id: string }
  | { state: 'failed'; why: string };

/** Ends an issue by a step of its own workflow, in the workflow's words, as the viewer. */
export function StopIt({ issue, onStopped }: StopItProps) {
  const [stage, setStage] = useState<Stage>({ state: 'closed' });
  const steps = useRef<HTMLDivElement>(null);
  const { state } = stage;
  const button = useFocusAfter(state !== 'closed');
  useEffect(() => {
    if (state === 'offered') steps.current?.focus();
  }, [state]);
  const offer = async (): Promise<void> => {
    setStage({ state: 'reading' });
    try {
      setStage({ state: 'offered', endings: await endingsOf(issue.id) });
    } catch (error) {
      setStage({ state: 'failed', why: failureSentence(error, 'Jira did not say how it ends.') });
    }
  };
  const take = async (endings: readonly Ending[], ending: Ending): Promise<void> => {
    setStage({ state: 'taking', endings, id: ending.id });
    try {
      await takeEnding(issue.id, ending);
    } catch (error) {
      return setStage({ state: 'failed', why: failureSentence(error, 'Jira did not take the step.') });
    }
    setStage({ state: 'closed' });
    onStopped();
  };
  if (stage.state === 'closed')
    return (
      <button ref={button} type="button" className="lens-plain-button" onClick={() => void offer()}>
        Stop it<span className="lens-visually-hidden"> {issue.key}</span>
      </button>
    );
  if (stage.state === 'reading') return <Loading>Asking Jira how it ends…</Loading>;
  if (stage.state === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: () => void offer() }}>
        {stage.why} It stands as it was. You can also end it in Jira: <InJira issueKey={issue.key} />.
      </Message>
    );
  const { endings } = stage;
  const busy = stage.state === 'taking' ? stage.id : null;
  return (
    <div ref={steps} className="stop-it" role="group" aria-label={`How ${issue.key} ends`} tabIndex={-1}>
      {endings.length === 0 ? (
        <p>
          Jira offers you no step that ends it: its workflow has none from here, or you may not take it. Open{' '}
          <InJira issueKey={issue.key} /> to end it there.
        </p>
      ) : (
        <>
          <p>By a step of its workflow:</p>
          <ul>
            {endings.map((ending) => (
              <li key={ending.id}>
                {ending.asksForMore ? (
                  <>
                    <strong>{endingWords(ending)}</strong> asks for more: take it in Jira,{' '}
                    <InJira issueKey={issue.key} />
                  </>
                ) : (
                  <button
                    type="button"
                    className="lens-plain-button"
                    aria-disabled={busy !== null}
                    onClick={() => busy === null && void take(endings, ending)}
                  >
                    {busy === ending.id ? 'Taking it…' : endingWords(ending)}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" className="lens-link" onClick={() => setStage({ state: 'closed' })}>
        Leave it
      </button>
    </div>
  );
}

/** A workflow names its steps or, where it has no names of its own, calls them as the status. */
const endingWords = ({ name, status }: Ending): string => (name === status ? name : `${name} (${status})`);

function InJira({ issueKey }: { issueKey: string }) {
  const { siteUrl } = useHost();
  return (
    <a
      href={issueHref(siteUrl, issueKey)}
      onClick={(event) => {
        event.preventDefault();
        void openIssue(issueKey);
      }}
    >
      {issueKey}
    </a>
  );
}
