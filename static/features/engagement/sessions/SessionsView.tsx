import type { Settings } from '#domain/settings/settings';
import { engagedJql } from '#domain/portfolio/query/engagementQuery';
import { useHost } from '../../../host/HostProvider';
import { SelectOne } from '../../../parts/controls/SelectOne';
import { Message } from '../../../parts/messages/Message';
import { figuresIn, type Figures } from '../../../parts/texts/counted';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { PublishedNotes, PublishedState } from '../../portfolio/published/PublishedState';
import { usePublishedList, type ListSpec, type ReadList } from '../../portfolio/published/usePublishedList';
import { READINESS } from '#domain/engagement/readiness';
import { WARNING_WORDS } from '../words/warningWords';
import {
  engagedEpic,
  engagedSums,
  isShown,
  leastReadyFirst,
  ORDER_NAMES,
  ORDERS,
  readFilter,
  SHOWN,
  WARNING_IDS,
  type EngagedEpic,
  type Filter,
  type Shown,
} from './engagedEpic';
import { MissingCount, MissingPlans } from './MissingPlans';
import { SessionsTable } from './SessionsTable';
import { sumsSentence } from './sessionsWords';
import { useKeptOrder } from './useKeptOrder';
import './sessions.css';

const ENGAGED: ListSpec<EngagedEpic> = {
  jqlOf: engagedJql,
  epicOf: engagedEpic,
  inOrder: leastReadyFirst,
  otherwise: 'The sessions could not be read. Try again in a minute.',
};

/** What customers and projects do together, across the epics of the portfolio, and where it flatters. */
export default function SessionsView() {
  const { reading } = usePortfolioPage();
  return reading && <SessionsOf scope={reading.scope} settings={reading.settings.settings} />;
}

interface LookedAt {
  /** JQL of the scope. */
  scope: string;
  settings: Settings;
}

function SessionsOf({ scope, settings }: LookedAt) {
  const filter = readFilter(usePortfolioPage().address.own);
  const read = usePublishedList(ENGAGED, scope);
  const figures = figuresIn(useHost().locale);
  const epics = read.state === 'ready' ? read.list.epics : [];
  return (
    <div className="lens-published">
      {epics.length > 0 && <p className="lens-published__sentence">{sumsSentence(engagedSums(epics), figures)}</p>}
      <MissingCount scope={scope} />
      <Filters filter={filter} epics={epics} figures={figures} />
      {filter.shown === 'unplanned' ? (
        <MissingPlans scope={scope} settings={settings} />
      ) : (
        <PublishedState
          read={read}
          says="Reading the sessions…"
          empty={
            'No epic has a cohort of customers or a session yet. Open an epic and press “Engagement” below its ' +
            'rating to add the first.'
          }
        >
          {(ready) => <SessionsList {...{ settings, filter }} read={ready} />}
        </PublishedState>
      )}
    </div>
  );
}

interface ListProps {
  settings: Settings;
  filter: Filter;
  read: Extract<ReadList<EngagedEpic>, { state: 'ready' }>;
}

function SessionsList({ settings, filter, read }: ListProps) {
  const opened = usePortfolioPage().address.own['epic'];
  const inOrder = useKeptOrder(read.list.epics, filter.order);
  // What somebody works in stays, though the filter may hold it no longer.
  const shown = inOrder.filter((epic) => isShown(epic, filter) || epic.key === opened);
  return (
    <>
      {shown.length === 0 ? (
        <Message tone="empty">None of the epics that were read is so.</Message>
      ) : (
        <SessionsTable epics={shown} settings={settings} />
      )}
      <PublishedNotes read={read} />
    </>
  );
}

interface FiltersProps {
  filter: Filter;
  epics: readonly EngagedEpic[];
  figures: Figures;
}

const LIGHTS = READINESS.map(({ id, words }) => ({ id, label: `Lacks: ${words}` }));
const WARNINGS = WARNING_IDS.map((id) => ({ id, label: WARNING_WORDS[id] }));
const ORDER_OPTIONS = ORDER_NAMES.slice(1).map((id) => ({ id, label: ORDERS[id].label }));

function Filters({ filter, epics, figures }: FiltersProps) {
  const { setOwn } = usePortfolioPage();
  const set = (change: Record<string, string>): void => setOwn({ ...change, epic: '' }, 'replace');
  const holds: Readonly<Record<Shown, number | null>> = {
    all: epics.length,
    warned: epics.filter(({ warnings }) => warnings.length > 0).length,
    unplanned: null,
  };
  return (
    <div className="lens-published__filters" role="group" aria-label="Which of them">
      {(Object.keys(SHOWN) as Shown[]).map((one) => (
        <button
          key={one}
          type="button"
          className="lens-plain-button"
          aria-pressed={one === filter.shown}
          onClick={() => set({ show: one === 'all' ? '' : one })}
        >
          {SHOWN[one]} {holds[one] === null ? '' : figures(holds[one])}
        </button>
      ))}
      {filter.shown !== 'unplanned' && (
        <>
          <SelectOne
            name="warning"
            label="Which warning"
            none="Any warning, or none"
            value={filter.warning}
            options={WARNINGS}
            onChoose={set}
          />
          <SelectOne
            name="light"
            label="What is not ready"
            none="Ready or not"
            value={filter.light}
            options={LIGHTS}
            onChoose={set}
          />
          <SelectOne
            name="order"
            label="In which order"
            none={ORDERS.ready.label}
            value={filter.order}
            options={ORDER_OPTIONS}
            onChoose={set}
          />
        </>
      )}
    </div>
  );
}
