import type { EntryView } from '#contract/register';
import type { RoomHistory } from '#domain/path/roomHistory';
import { roomHistory } from '#domain/path/roomHistory';
import { judgedOf, roomOf, type Room, type WatchedStep } from '#domain/path/room';
import { closesRoom } from '#domain/path/standing';
import type { StepId } from '#domain/path/steps';
import type { Settings } from '#domain/settings/settings';

/** What the room of a path is drawn from. */
export interface RoomData {
  path: EntryView;
  causes: readonly EntryView[];
  decisions: readonly EntryView[];
  /** Ids of the epics that change the path. */
  epics: readonly string[];
  may: { add: boolean };
  settings: Settings;
}

export interface RoomState {
  room: Room<StepId>;
  history: RoomHistory<StepId, EntryView>;
  /** Decided without a word or without a reason: it closes nothing yet. */
  unfinished: EntryView[];
  /** A step has a threshold and was read: only then it can be said that none is below. */
  isWatched: boolean;
}

const closes = ({ removed, body }: EntryView): boolean => closesRoom({ removed, values: body });

/** @returns the room as it is now, and all that were before: computed, never stored. */
export function roomState(steps: readonly WatchedStep<StepId>[], decisions: readonly EntryView[]): RoomState {
  const standing = decisions.filter(({ removed }) => !removed);
  const closing = standing.filter(closes);
  return {
    room: roomOf(
      steps,
      closing.map(({ at }) => at),
    ),
    history: roomHistory(steps, closing),
    unfinished: standing.filter((one) => !closes(one)),
    isWatched: steps.some((step) => judgedOf(step).length > 0),
  };
}
