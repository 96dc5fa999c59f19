import { useId, useState } from 'react';
import { useHost } from '../../../host/HostProvider';
import { issueHref } from '../../../host/navigation';
import { download } from '../../../parts/texts/download';
import { counted } from '../../../parts/texts/counted';
import type { DateWords } from '../calendarWords';
import type { ShownCalendar } from '../useCalendar';

const NAME = 'customer-disruptions.ics';
const NO_SUBSCRIPTION =
  'No calendar can subscribe to it, since a calendar does not know what you may see: save it again for what is new.';
const TYPE = 'text/calendar;charset=utf-8';

/** Saves what the viewer sees as a file for their own calendar. */
export function SaveCalendar({ calendar, dates }: { calendar: ShownCalendar; dates: DateWords }) {
  const { siteUrl } = useHost();
  const hrefOf = (key: string): string => issueHref(siteUrl, key);
  const note = useId();
  const [said, setSaid] = useState('');
  const { disruptions, names } = calendar;
  const save = async (): Promise<void> => {
    try {
      const { calendarFile } = await import('./calendarFile');
      const text = calendarFile({ disruptions, names, dates, hrefOf, now: Date.now() });
      download(NAME, new Blob([text], { type: TYPE }));
      setSaid('Saved.');
    } catch (error) {
      console.error('The calendar could not be saved', error);
      setSaid('The file could not be made. Check your connection and try again.');
    }
  };
  if (disruptions.length === 0) return null;
  const seen = counted(dates.figures, disruptions.length, 'disruption', 'disruptions');
  return (
    <div className="lens-calendar__save">
      <button type="button" className="lens-plain-button" aria-describedby={note} onClick={() => void save()}>
        Save as iCalendar
      </button>
      <span id={note} className="lens-calendar__note">
        {`A file of the ${seen} that you can see now. ${NO_SUBSCRIPTION}`}
      </span>
      <span role="status" className="lens-calendar__note">
        {said}
      </span>
    </div>
  );
}
