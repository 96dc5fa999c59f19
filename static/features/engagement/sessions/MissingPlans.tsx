import { plannedUnderWayJql, underWayJql, underWayListJql } from '#domain/portfolio/query/engagementQuery';
import { readSummary } from '#domain/publication/summary';
import { signed } from '#domain/rating/rounding';
import type { Settings } from '#domain/settings/settings';
import { countIssues, type FoundEpic } from '../../../host/jira';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';
import { Message } from '../../../parts/messages/Message';
import { figuresIn } from '../../../parts/texts/counted';
import { PublishedNotes, PublishedState } from '../../portfolio/published/PublishedState';
import { PublishedTable } from '../../portfolio/published/PublishedTable';
import { usePublishedList, type ListSpec } from '../../portfolio/published/usePublishedList';
import { useRead } from '../../../parts/messages/useRead';
import { missingWords } from './sessionsWords';

const EngagementOfEpic = onDemand(() => import('./EngagementOfEpic'), <Loading>Opening…</Loading>);

/** An epic under way, as far as this list asks. */
interface UnderWay extends Omit<FoundEpic, 'property'> {
  impact: number | null;
  isPlanned: boolean;
}

function underWay({ property, ...found }: FoundEpic): UnderWay | null {
  // What was never rated and has no records has nothing published, and no plan.
  if (property === undefined) return { ...found, impact: null, isPlanned: false };
  const summary = readSummary(property);
  if (!summary) return null;
  const { impact } = summary.answers;
  return {
    ...found,
    impact: typeof impact === 'number' ? impact : null,
    isPlanned: summary.engagement !== undefined,
  };
}

/** Those that customers notice most, for better or worse, come first. */
const mostNoticedFirst = (epics: readonly UnderWay[]): UnderWay[] =>
  [...epics].sort(
    (one, other) =>
      Math.abs(other.impact ?? 0) - Math.abs(one.impact ?? 0) ||
      one.key.localeCompare(other.key, 'en', { numeric: true }),
  );

const UNDER_WAY: ListSpec<UnderWay> = {
  jqlOf: underWayListJql,
  epicOf: underWay,
  inOrder: mostNoticedFirst,
  otherwise: 'The epics under way could not be read. Try again in a minute.',
};

/** How many epics under way have no plan for customers: two counts, at any size. */
export function MissingCount({ scope }: { scope: string }) {
  const figures = figuresIn(useHost().locale);
  const read = useRead(
    () => Promise.all([countIssues(underWayJql(scope)), countIssues(plannedUnderWayJql(scope))]),
    scope,
    'How many epics have no plan could not be read. Try again in a minute.',
  );
  if (read.state === 'loading') return <Loading>Counting epics under way…</Loading>;
  if (read.state === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: read.again }}>
        {read.problem}
      </Message>
    );
  const [all, planned] = read.value;
  if (all === 0) return null;
  // Two counts at two moments: no more have a plan than there are.
  return <p className="lens-published__note">{missingWords(Math.max(0, all - planned), all, figures)}</p>;
}

/** Epics under way without any plan for customers, the one that customers notice most first. */
export function MissingPlans({ scope, settings }: { scope: string; settings: Settings }) {
  const read = usePublishedList(UNDER_WAY, scope);
  return (
    <PublishedState read={read} says="Reading the epics under way…" empty="No epic is under way here.">
      {(ready) => {
        const missing = ready.list.epics.filter(({ isPlanned }) => !isPlanned);
        return (
          <>
            {missing.length === 0 ? (
              <Message tone="empty">Each epic under way that was read has a plan for customers.</Message>
            ) : (
              <PublishedTable
                epics={missing}
                caption="Epics under way without a plan for customers"
                heads={['Customer impact', 'Plan']}
                cells={({ impact }) => [
                  impact === null ? <span className="lens-published__none">not rated</span> : signed(impact),
                  <span key="plan" className="lens-published__none">
                    missing plan
                  </span>,
                ]}
                opens="the sessions at"
                drawer={({ id, key }) => <EngagementOfEpic issueId={id} issueKey={key} settings={settings} />}
              />
            )}
            <PublishedNotes read={ready} />
          </>
        );
      }}
    </PublishedState>
  );
}
