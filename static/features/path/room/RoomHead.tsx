import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import { useHost } from '../../../host/HostProvider';
import { useFocusAfter } from '../../../parts/opening/useFocusAfter';
import { figuresIn } from '../../../parts/texts/counted';
import { TagSign } from '../../../parts/texts/Tag';
import { useDay } from '../../../parts/texts/useDay';
import { momentWords } from '../../register/words/valueWords';
import { DecideRoom } from './DecideRoom';
import type { RoomData, RoomState } from './roomData';
import { doneWords, stepsWords, tooFewWords, type ActionCount } from './roomWords';

interface RoomHeadProps {
  data: RoomData;
  state: RoomState;
  causes: number;
  actions: ActionCount | null;
  /** Whether the causes stand below; what shows and hides them, where there is anything to show. */
  details: { isOpen: boolean; id: string; toggle: () => void } | null;
  onChanged: () => void;
}

/** In one sentence whether the room is open, since when and why, what is done about it; and the way to close it. */
export function RoomHead({ data, state, causes, actions, details, onChanged }: RoomHeadProps) {
  const { room, history } = state;
  const host = useHost();
  const figures = figuresIn(host.locale);
  const day = useDay();
  const id = useId();
  const [isDeciding, setDeciding] = useState(false);
  const button = useFocusAfter(isDeciding);
  const end = history.rooms[0]?.end;
  return (
    <>
      <div className={room.open ? 'path-room__head path-room__head--open' : 'path-room__head'}>
        <p className="path-room__sentence" id={id}>
          {room.open && room.since !== null ? (
            <>
              <TagSign shape="triangle" />{' '}
              <strong>
                Room open since {momentWords(room.since, host)}: {tooFewWords(room.below)}.
              </strong>{' '}
              {sentence(doneWords(figures, causes, actions))}.
            </>
          ) : (
            closedWords(room.below.length > 0 && end?.how === 'decided' ? day(end.decision.at) : null, state)
          )}
        </p>
        {details && (
          <button
            type="button"
            className="lens-link"
            aria-expanded={details.isOpen}
            aria-controls={details.id}
            onClick={details.toggle}
          >
            Causes and actions
          </button>
        )}
        {room.open && data.may.add && !isDeciding && (
          <Button ref={button} spacing="compact" aria-describedby={id} onClick={() => setDeciding(true)}>
            Close with a decision
          </Button>
        )}
      </div>
      {isDeciding && (
        <>
          <p className="path-records__quiet">
            A decision with its reason closes the room. It opens again by itself when a later reading is below a
            threshold.
          </p>
          <DecideRoom
            {...{ path: data.path.id, home: data.path.home, settings: data.settings }}
            onDecided={() => {
              setDeciding(false);
              onChanged();
            }}
            onLeft={(begun) => {
              setDeciding(false);
              if (begun) onChanged();
            }}
          />
        </>
      )}
    </>
  );
}

const sentence = (words: string): string => `${(words[0] ?? '').toUpperCase()}${words.slice(1)}`;

/** @param closedAt the day of the decision by which it is closed. */
function closedWords(closedAt: string | null, { room, isWatched }: RoomState): string {
  if (closedAt !== null)
    return (
      `The room was closed with a decision on ${closedAt}. Still below its threshold: ` +
      `${stepsWords(room.below)}. It opens again when a later reading is below.`
    );
  if (!isWatched)
    return (
      'Nothing is watched yet: no step has both a threshold and a reading. ' +
      'The room opens by itself when a step is below its threshold.'
    );
  return 'No step is below its threshold. The room opens by itself when one is.';
}
