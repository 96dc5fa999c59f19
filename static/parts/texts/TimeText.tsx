import { useHost } from '../../host/HostProvider';
import { timeWords } from './timeWords';
import { useMinute } from './useMinute';

export interface TimeTextProps {
  /** ISO 8601. */
  iso: string;
  /** Writes date and time instead of "2 hours ago". */
  exact?: boolean;
}

/** A time in the viewer's language and zone, with the exact one as its title. What says "now" does so for a minute. */
export function TimeText({ iso, exact = false }: TimeTextProps) {
  const { locale, timeZone } = useHost();
  useMinute(!exact);
  const words = timeWords(iso, new Date(), locale, timeZone);
  return (
    <time dateTime={iso} title={words.exact}>
      {exact ? words.exact : words.relative}
    </time>
  );
}
