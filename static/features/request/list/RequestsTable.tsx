import { useId, useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { Tag } from '../../../parts/texts/Tag';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { NEEDS, needWords, type RequestedEpic } from './requestedEpic';

const RequestsOfEpic = onDemand(() => import('../RequestsOfEpic'), <Loading>Opening…</Loading>);

/** Rows that are drawn at first; more are a press away. */
const DRAWN_AT_FIRST = 100;

interface RequestsTableProps {
  epics: readonly RequestedEpic[];
  settings: Settings;
  /** Something was said at an epic. */
  onChanged: (issueId: string) => void;
}

/** One line an epic: how many asked for what, who may leave, what was declined. Its requests open below it. */
export function RequestsTable({ epics, settings, onChanged }: RequestsTableProps) {
  const figures = figuresIn(useHost().locale);
  const { address, setOwn } = usePortfolioPage();
  const [drawn, setDrawn] = useState(DRAWN_AT_FIRST);
  const opened = address.own['epic'] ?? '';
  // Who follows an address to an epic far down finds it open.
  const least = epics.findIndex(({ key }) => key === opened) + 1;
  const shown = epics.slice(0, Math.max(drawn, least));
  return (
    <>
      <table className="lens-requests__table">
        <caption className="lens-visually-hidden">Requests by epic, those whose customers may leave first</caption>
        <thead>
          <tr>
            <th scope="col">Epic</th>
            <th scope="col">Asked for</th>
            <th scope="col">Of these</th>
            <th scope="col">
              <span className="lens-visually-hidden">Open</span>
            </th>
          </tr>
        </thead>
        {shown.map((epic) => (
          <Row
            key={epic.id}
            {...{ epic, figures, settings, onChanged }}
            isOpen={epic.key === opened}
            onToggle={() => setOwn({ epic: epic.key === opened ? '' : epic.key }, 'replace')}
          />
        ))}
      </table>
      {shown.length < epics.length && (
        <button type="button" className="lens-plain-button" onClick={() => setDrawn(shown.length + DRAWN_AT_FIRST)}>
          {`Show ${counted(figures, epics.length - shown.length, 'more epic', 'more epics')}`}
        </button>
      )}
    </>
  );
}

interface RowProps extends Omit<RequestsTableProps, 'epics'> {
  epic: RequestedEpic;
  figures: Figures;
  isOpen: boolean;
  onToggle: () => void;
}

function Row({ epic, figures, settings, onChanged, isOpen, onToggle }: RowProps) {
  const id = useId();
  return (
    <tbody>
      <tr>
        <th scope="row">
          <EpicLink epic={epic} />
        </th>
        <td>
          <Asked epic={epic} figures={figures} />
        </td>
        <td>
          <OfThese epic={epic} figures={figures} />
        </td>
        <td>
          <button
            type="button"
            className="lens-plain-button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={onToggle}
          >
            {isOpen ? 'Close' : 'Open'}
            <span className="lens-visually-hidden"> the requests at {epic.key}</span>
          </button>
        </td>
      </tr>
      <tr id={id} hidden={!isOpen} className="lens-requests__drawer">
        <td colSpan={4}>
          {isOpen && (
            <RequestsOfEpic
              issueId={epic.id}
              issueKey={epic.key}
              settings={settings}
              onChanged={() => onChanged(epic.id)}
            />
          )}
        </td>
      </tr>
    </tbody>
  );
}

function Asked({ epic: { requests, customers, needs }, figures }: { epic: RequestedEpic; figures: Figures }) {
  if (requests === 0) return <span className="lens-requests__none">none that stands</span>;
  const told = NEEDS.filter(({ id }) => (needs[id] ?? 0) > 0);
  return (
    <>
      <strong>{counted(figures, requests, 'request', 'requests')}</strong>
      {` of ${counted(figures, customers, 'customer', 'customers')}`}
      {told.length > 0 && (
        <span className="lens-requests__kinds">
          {told.map(({ id }) => `${figures(needs[id] ?? 0)} ${needWords(id, needs[id] ?? 0)}`).join(' · ')}
        </span>
      )}
    </>
  );
}

function OfThese({ epic: { leaving, declined }, figures }: { epic: RequestedEpic; figures: Figures }) {
  if (leaving + declined === 0) return <span className="lens-requests__none">nothing</span>;
  return (
    <span className="lens-requests__tags">
      {leaving > 0 && (
        <Tag shape="leaving" tone="danger" meaning="Customers behind these requests said that they may leave us.">
          {`${figures(leaving)} may leave`}
        </Tag>
      )}
      {declined > 0 && (
        <Tag
          shape="cross"
          tone="neutral"
          meaning="These will not be done. The reason and whom we told stand with each."
        >
          {`${figures(declined)} declined`}
        </Tag>
      )}
    </span>
  );
}
