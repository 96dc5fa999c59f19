import type { ReactNode } from 'react';
import { dayText } from '#domain/calendar/days';
import { isMissing } from '#domain/calendar/notice';
import { touches, type Period } from '#domain/calendar/period';
import { depthWord, hitWords, noticeWords, type DateWords } from '../calendarWords';
import { NoticeMark } from '../picture/NoticeMark';
import type { ReadDisruption, ShownCalendar } from '../useCalendar';
import '../picture/bars.css';
import './list.css';

export interface CalendarListProps {
  calendar: ShownCalendar;
  period: Period;
  dates: DateWords;
  /** Id of the epic whose records are open; null when none are. */
  openId: string | null;
  onOpen: (disruption: ReadDisruption) => void;
  opened: ReactNode;
}

/** The disruptions of a period in the order of time, month by month: for a phone, and for who would rather read. */
export function CalendarList({ calendar, period, dates, openId, onOpen, opened }: CalendarListProps) {
  const seen = calendar.disruptions.filter((one) => touches(period, one));
  if (seen.length === 0)
    return (
      <>
        <p className="lens-timelist__nothing">Nothing is planned in these weeks.</p>
        {openId !== null && opened}
      </>
    );
  const months = new Map<string, ReadDisruption[]>();
  for (const one of seen) {
    // What began before the period is there when it begins.
    const month = dayText(Math.max(one.firstDay, period.from)).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), one]);
  }
  const openedAt = seen.find(({ epic }) => epic.id === openId)?.id ?? null;
  return (
    <div className="lens-timelist">
      {[...months].map(([month, all]) => (
        <section key={month}>
          <h2>{dates.month(Math.max(all[0]?.firstDay ?? 0, period.from))}</h2>
          <ul>
            {all.map((one) => (
              <li key={one.id}>
                <ListedDisruption {...{ calendar, dates, onOpen }} disruption={one} isOpen={one.epic.id === openId} />
                {one.id === openedAt && opened}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {openId !== null && openedAt === null && opened}
    </div>
  );
}

function ListedDisruption({
  disruption,
  calendar,
  dates,
  isOpen,
  onOpen,
}: Pick<CalendarListProps, 'calendar' | 'dates' | 'onOpen'> & { disruption: ReadDisruption; isOpen: boolean }) {
  const { epic, depth, notice } = disruption;
  const atOnce = calendar.atOnce.get(disruption.id) ?? [];
  const hit = hitWords(disruption, calendar.names);
  const told = noticeWords(dates, notice);
  return (
    <div className="lens-timelist__item">
      <span className="lens-timelist__when">{dates.when(disruption)}</span>
      <div className="lens-timelist__what">
        <button type="button" className="lens-link" aria-expanded={isOpen} onClick={() => onOpen(disruption)}>
          <b>{epic.key}</b> {epic.summary}
        </button>
        <span className="lens-timelist__facts">
          <span className={`lens-timeline__swatch lens-timeline__bar--${depth ?? 'unknown'}`} />
          {depthWord(depth)}
          {hit !== '' && ` · ${hit}`}
        </span>
        {told !== '' && (
          <span
            className={
              isMissing(notice) ? 'lens-timelist__facts lens-timelist__facts--missing' : 'lens-timelist__facts'
            }
          >
            <NoticeMark state={notice.state} />
            {told}
          </span>
        )}
        {atOnce.length > 0 && (
          <span className="lens-timelist__facts">
            <span className="lens-timeline__swatch lens-timeline__swatch--frame" />
            {`at once with ${atOnce.join(', ')}`}
          </span>
        )}
      </div>
    </div>
  );
}
