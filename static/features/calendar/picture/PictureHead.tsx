import type { RefObject } from 'react';
import { dayText } from '#domain/calendar/days';
import type { DateWords } from '../calendarWords';
import { monthName, type Ticks } from './layout';

/** Months, and the days on which weeks begin. Every bar says its own dates: who listens needs no scale. */
export function PictureHead({
  ticks,
  dates,
  track,
}: {
  ticks: Ticks;
  dates: DateWords;
  track: RefObject<HTMLDivElement>;
}) {
  return (
    <div className="lens-timeline__head" aria-hidden="true">
      <div ref={track} className="lens-timeline__track">
        {ticks.months.map(({ day, x, room }) => (
          <span key={day} className="lens-timeline__month" style={{ left: x }}>
            {monthName([dates.month(day), dates.shortMonth(day)], room)}
          </span>
        ))}
        {ticks.weeks.map(({ day, x, isNamed }) => (
          <span key={day} className="lens-timeline__week" style={{ left: x }}>
            {isNamed && Number(dayText(day).slice(8))}
          </span>
        ))}
      </div>
    </div>
  );
}
