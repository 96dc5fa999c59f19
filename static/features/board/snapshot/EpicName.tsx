import { EpicLink } from '../../portfolio/list/EpicLink';
import type { EpicNames } from './useBoard';

/** An epic by its key and title as the viewer may read them. */
export function EpicName({ issueId, names }: { issueId: string; names: EpicNames | null }) {
  const epic = names?.get(issueId);
  if (epic) return <EpicLink epic={epic} />;
  return <span className="lens-boards__note">{names ? 'An epic whose name could not be read' : '…'}</span>;
}
