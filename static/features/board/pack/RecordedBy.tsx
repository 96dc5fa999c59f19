import { useHost } from '../../../host/HostProvider';
import { TimeText } from '../../../parts/texts/TimeText';
import { PersonName } from '../../../people/PersonName';
import type { People } from '../../../people/usePeople';

interface RecordedByProps {
  author: string;
  at: string;
  people: People;
  /** As it is kept on paper: days without hours. */
  onPaper: boolean;
}

/** Who recorded something of a board, and when. */
export function RecordedBy({ author, at, people, onPaper }: RecordedByProps) {
  const { locale, timeZone } = useHost();
  return (
    <span className="lens-boards__facts">
      {' '}
      <PersonName accountId={author} people={people} />
      {', '}
      {onPaper ? (
        new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(new Date(at))
      ) : (
        <TimeText iso={at} exact />
      )}
    </span>
  );
}
