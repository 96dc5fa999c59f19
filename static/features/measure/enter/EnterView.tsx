import { useEffect, useMemo, useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { SearchField } from '../../../parts/controls/SearchField';
import { Select } from '../../../parts/controls/Select';
import { Checkbox } from '../../../parts/controls/Checkbox';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Message } from '../../../parts/messages/Message';
import { BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { PageLink } from '../../portfolio/page/PageLink';
import { dueTable } from '../grid/dueTable';
import { segmentLines } from '../grid/monthTable';
import { ReadingGrid } from '../grid/ReadingGrid';
import { bookMeasure } from '../reading/bookMeasure';
import { EVERYBODY } from '../reading/measureOnScreen';
import { useMeasures, type MeasuresRead } from '../reading/useMeasures';
import { theBook } from '../saving/openBook';
import { enteredRows, MONTHS, readEnter } from './enterFilter';
import './enter.css';

/** Readings of many measures: a measure in a row, a month in a column; those that are due first. */
export default function EnterView() {
  const { refreshed } = usePortfolioPage();
  const settings = useAnswer('settings.open', {});
  const read = useMeasures(refreshed);
  if (settings.state === 'failed') return <FailureMessage failure={settings.failure} onTryAgain={settings.again} />;
  if (read.state === 'failed') return read.failure && <FailureMessage failure={read.failure} onTryAgain={read.again} />;
  if (settings.state === 'loading' || read.state === 'loading' || read.state === 'reading on')
    return (
      <Skeleton says="Reading the measures…">
        <BarRows rows={10} height={40} columns="200px 1fr 1fr 1fr" />
      </Skeleton>
    );
  return <Enter settings={settings.value.settings} read={read} />;
}

function Enter({ settings, read }: { settings: Settings; read: MeasuresRead }) {
  const { locale, accountId } = useHost();
  const { address, setOwn, go } = usePortfolioPage();
  const [now] = useState(() => new Date().toISOString());
  const book = theBook();
  const { measures } = read;
  useEffect(() => book.takes(measures.map(bookMeasure)), [book, measures]);
  const asked = readEnter(address.own);
  const lines = useMemo(() => segmentLines(measures, settings), [measures, settings]);
  const segment = lines.some(({ id }) => id === asked.segment) ? asked.segment : EVERYBODY;
  // What is due when one comes stays in the table while it is entered.
  const { onlyDue, onlyMine, find, path } = asked;
  const rows = useMemo(
    () => enteredRows(measures, { onlyDue, onlyMine, find, path }, accountId, now),
    [measures, onlyDue, onlyMine, find, path, accountId, now],
  );
  const table = useMemo(
    () =>
      dueTable(rows, measures, {
        ...{ settings, locale, segment, now },
        months: asked.months,
        openMeasure: (id) => go({ view: 'measure', id, own: {} }),
      }),
    [rows, measures, settings, locale, segment, asked.months, now, go],
  );
  return (
    <div className="enter lens-page__card">
      <div className="enter__tools">
        <PageLink to={{ view: 'measures', id: null, own: {} }}>All measures</PageLink>
        <label>
          Customers{' '}
          <Select value={segment} onChange={({ target }) => setOwn({ segment: target.value }, 'replace')}>
            {lines.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </label>
        <label>
          Months{' '}
          <Select value={asked.months} onChange={({ target }) => setOwn({ months: target.value }, 'replace')}>
            {MONTHS.map((many) => (
              <option key={many} value={many}>
                {`last ${many}`}
              </option>
            ))}
          </Select>
        </label>
        <Checkbox
          checked={asked.onlyDue}
          onChange={({ target }) => setOwn({ all: target.checked ? '' : 'yes' }, 'replace')}
        >
          Only what is due
        </Checkbox>
        <Checkbox
          checked={asked.onlyMine}
          onChange={({ target }) => setOwn({ mine: target.checked ? 'yes' : '' }, 'replace')}
        >
          Only what I enter
        </Checkbox>
        {asked.path !== null && (
          <Checkbox checked onChange={() => setOwn({ path: '' }, 'replace')}>
            Only of the path that I come from
          </Checkbox>
        )}
        <SearchField
          aria-label="Find a measure"
          placeholder="Find a measure"
          value={asked.find}
          onChange={(find) => setOwn({ find }, 'replace')}
        />
      </div>
      {read.isPart && (
        <Message tone="information">
          Only the first measures were read. The others are not in the table: open them one by one.
        </Message>
      )}
      {rows.length === 0 ? (
        <Message tone="empty">
          {asked.onlyDue ? 'No reading is due here. Take the tick away to see all measures.' : 'No measure is so.'}
        </Message>
      ) : (
        <ReadingGrid table={table} book={book} />
      )}
    </div>
  );
}
