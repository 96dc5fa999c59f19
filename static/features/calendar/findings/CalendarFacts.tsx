import { counted } from '../../../parts/texts/counted';
import type { Zone } from '#domain/calendar/zone';
import type { CalendarReading } from '../reading/readCalendar';
import type { FindingsProps } from './Findings';
import { UndatedEpics } from './UndatedEpics';
import './calendar-facts.css';

interface CalendarFactsProps extends FindingsProps {
  reading: CalendarReading;
  zone: Zone;
}

/** What the calendar is made of, and what is not in it. */
export function CalendarFacts({ calendar, dates, reading, zone }: CalendarFactsProps) {
  const { disruptions, datedDisturbing, cut, withoutDueDate } = calendar;
  const { unreadable } = reading;
  // Of a part it is not known which of the others have a date.
  const undated = reading.next ? 0 : reading.disturbing - datedDisturbing;
  const { figures } = dates;
  const ofEpics = counted(figures, new Set(disruptions.map(({ epic }) => epic.id)).size, 'epic', 'epics');
  const left = cut.map(({ key, recorded, disruptions: dated }) => `${key} ${figures(recorded - dated.length)}`);
  const sentences = [
    // Where there is none, the place of the picture says so.
    disruptions.length === 0
      ? ''
      : `${counted(figures, disruptions.length, 'disruption', 'disruptions')} of ${ofEpics}.`,
    left.length === 0 ? '' : `Not drawn, as they have no date or are more than ten of one epic: ${left.join(', ')}.`,
    withoutDueDate === 0
      ? ''
      : `${counted(figures, withoutDueDate, 'epic that disturbs has', 'epics that disturb have')} no due date, ` +
        'so nobody can say when the benefit comes.',
    unreadable === 0
      ? ''
      : `${counted(figures, unreadable, 'epic is', 'epics are')} not in the calendar before it is published anew.`,
  ];
  return (
    <div className="lens-calendar-facts">
      <p>{sentences.filter((sentence) => sentence !== '').join(' ')}</p>
      {undated > 0 && <UndatedEpics count={undated} scope={reading.scope} {...{ dates, zone }} />}
    </div>
  );
}
