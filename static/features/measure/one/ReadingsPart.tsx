import { useId, useMemo } from 'react';
import { useHost } from '../../../host/HostProvider';
import { Checkbox } from '../../../parts/controls/Checkbox';
import { Select } from '../../../parts/controls/Select';
import { Message } from '../../../parts/messages/Message';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { monthTable } from '../grid/monthTable';
import { ReadingGrid } from '../grid/ReadingGrid';
import type { MeasureOnScreen } from '../reading/measureOnScreen';
import type { ReadingBook } from '../saving/readingBook';
import { useReadingTools } from '../table/useReadingTools';
import type { PartProps } from './part';

const MONTHS = [12, 24, 60] as const;
const USUAL = 24;

interface ReadingsPartProps extends PartProps {
  /** As it was read. */
  read: MeasureOnScreen;
  book: ReadingBook;
  now: string;
}

/** The readings of one measure, month by segment, to be written in, pasted, imported and taken out. */
export function ReadingsPart({ measure, settings, read, book, now }: ReadingsPartProps) {
  const id = useId();
  const { locale } = useHost();
  const { address, setOwn } = usePortfolioPage();
  const { own } = address;
  const months = own['months'] === 'all' ? 0 : (MONTHS.find((many) => String(many) === own['months']) ?? USUAL);
  const newestFirst = own['newest'] === 'first';
  const onlyMissing = own['missing'] === 'yes';
  const table = useMemo(
    () =>
      monthTable(measure, {
        ...{ settings, locale, months, newestFirst, onlyMissing, read, now },
      }),
    [measure, read, settings, locale, months, newestFirst, onlyMissing, now],
  );
  const tools = useReadingTools({ measures: [measure], settings, book, mayEnter: measure.entry.may.change });
  return (
    <section aria-labelledby={id} className="measure-readings">
      <div className="measure-readings__tools">
        <h3 id={id}>Readings</h3>
        <label>
          Months{' '}
          <Select
            value={months === 0 ? 'all' : months}
            onChange={({ target }) => setOwn({ months: target.value }, 'replace')}
          >
            {MONTHS.map((many) => (
              <option key={many} value={many}>{`last ${many}`}</option>
            ))}
            <option value="all">all</option>
          </Select>
        </label>
        <Checkbox
          checked={newestFirst}
          onChange={({ target }) => setOwn({ newest: target.checked ? 'first' : '' }, 'replace')}
        >
          Newest first
        </Checkbox>
        <Checkbox
          checked={onlyMissing}
          onChange={({ target }) => setOwn({ missing: target.checked ? 'yes' : '' }, 'replace')}
        >
          Only months without a reading
        </Checkbox>
        {tools.menu}
      </div>
      {tools.below}
      {!measure.entry.may.change && (
        <Message tone="information">
          You can read this. Whoever may edit issues in its project, or belongs to the office, enters readings.
        </Message>
      )}
      {table.rows.length === 0 ? (
        <Message tone="empty">Every one of these months has a reading.</Message>
      ) : (
        <ReadingGrid table={table} book={book} />
      )}
    </section>
  );
}
