import { optionWords } from '#domain/register/field';
import { roomDecision } from '#domain/register/kinds/path/roomDecision';
import type { EntryView } from '#contract/register';
import { useHost } from '../../../host/HostProvider';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { TimeText } from '../../../parts/texts/TimeText';
import { useDay } from '../../../parts/texts/useDay';
import { PersonName } from '../../../people/PersonName';
import { usePeople, type People } from '../../../people/usePeople';
import { momentWords, monthWords } from '../../register/words/valueWords';
import type { RoomState } from './roomData';
import { endWords, stepsWords } from './roomWords';

/** All rooms of a path, the newest first: since when, for which steps, until when, and what was decided by whom. */
export function RoomPast({ history }: Pick<RoomState, 'history'>) {
  const host = useHost();
  const { locale } = host;
  const day = useDay();
  const { rooms, outside } = history;
  const people = usePeople([...rooms.flatMap(({ decisions }) => decisions), ...outside].map(({ by }) => by));
  if (rooms.length + outside.length === 0) return null;
  const month = (period: string): string => monthWords(period, locale);
  return (
    <Disclosure summary={`History: ${counted(figuresIn(locale), rooms.length, 'room', 'rooms')}`}>
      <ol className="path-room__past" aria-label="Rooms of this path, the newest first">
        {rooms.map((room) => (
          <li key={room.since}>
            <p>
              <strong>Since {momentWords(room.since, host)}</strong>, {endWords(room, { day, month })}. Below:{' '}
              {stepsWords(room.steps)}.
            </p>
            <Decisions decisions={room.decisions} people={people} />
          </li>
        ))}
        {outside.length > 0 && (
          <li>
            <p>Decided while no step was below its threshold:</p>
            <Decisions decisions={outside} people={people} />
          </li>
        )}
      </ol>
    </Disclosure>
  );
}

function Decisions({ decisions, people }: { decisions: readonly EntryView[]; people: People }) {
  if (decisions.length === 0) return null;
  return (
    <ul>
      {decisions.map(({ id, body: { decision, reason }, by, at }) => (
        <li key={id}>
          {optionWords(roomDecision.fields.decision, decision)}: {String(reason)}{' '}
          <span className="path-records__quiet">
            <PersonName accountId={by} people={people} />, <TimeText iso={at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
