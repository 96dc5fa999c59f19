import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { counted } from '../../../parts/texts/counted';
import type { DateWords } from '../calendarWords';
import type { CalendarReading } from './readCalendar';

/** How far the reading is, and how it goes on where there is more. @param onReadOn null while it failed. */
export function ReadingOn({
  reading: { epics, next },
  dates: { figures },
  busy,
  onReadOn,
}: {
  reading: CalendarReading;
  dates: DateWords;
  busy: boolean;
  onReadOn: (() => void) | null;
}) {
  const read = counted(figures, epics.length, 'epic', 'epics');
  if (busy) return <Loading>{`${read} with disruptions read…`}</Loading>;
  if (!next || !onReadOn) return null;
  return (
    <Message tone="information" action={{ label: 'Read on', onClick: onReadOn }}>
      {`${read} with disruptions were read, those that end last before the others. There are more.`}
    </Message>
  );
}
