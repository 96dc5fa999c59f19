import { useState } from 'react';
import { objectionsJql } from '#domain/portfolio/query/stopQuery';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { plainIssues } from '../../../host/issues/plainIssues';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import ObjectionsOf from '../objection/ObjectionsOf';
import { LISTED_FIELDS, listedIssue, type ListedIssue } from './stops';
import { useReading } from './useReading';

const OTHERWISE = 'The objections could not be read. Try again in a minute.';

interface Objecting {
  issues: ListedIssue[];
  isPart: boolean;
}

const readObjected = async (): Promise<Objecting> => {
  const { issues, nextPageToken } = await plainIssues(objectionsJql(), LISTED_FIELDS);
  return { issues: issues.map(listedIssue), isPart: nextPageToken !== undefined };
};

/** Issues of which somebody says that they have nothing to do with the customer, unanswered; answered in place. */
export function OpenObjections({ settings, round }: { settings: Settings; round: number }) {
  const figures = figuresIn(useHost().locale);
  const { reading, again } = useReading(readObjected, round, OTHERWISE);
  return (
    <section className="stop-list__part" aria-label="Objections without an answer">
      <h2 className="stop-list__head">“It has nothing to do with the customer”</h2>
      {reading.state === 'reading' && <Loading>Reading the objections…</Loading>}
      {reading.state === 'failed' && (
        <Message tone="error" action={{ label: 'Try again', onClick: again }}>
          {reading.why}
        </Message>
      )}
      {reading.state === 'read' && (
        <>
          <p className="stop-list__quiet">
            {reading.value.issues.length === 0
              ? 'No objection waits for an answer.'
              : waitingWords(reading.value, figures)}
          </p>
          {reading.value.issues.map((issue) => (
            <Objected key={issue.id} issue={issue} settings={settings} />
          ))}
        </>
      )}
    </section>
  );
}

const waitingWords = ({ issues, isPart }: Objecting, figures: Figures): string =>
  `${isPart ? 'At least ' : ''}${counted(figures, issues.length, 'issue waits', 'issues wait')} for an answer.`;

function Objected({ issue: { id, key, summary }, settings }: { issue: ListedIssue; settings: Settings }) {
  const [isRead, setRead] = useState(false);
  return (
    <Disclosure summary={`${key} ${summary}`} onToggle={(open) => open && setRead(true)}>
      {isRead && <ObjectionsOf issueId={id} settings={settings} />}
    </Disclosure>
  );
}
