import { useId, useMemo, useState } from 'react';
import { actionLabel } from '#domain/path/actionLabel';
import { labelledJql } from '#domain/portfolio/portfolioQuery';
import { KINDS } from '#domain/register/kinds/index';
import { useHost } from '../../../../host/HostProvider';
import { openAddress, searchHref } from '../../../../host/navigation';
import { Message } from '../../../../parts/messages/Message';
import { useFocusAfter } from '../../../../parts/opening/useFocusAfter';
import { counted, figuresIn } from '../../../../parts/texts/counted';
import { dayOf } from '../../../../parts/texts/zoneTime';
import { RecordsHere } from '../../../register/list/RecordsHere';
import { listedGaps, waitingFirst, type ListedGap } from '../../gaps/listedGap';
import { ToldUpward } from '../../gaps/one/ToldUpward';
import { useIssueStatus } from '../../gaps/one/useIssueStatus';
import { NAMELESS_GAP } from '../../gaps/one/oneGapWords';
import type { PartProps } from '../part';
import { GapTold } from './GapTold';

const { plural, none, add } = KINDS.gap;

/** So many are shown at first: those that wait to be told upward stand before the others. */
const FIRST_SHOWN = 10;

/** The gaps of an epic, with what Jira says of their issues now. */
export function GapsPart({ data, issueId, issueKey, onSaved }: PartProps) {
  const title = useId();
  const { locale, timeZone } = useHost();
  const figures = figuresIn(locale);
  const [showsAll, setShowsAll] = useState(false);
  const [today] = useState(() => dayOf(Date.now(), timeZone));
  const gaps = useMemo(
    () => waitingFirst(listedGaps(data, { id: issueId, key: issueKey, summary: '' }, today)),
    [data, issueId, issueKey, today],
  );
  const shown = showsAll ? gaps : gaps.slice(0, FIRST_SHOWN);
  const status = useIssueStatus(shown.flatMap((gap) => gap.issueKey ?? []));
  const untold = gaps.filter(({ isTold }) => !isTold).length;
  const gapOf = (id: string): ListedGap | undefined => gaps.find(({ row }) => row.id === id);
  return (
    <section className="engagement-drawer__part" aria-labelledby={title}>
      <div className="engagement-drawer__head">
        <h3 id={title}>
          {plural}
          {gaps.length > 0 && ` (${figures(gaps.length)}${untold > 0 ? `, ${figures(untold)} not told upward` : ''})`}
        </h3>
        {gaps.some((gap) => gap.issueKey !== null) && <InJira sessions={data.sessions.map(({ id }) => id)} />}
      </div>
      {status.state === 'failed' && (
        <Message tone="warning" action={{ label: 'Try again', onClick: status.again }}>
          {status.problem}
        </Message>
      )}
      <RecordsHere
        kind="gap"
        home={{ issueId }}
        settings={data.settings}
        entries={shown.map(({ row }) => row.entry)}
        tell={({ id }) => {
          const gap = gapOf(id);
          return gap && <GapTold gap={gap} status={status} />;
        }}
        below={({ id }) => {
          const gap = gapOf(id);
          return gap && !gap.isTold && gap.row.entry.may.change ? <TellUpward gap={gap} onSaved={onSaved} /> : null;
        }}
        label={plural}
        none={none}
        {...(data.mayAdd ? { add: { words: add } } : {})}
        onChanged={onSaved}
      />
      {gaps.length > shown.length && (
        <div>
          <button type="button" className="lens-plain-button" onClick={() => setShowsAll(true)}>
            {`Show all ${counted(figures, gaps.length, 'gap', 'gaps')}`}
          </button>
        </div>
      )}
    </section>
  );
}

/** The button that says when a gap was told upward, and its form in its place. */
function TellUpward({ gap, onSaved }: { gap: ListedGap; onSaved: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const button = useFocusAfter(isOpen);
  if (isOpen)
    return <ToldUpward entry={gap.row.entry} onTold={onSaved} onMet={onSaved} onLater={() => setOpen(false)} />;
  return (
    <div>
      <button ref={button} type="button" className="lens-plain-button" onClick={() => setOpen(true)}>
        Told upward
        <span className="lens-visually-hidden">{`: ${gap.row.said.what ?? NAMELESS_GAP.toLowerCase()}`}</span>
      </button>
    </div>
  );
}

/** Labels that one search names. */
const MOST_LABELS = 50;

/** All issues that were made of findings of these sessions, as Jira's own list. */
function InJira({ sessions }: { sessions: readonly string[] }) {
  const { siteUrl } = useHost();
  if (sessions.length === 0) return null;
  const address = searchHref(siteUrl, labelledJql(sessions.slice(-MOST_LABELS).map(actionLabel)));
  return (
    <a
      href={address}
      onClick={(event) => {
        event.preventDefault();
        void openAddress(address);
      }}
    >
      Issues made of them, in Jira
    </a>
  );
}
