import { useHost } from '../../host/HostProvider';
import { timeWords } from './timeWords';

export interface TimeTextProps {
  /** ISO 8601. */
  iso: string;
  /** Writes date and time instead of "2 hours ago". */
  exact?: boolean;
}

/** A time in the viewer's language and zone, with the exact one as its title. */
export function TimeText({ iso, exact = false }: TimeTextProps) {
  const { locale, timeZone } = useHost();
  const words = timeWords(iso, new Date(), locale, timeZone);
  return (
    <time dateTime={iso} title={words.exact}>
      {exact ? words.exact : words.relative}
    </time>
  );
}
