import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import type { MapRead } from '../useMap';

/** What of the map is not on the screen, and why. */
export function MapNotes({ read: { hidden, hiddenChanges, isPart, things } }: { read: MapRead }) {
  const figures = figuresIn(useHost().locale);
  const notes = [
    ...(isPart
      ? [`Only the first ${counted(figures, things.length, 'thing', 'things')} of the map were read. There are more.`]
      : []),
    ...(hidden > 0
      ? [`And ${counted(figures, hidden, 'item or path', 'items and paths')} of projects that you cannot see.`]
      : []),
    ...(hiddenChanges > 0
      ? [`${counted(figures, hiddenChanges, 'change is', 'changes are')} by epics, or of things, that you cannot see.`]
      : []),
  ];
  return notes.map((note) => (
    <p key={note} className="map-page__quiet">
      {note}
    </p>
  ));
}
