import { useMemo, useState } from 'react';
import type { EntryView } from '#contract/register';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { searchHref, openAddress } from '../../../host/navigation';
import { Message } from '../../../parts/messages/Message';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { keysJql } from '#domain/portfolio/query/engagementQuery';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import type { Engagements } from '../reading/useEngagements';
import type { GapEpic } from './gapEpic';
import { GapRow } from './one/GapRow';
import { GapTools } from './GapTools';
import { isShown, type Filter, type ListedGap } from './listedGap';
import { useIssueStatus } from './one/useIssueStatus';

/** Rows that are drawn at first; more are a press away. */
const DRAWN_AT_FIRST = 100;

interface GapListProps {
  gaps: readonly ListedGap[];
  epics: readonly GapEpic[];
  filter: Filter;
  settings: Settings;
  engagements: Engagements;
  onSaved: (issueId: string, entry: EntryView) => void;
}

/** The gaps that were read, as a table: what waits to be told stands first. */
export function GapList({ gaps, epics, filter, settings, engagements, onSaved }: GapListProps) {
  const figures = figuresIn(useHost().locale);
  const { address, setOwn } = usePortfolioPage();
  const [drawn, setDrawn] = useState(DRAWN_AT_FIRST);
  const [said, setSaid] = useState('');
  const opened = address.own['gap'] ?? '';
  // What somebody works in stays, though the filter may hold it no longer.
  const shown = gaps.filter((gap) => isShown(gap, filter) || gap.row.id === opened);
  const least = shown.findIndex(({ row }) => row.id === opened) + 1;
  const rows = shown.slice(0, Math.max(drawn, least));
  const keys = useMemo(() => rows.flatMap(({ issueKey }) => issueKey ?? []), [rows]);
  const status = useIssueStatus(keys);
  const isReading = engagements.answered < engagements.asked;
  const saved = (gap: ListedGap, entry: EntryView, published: boolean): void => {
    onSaved(gap.epic.id, entry);
    setSaid(published ? 'Saved.' : 'Saved. Jira’s search will show it a little later.');
  };
  return (
    <>
      {shown.length === 0 && !isReading && engagements.failed.length === 0 && (
        <Message tone="empty">None of the gaps that were read is so.</Message>
      )}
      {rows.length > 0 && (
        <table className="lens-gaps__table">
          <caption className="lens-visually-hidden">Gaps, those not told upward first</caption>
          <thead>
            <tr>
              <th scope="col">Gap</th>
              <th scope="col">How bad</th>
              <th scope="col">Found</th>
              <th scope="col">Told upward</th>
              <th scope="col">Issue</th>
              <th scope="col">
                <span className="lens-visually-hidden">Open</span>
              </th>
            </tr>
          </thead>
          {rows.map((gap) => (
            <GapRow
              key={gap.row.id}
              {...{ gap, settings, status }}
              isOpen={gap.row.id === opened}
              onToggle={() => setOwn({ gap: gap.row.id === opened ? '' : gap.row.id }, 'replace')}
              onSaved={(entry, published) => saved(gap, entry, published)}
              onMet={(entry) => onSaved(gap.epic.id, entry)}
            />
          ))}
        </table>
      )}
      {rows.length < shown.length && (
        <button type="button" className="lens-plain-button" onClick={() => setDrawn(rows.length + DRAWN_AT_FIRST)}>
          {`Show ${counted(figures, shown.length - rows.length, 'more gap', 'more gaps')}`}
        </button>
      )}
      <div className="lens-gaps__foot">
        <GapTools {...{ shown, filter, epics, settings }} onAdded={engagements.renew} />
        {status.state === 'ready' && status.value.size > 0 && <InJira keys={[...status.value.keys()]} />}
        <p className="lens-published__note" role="status">
          {said}
        </p>
      </div>
      {status.state === 'failed' && (
        <Message tone="error" action={{ label: 'Try again', onClick: status.again }}>
          {status.problem}
        </Message>
      )}
    </>
  );
}

/** The issues of the gaps that are listed, as a search of Jira's own. */
function InJira({ keys }: { keys: readonly string[] }) {
  const { siteUrl } = useHost();
  const href = searchHref(siteUrl, keysJql(keys));
  return (
    <a
      href={href}
      onClick={(event) => {
        event.preventDefault();
        void openAddress(href);
      }}
    >
      Their issues in Jira
    </a>
  );
}
