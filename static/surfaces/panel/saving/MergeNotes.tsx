import { useHost } from '../../../host/HostProvider';
import { personWords } from '../../../people/PersonName';
import { usePanel } from '../PanelContext';
import type { RatingSession } from '../../../features/rating/session/ratingSession';
import { fieldName, listed } from '../../../features/rating/answers/words';
import type { SaverOf } from './useSavers';

/** Says what came from someone else's save, and which unsaved answers could not be kept. */
export function MergeNotes({ session, saverOf }: { session: RatingSession; saverOf: SaverOf }) {
  const { settings, people } = usePanel();
  const { accountId } = useHost();
  const nameOf = (field: RatingSession['taken'][number]): string => {
    const saver = saverOf(field);
    const name = saver && saver.actor !== accountId ? personWords(saver.actor, people) : '…';
    return name === '…' ? 'Someone' : name;
  };
  const labels = (fields: RatingSession['taken']): string => listed(fields.map((field) => fieldName(field, settings)));
  if (session.taken.length === 0 && session.dropped.length === 0) return null;
  return (
    <div className="panel-notes" role="status">
      {session.taken.length > 0 && (
        <p>
          {listed([...new Set(session.taken.map(nameOf))])} changed {labels(session.taken)} meanwhile. Their change and
          yours are both kept.
        </p>
      )}
      {session.dropped.length > 0 && <p>No longer asked, so not saved: {labels(session.dropped)}.</p>}
    </div>
  );
}
