import { useMemo, useState } from 'react';
import { receiptOf, type Target } from '#domain/map/targets';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { Message } from '../../../parts/messages/Message';
import { figuresIn } from '../../../parts/texts/counted';
import { useEpics } from '../../path/epics/useEpics';
import { noEpicWords } from '../page/noEpicWords';
import type { MapData } from '../reading/mapData';
import type { MapRead } from '../useMap';
import { TargetRow } from './TargetRow';
import { pointsIn } from './targetWords';
import { useInSight, type Sought } from './useInSight';

interface TargetListProps {
  shown: readonly Target[];
  data: MapData;
  read: MapRead;
  settings: Settings;
  onSaved: () => void;
  /** The target that the map beside shows; null where there is no map. */
  chosen: string | null;
  onChoose: ((id: string) => void) | null;
  /** The chosen target, where it was chosen on the map. */
  sought: Sought | null;
}

/** So many stand there at once, and so many more each time. */
const AT_ONCE = 25;

/** The targets in their order; of many the first, and the others by a button. */
export function TargetList({ shown, data, read, settings, onSaved, ...of }: TargetListProps) {
  const { chosen, onChoose, sought } = of;
  const { locale } = useHost();
  const figures = figuresIn(locale);
  const points = useMemo(() => pointsIn(locale), [locale]);
  const [most, setMost] = useState(AT_ONCE);
  const list = useInSight<HTMLOListElement>(sought, chosen, '[aria-current="true"]');
  const place = shown.findIndex(({ id }) => id === sought?.id);
  if (place >= most) setMost(place + 1);
  const rows = shown.slice(0, most);
  const names = useEpics(useMemo(() => read.epics.map(({ issueId }) => issueId), [read.epics]));
  const epics = useMemo(
    () => (names.state === 'ready' ? new Map(names.epics.map((epic) => [epic.id, epic])) : null),
    [names],
  );
  const full = Math.max(...shown.map(({ ceiling }) => ceiling));
  const ranks = new Map<number, number>();
  for (const { rank } of shown) ranks.set(rank, (ranks.get(rank) ?? 0) + 1);
  return (
    <div className="targets__targets">
      {names.state === 'failed' && (
        <Message tone="error" action={{ label: 'Try again', onClick: names.again }}>
          {names.problem}
        </Message>
      )}
      <div className="targets__columns" aria-hidden="true">
        <span />
        <span>Target, and how it is reached</span>
        <span>A piece each experience</span>
        <span>Points</span>
        <span>Epics</span>
      </div>
      <ol ref={list} className="targets__list" aria-label="Targets, the most worth first">
        {rows.map((target) => (
          <TargetRow
            key={target.id}
            receipt={receiptOf(data.reached, target.id)}
            noEpic={noEpicWords(read.hiddenChanges)}
            isChosen={target.id === chosen}
            onChoose={onChoose}
            isTied={(ranks.get(target.rank) ?? 0) > 1}
            {...{ target, data, full, epics, settings, figures, points, onSaved }}
          />
        ))}
      </ol>
      {shown.length > most && (
        <button type="button" className="lens-plain-button" onClick={() => setMost(most + AT_ONCE)}>
          {`Show ${figures(Math.min(AT_ONCE, shown.length - most))} more of ${figures(shown.length)}`}
        </button>
      )}
    </div>
  );
}
