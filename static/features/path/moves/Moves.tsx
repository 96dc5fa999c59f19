import { useId, useMemo, useState } from 'react';
import type { EntryView } from '#contract/register';
import type { Settings } from '#domain/settings/settings';
import { RecordsHere } from '../../register/list/RecordsHere';
import { stepsIn, type MeasuredPath } from '../room/measuredPath';
import { numberedMoves } from './moves';
import { MoveTold } from './MoveTold';
import './moves.css';

interface MovesProps {
  data: MeasuredPath & { moves: readonly EntryView[]; settings: Settings; may: { add: boolean } };
  onChanged: () => void;
}

/** What was done to move customers along the path, and whether the step moved that each was to move. */
export function Moves({ data, onChanged }: MovesProps) {
  const title = useId();
  const { path, settings, may } = data;
  const [now] = useState(() => new Date().toISOString());
  const moves = useMemo(() => numberedMoves(data.moves, stepsIn(data), now), [data, now]);
  const byId = new Map(moves.map((move) => [move.entry.id, move]));
  return (
    <section className="path-moves" aria-labelledby={title}>
      <h2 className="path-moves__title" id={title}>
        Did the moves move their step?
      </h2>
      <RecordsHere
        kind="move"
        home={path.home}
        settings={settings}
        entries={moves.map(({ entry }) => answerable(entry))}
        label="Moves, by day"
        none="Nothing has been done to move customers along this path."
        given={{ path: path.id }}
        answers="Approve or return"
        {...(may.add ? { add: { words: 'Add a move' } } : {})}
        tell={(entry, people) => {
          const move = byId.get(entry.id);
          return move && <MoveTold {...{ move, people, now }} />;
        }}
        onChanged={onChanged}
      />
      {moves.length > 0 && (
        <p className="path-records__quiet">
          The last month before a move against the newest since. That a step moved does not say that the move did it.
        </p>
      )}
    </section>
  );
}

/** Only what customers read waits for somebody's approval. */
const answerable = (entry: EntryView): EntryView =>
  entry.body['what'] === 'message' ? entry : { ...entry, may: { ...entry.may, answer: false } };
