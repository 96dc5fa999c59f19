import { requestedJql } from '#domain/portfolio/portfolioQuery';
import { segmentsOf } from '#domain/register/listed/segments';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { SelectOne } from '../../../parts/controls/SelectOne';
import { Message } from '../../../parts/messages/Message';
import { figuresIn, type Figures } from '../../../parts/texts/counted';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { PublishedNotes, PublishedState } from '../../portfolio/published/PublishedState';
import { usePublishedList, type ListSpec, type ReadList } from '../../portfolio/published/usePublishedList';
import {
  HEARD_BY,
  isShown,
  leavingFirst,
  NEEDS,
  needWords,
  PART_NAMES,
  PARTS,
  readFilter,
  requestedEpic,
  requestSums,
  type Filter,
  type RequestedEpic,
  type RequestSums,
} from './requestedEpic';
import { RequestsTable } from './RequestsTable';
import { ONCE_AN_EPIC, sumsSentence } from './requestWords';
import './requests.css';

const REQUESTED: ListSpec<RequestedEpic> = {
  jqlOf: requestedJql,
  epicOf: requestedEpic,
  inOrder: leavingFirst,
  otherwise: 'The requests could not be read. Try again in a minute.',
};

/** What customers asked for, across the epics of the portfolio. */
export default function RequestsView() {
  const { reading } = usePortfolioPage();
  return reading && <RequestsOf scope={reading.scope} settings={reading.settings.settings} />;
}

function RequestsOf({ scope, settings }: { scope: string; settings: Settings }) {
  const read = usePublishedList(REQUESTED, scope);
  return (
    <PublishedState
      read={read}
      says="Reading the requests…"
      empty={
        'No request of a customer is recorded here yet. Open an epic and press “Requests” below its rating to add ' +
        'the first.'
      }
    >
      {(ready) => <RequestsList settings={settings} read={ready} />}
    </PublishedState>
  );
}

interface ListProps {
  settings: Settings;
  read: Extract<ReadList<RequestedEpic>, { state: 'ready' }>;
}

function RequestsList({ settings, read }: ListProps) {
  const figures = figuresIn(useHost().locale);
  const { address } = usePortfolioPage();
  const { list } = read;
  const filter = readFilter(address.own, segmentsOf(settings));
  const opened = address.own['epic'];
  // What somebody works in stays, though the filter may hold it no longer.
  const shown = list.epics.filter((epic) => isShown(epic, filter) || epic.key === opened);
  const sums = requestSums(shown);
  return (
    <div className="lens-published">
      <p className="lens-published__sentence">{sumsSentence(sums, figures)}</p>
      <Sums sums={sums} figures={figures} />
      <Filters filter={filter} epics={list.epics} settings={settings} figures={figures} />
      {shown.length === 0 ? (
        <Message tone="empty">None of the epics that were read is so.</Message>
      ) : (
        <RequestsTable epics={shown} settings={settings} onChanged={read.renew} />
      )}
      <p className="lens-published__note">{ONCE_AN_EPIC}</p>
      <PublishedNotes read={read} which="with the most customers" />
    </div>
  );
}

/** How many of each need, and how they were heard. */
function Sums({ sums, figures }: { sums: RequestSums; figures: Figures }) {
  const heard = HEARD_BY.flatMap(({ id, label }) =>
    (sums.heard[id] ?? 0) > 0 ? [`${label.toLowerCase()} ${figures(sums.heard[id] ?? 0)}`] : [],
  );
  return (
    <>
      <ul className="lens-requests__needs" aria-label="What customers asked for">
        {NEEDS.map(({ id }) => (
          <li key={id}>
            <strong>{figures(sums.needs[id] ?? 0)}</strong> {needWords(id, sums.needs[id] ?? 0)}
          </li>
        ))}
      </ul>
      {heard.length > 0 && <p className="lens-published__note">{`Heard by ${heard.join(' · ')}`}</p>}
    </>
  );
}

interface FiltersProps {
  filter: Filter;
  epics: readonly RequestedEpic[];
  settings: Settings;
  figures: Figures;
}

function Filters({ filter, epics, settings, figures }: FiltersProps) {
  const { setOwn } = usePortfolioPage();
  const set = (change: Record<string, string>): void => setOwn({ ...change, epic: '' }, 'replace');
  return (
    <div className="lens-published__filters" role="group" aria-label="Which of them">
      {PART_NAMES.map((part) => (
        <button
          key={part}
          type="button"
          className="lens-plain-button"
          aria-pressed={part === filter.part}
          onClick={() => set({ show: part === 'all' ? '' : part })}
        >
          {PARTS[part].label} {figures(epics.filter(PARTS[part].holds).length)}
        </button>
      ))}
      <SelectOne
        name="need"
        label="What customers asked for"
        none="Any need"
        value={filter.need}
        options={NEEDS}
        onChoose={set}
      />
      <SelectOne
        name="segment"
        label="Which customers"
        none="All customers"
        value={filter.segment}
        options={segmentsOf(settings)}
        onChoose={set}
      />
    </div>
  );
}
