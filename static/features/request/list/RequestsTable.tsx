import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { Tag } from '../../../parts/texts/Tag';
import { PublishedTable } from '../../portfolio/published/PublishedTable';
import { NEEDS, needWords, type RequestedEpic } from './requestedEpic';

const RequestsOfEpic = onDemand(() => import('../RequestsOfEpic'), <Loading>Opening…</Loading>);

interface RequestsTableProps {
  epics: readonly RequestedEpic[];
  settings: Settings;
  /** Something was said at an epic. */
  onChanged: (issueId: string) => void;
}

/** One line an epic: how many asked for what, who may leave, what was declined. Its requests open below it. */
export function RequestsTable({ epics, settings, onChanged }: RequestsTableProps) {
  const figures = figuresIn(useHost().locale);
  return (
    <PublishedTable
      epics={epics}
      caption="Requests by epic, those whose customers may leave first"
      heads={['Asked for', 'Of these']}
      cells={(epic) => [<Asked key="asked" {...{ epic, figures }} />, <OfThese key="these" {...{ epic, figures }} />]}
      opens="the requests at"
      drawer={({ id, key }) => (
        <>
          <h2 className="lens-visually-hidden">What customers asked for at {key}</h2>
          <RequestsOfEpic issueId={id} issueKey={key} settings={settings} onChanged={() => onChanged(id)} />
        </>
      )}
    />
  );
}

function Asked({ epic: { requests, customers, needs }, figures }: { epic: RequestedEpic; figures: Figures }) {
  if (requests === 0) return <span className="lens-published__none">none that stands</span>;
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
  if (leaving + declined === 0) return <span className="lens-published__none">nothing</span>;
  return (
    <span className="lens-published__facts">
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
