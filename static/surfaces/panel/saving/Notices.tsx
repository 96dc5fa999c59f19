import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';
import type { RatingSession } from '../../../features/rating/session/ratingSession';
import type { SaveState } from '../../../features/rating/session/saveState';
import type { SessionDriver } from '../../../features/rating/session/sessionDriver';
import { usePanel } from '../PanelContext';
import { MergeNotes } from './MergeNotes';
import { SaveTrouble } from './SaveTrouble';
import { useSettled } from './useSettled';
import type { SaverOf } from './useSavers';

const ConflictChooser = onDemand(() => import('./ConflictChooser'), <Loading />);

export const NOTICES_ID = 'panel-notices';

interface NoticesProps {
  session: RatingSession;
  state: SaveState;
  driver: SessionDriver;
  saverOf: SaverOf;
}

/**
 * What there is to say about saving. It stands beside the questions or below them, never above: whoever answers must
 * not have the answers moved under the pointer.
 */
export function Notices({ session, state, driver, saverOf }: NoticesProps) {
  const { people } = usePanel();
  const settled = useSettled(session, saverOf, people);
  return (
    <div className="panel-notices" id={NOTICES_ID} tabIndex={-1}>
      {state.kind === 'failed' && <SaveTrouble failure={state.failure} retryAt={state.retryAt} driver={driver} />}
      <MergeNotes session={session} saverOf={saverOf} settled={settled} />
      {session.conflicts.length > 0 && <ConflictChooser session={session} driver={driver} saverOf={saverOf} />}
    </div>
  );
}
