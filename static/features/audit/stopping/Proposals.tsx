import { useState } from 'react';
import type { EntryView } from '#contract/register';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { Message } from '../../../parts/messages/Message';
import { BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { usePeople } from '../../../people/usePeople';
import { peopleOfEntry } from '../../register/words/namedIn';
import { StopItem } from './StopItem';
import { readIssue, readStops, stopGroups, type StopGroups, type StopRow, type StopsRead } from './stops';
import { useReading } from './useReading';

interface ProposalsProps {
  settings: Settings;
  round: number;
}

const OTHERWISE = 'The stop list could not be read. Try again in a minute.';

const HEADS: readonly { group: keyof StopGroups; head: string }[] = [
  { group: 'waiting', head: 'Waits for a decision' },
  { group: 'decided', head: 'Decided, not done yet' },
  { group: 'over', head: 'Ended or kept' },
];

/** The proposals to stop something, what waits first. How far each is, Jira says. */
export function Proposals({ settings, round }: ProposalsProps) {
  const figures = figuresIn(useHost().locale);
  const { reading, again, change } = useReading<StopsRead>(readStops, round, OTHERWISE);
  const [said, setSaid] = useState('');
  const rows = reading.state === 'read' ? reading.value.rows : [];
  const people = usePeople(rows.flatMap(({ stop }) => peopleOfEntry(stop)));
  if (reading.state === 'reading')
    return (
      <Skeleton says="Reading what is proposed to be stopped…">
        <BarRows rows={4} height={96} columns="1fr 4fr 1fr" />
      </Skeleton>
    );
  if (reading.state === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: again }}>
        {reading.why}
      </Message>
    );
  const put = (issueId: string, next: Partial<StopRow>): void =>
    change((was) => ({ ...was, rows: was.rows.map((row) => (row.issue.id === issueId ? { ...row, ...next } : row)) }));
  const decided = (issueId: string, stop: EntryView): void => {
    put(issueId, { stop });
    setSaid('Decided.');
  };
  const stopped = async ({ issue }: StopRow): Promise<void> => {
    setSaid(`${issue.key} has ended.`);
    const now = await readIssue(issue.id).catch((error: unknown) => {
      console.warn('How the issue stands now could not be read', error);
      return null;
    });
    if (now) put(issue.id, { issue: now });
    else again();
  };
  const groups = stopGroups(rows);
  return (
    <section className="stop-list__part" aria-label="Proposals to stop something">
      <p className="stop-list__sentence">{sentenceOf(groups, figures)}</p>
      <p className="lens-visually-hidden" role="status">
        {said}
      </p>
      {HEADS.filter(({ group }) => groups[group].length > 0).map(({ group, head }) => (
        <section key={group} aria-label={head}>
          <h2 className="stop-list__head">
            {head} <span className="stop-list__count">{figures(groups[group].length)}</span>
          </h2>
          <ul className="lens-boxed">
            {groups[group].map((row) => (
              <StopItem
                key={row.issue.id}
                {...{ row, settings, people }}
                readAt={reading.at}
                onDecided={(stop) => decided(row.issue.id, stop)}
                onStopped={() => void stopped(row)}
              />
            ))}
          </ul>
        </section>
      ))}
      {reading.value.isPart && (
        <p className="stop-list__quiet">There are more proposals. Find all in Jira by customerStop.</p>
      )}
    </section>
  );
}

/** @returns the number first, then what it is. */
function sentenceOf({ waiting, decided, over }: StopGroups, figures: Figures): string {
  if (waiting.length + decided.length + over.length === 0)
    return 'Nobody proposes to stop anything. Propose it on the issue itself, behind the word Audit.';
  const parts = [
    counted(figures, waiting.length, 'proposal waits for a decision', 'proposals wait for a decision'),
    ...(decided.length > 0 ? [`${figures(decided.length)} decided and not done yet`] : []),
    ...(over.length > 0 ? [`${figures(over.length)} ended or kept`] : []),
  ];
  return `${parts.join(', ')}.`;
}
