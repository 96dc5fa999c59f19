import type { CalendarRow } from '#domain/calendar/rows';
import { spokenWords, type DateWords } from '../calendarWords';
import type { ReadDisruption, ShownCalendar } from '../useCalendar';
import { LANE, type PlacedItem, type PlacedRow, type Ticks } from './layout';
import { NoticeMark } from './NoticeMark';

export interface PictureRowProps {
  row: CalendarRow<ReadDisruption> & { key: string; placed: PlacedRow<ReadDisruption> };
  ticks: Ticks;
  dates: DateWords;
  calendar: ShownCalendar;
  /** Where today begins: what is left of it is over. */
  past: number;
  width: number;
  /** Name of the bar that the Tab key stops at. */
  tabStop: string | null;
  openId: string | null;
  onFocus: (id: string) => void;
  onOpen: (disruption: ReadDisruption) => void;
  onWiden: () => void;
}

/** A row of the picture: a heading, and a list of the bars in the order of time. */
export function PictureRow(props: PictureRowProps) {
  const { row, ticks, past, width, onWiden } = props;
  const { items, frames, height, hidden } = row.placed;
  return (
    <section className="lens-timeline__row">
      <h2 className="lens-timeline__name">{row.label}</h2>
      <div className="lens-timeline__track" style={{ height }}>
        <div aria-hidden="true">
          {past > 0 && <span className="lens-timeline__past" style={{ width: Math.min(past, width) }} />}
          {ticks.weeks.map(({ day, x }) => (
            <span key={day} className="lens-timeline__line" style={{ left: x }} />
          ))}
          {ticks.months.slice(1).map(({ day, x }) => (
            <span key={day} className="lens-timeline__line lens-timeline__line--month" style={{ left: x }} />
          ))}
          {frames.map(({ x, width: wide, lane, key }) => (
            <span
              key={key}
              className="lens-timeline__frame"
              style={{
                left: x,
                width: wide,
                ...(lane === null ? { top: 2, bottom: 2 } : { top: lane * LANE + 3, height: LANE - 2 }),
              }}
            />
          ))}
          {past >= 0 && past <= width && <span className="lens-timeline__today" style={{ left: past }} />}
        </div>
        <ul className="lens-timeline__bars">
          {items.map((item) => (
            <Bar key={item.disruption.id} item={item} {...props} />
          ))}
        </ul>
      </div>
      {hidden > 0 && (
        <button type="button" className="lens-link lens-timeline__widen" onClick={onWiden}>
          {`Show ${props.dates.figures(hidden)} more of ${row.label}`}
        </button>
      )}
    </section>
  );
}

function Bar({
  item: { disruption, lane, bar, mark, label },
  row,
  dates,
  calendar,
  tabStop,
  openId,
  onFocus,
  onOpen,
}: PictureRowProps & { item: PlacedItem<ReadDisruption> }) {
  const id = `${row.key} ${disruption.id}`;
  const atOnce = calendar.atOnce.get(disruption.id) ?? [];
  const left = Math.min(bar.x, label.x, mark === null ? bar.x : mark - 9);
  const right = Math.max(bar.x + bar.width, label.x + label.width);
  const { epic, depth, notice } = disruption;
  const look = depth ?? 'unknown';
  const cut = [bar.isCutBefore ? 'lens-timeline__bar--before' : '', bar.isCutAfter ? 'lens-timeline__bar--after' : ''];
  return (
    <li>
      <button
        type="button"
        className="lens-timeline__item"
        style={{ left, width: right - left, top: lane * LANE + 4 }}
        data-item={id}
        tabIndex={id === tabStop ? 0 : -1}
        aria-label={spokenWords(dates, disruption, { names: calendar.names, atOnce })}
        aria-expanded={epic.id === openId}
        title={spokenWords(dates, disruption, { names: calendar.names, atOnce })}
        onFocus={() => onFocus(id)}
        onClick={() => onOpen(disruption)}
      >
        {mark !== null && mark < bar.x - 18 && (
          <span className="lens-timeline__lead" style={{ left: mark - left + 7, width: bar.x - mark - 8 }} />
        )}
        <span
          className={`lens-timeline__bar lens-timeline__bar--${look} ${cut.join(' ').trim()}`.trim()}
          style={{ left: bar.x - left, width: bar.width }}
        />
        {mark !== null && (
          <span className="lens-timeline__mark" style={{ left: mark - left - 9 }}>
            <NoticeMark state={notice.state} />
          </span>
        )}
        <span
          className={`lens-timeline__label lens-timeline__label--${label.isInside ? `in-${look}` : 'beside'}`}
          style={{ left: label.x - left, [label.isInside ? 'maxWidth' : 'width']: label.width }}
        >
          <span>
            <b>{epic.key}</b> {epic.summary}
          </span>
        </span>
      </button>
    </li>
  );
}
