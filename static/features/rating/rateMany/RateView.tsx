import { useCallback, useMemo, useState } from 'react';
import { MOST_CHECKED, type Person } from '../../../host/jira';
import { Message } from '../../../parts/messages/Message';
import { usePeople } from '../../../people/usePeople';
import type { PageReading } from '../../portfolio/reading/pageReading';
import { ratingColumns } from '../answers/columns';
import { furtherColumns } from '../answers/furtherColumns';
import { RatingList } from '../asText/RatingList';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { GridSkeleton } from '../grid/GridSkeleton';
import { RateGrid } from '../grid/RateGrid';
import { OneByOne } from '../oneByOne/OneByOne';
import { readOwn } from './ownQuery';
import { RateProvider, type Rate } from './RateContext';
import { RateTools } from './RateTools';
import { SaveProgress } from './SaveProgress';
import { useEditRights } from '../rows/useEditRights';
import { useRateRows } from '../rows/useRateRows';
import { useReasons } from '../rows/useReasons';
import { useEditing } from '../saving/useEditing';
import { useRatings } from '../saving/useRatings';
import { useShownRows } from '../rows/useShownRows';
import './rate.css';

/** Rating many epics at once: in a table, or one question after the other. */
export default function RateView() {
  const { reading, address } = usePortfolioPage();
  return reading && <RateReading key={JSON.stringify(address.scope)} reading={reading} />;
}

function RateReading({ reading }: { reading: PageReading }) {
  const page = usePortfolioPage();
  const { address } = page;
  const columns = useMemo(() => ratingColumns(reading.settings.settings), [reading.settings]);
  const own = readOwn(address.own, columns);
  const { rows: allRows, unratedRead, problem, again } = useRateRows(reading);
  const { ratings, version } = useRatings(page, reading.settings, allRows);
  const editing = useEditing(ratings);
  const rows = useShownRows(allRows, own.show, columns, ratings);
  const [view, setView] = useState({ first: 0, last: 0 });
  const onView = useCallback((first: number, last: number) => setView({ first, last }), []);
  const { rights, version: rightsVersion, problem: rightsProblem } = useEditRights(rows, view.first, view.last);
  const reasons = useReasons(ratings, rows, { ...view, version });
  const inView = rows.slice(view.first, view.last + 1);
  const people = usePeople(inView.map(({ id }) => ratings.contentOf(id).sponsor));
  // The map is another one each time; who is in it is not, and the cells of the table are drawn anew with its columns.
  const known = JSON.stringify([...people.byId.values()]);
  const tableColumns = useMemo(() => [...columns, ...furtherColumns(JSON.parse(known) as Person[])], [columns, known]);
  const firstRows = rows.slice(0, MOST_CHECKED).map(({ id }) => id);
  if (!allRows || (!rights.knows(firstRows) && rightsProblem === null)) {
    const says =
      unratedRead > 0
        ? `Reading the epics that are not rated: ${unratedRead} so far…`
        : 'Reading the epics that are not rated…';
    return <GridSkeleton says={says} columns={tableColumns.length} />;
  }
  const rate: Rate = {
    ...{ settings: reading.settings, columns, tableColumns, people, rows, allRows },
    ...{ ratings, editing, version, rights, rightsVersion },
    whole: reading.extent === 'all' && problem === null,
  };
  const mayRate = rows.length === 0 || firstRows.some((id) => rights.mayEdit(id));
  return (
    <RateProvider value={rate}>
      <div className="rate">
        {problem && (
          <Message tone="warning" action={{ label: 'Try again', onClick: again }}>
            {problem}
          </Message>
        )}
        {rightsProblem && <Message tone="warning">{rightsProblem}</Message>}
        {reasons.problem && (
          <Message tone="warning" action={{ label: 'Try again', onClick: reasons.again }}>
            {`Some sentences could not be read. ${reasons.problem}`}
          </Message>
        )}
        <RateTools own={own} mayRate={mayRate} />
        {mayRate && <SaveProgress />}
        {mayRate ? <Rows own={own} onView={onView} empty={rows.length === 0} /> : <RatingList onView={onView} />}
      </div>
    </RateProvider>
  );
}

function Rows({
  own,
  onView,
  empty,
}: {
  own: ReturnType<typeof readOwn>;
  onView: (first: number, last: number) => void;
  empty: boolean;
}) {
  if (empty)
    return (
      <Message tone="empty">
        {own.show === 'all' ? 'There is no epic here.' : 'Every epic here is rated. Show all epics to change answers.'}
      </Message>
    );
  if (own.by) return <OneByOne key={`${own.by.field} ${own.seed}`} column={own.by} seed={own.seed} />;
  return <RateGrid onView={onView} />;
}
