import { useHost } from '../../../host/HostProvider';
import { personWords } from '../../../people/PersonName';
import { usePanel } from '../PanelContext';
import { same, valueOf, type Field } from '../../../features/rating/session/content';
import type { RatingSession } from '../../../features/rating/session/ratingSession';
import { fieldName, listed, valueWords } from '../../../features/rating/answers/words';
import type { SaverOf } from './useSavers';
import type { Settled } from './useSettled';

interface MergeNotesProps {
  session: RatingSession;
  saverOf: SaverOf;
  settled: readonly Settled[];
}

/**
 * Says what came from another save and stands here as it was saved, by whom, which of two values stands, and which
 * unsaved answers could not be kept.
 */
export function MergeNotes({ session, saverOf, settled }: MergeNotesProps) {
  const { settings, people } = usePanel();
  const { accountId } = useHost();
  const { content, view } = session;
  const whose = (field: Field): string => {
    const saver = saverOf(field);
    if (saver && saver.actor === accountId) return 'In another window you';
    const name = saver ? personWords(saver.actor, people) : '…';
    return name === '…' ? 'Someone' : name;
  };
  const labels = (fields: readonly Field[]): string => listed(fields.map((field) => fieldName(field, settings)));
  const chosen = new Set(settled.map(({ field }) => field));
  const stands = (field: Field): boolean =>
    !chosen.has(field) && same(valueOf(content, field), valueOf(view.assessment, field));
  const kept = session.taken.filter(stands);
  const savers = [...new Set(kept.map(whose))];
  if (kept.length + session.dropped.length + settled.length === 0) return null;
  return (
    <div className="panel-notes" role="status">
      {savers.map((saver) => (
        <p key={saver}>
          {saver} changed {labels(kept.filter((field) => whose(field) === saver))} meanwhile. That is kept.
        </p>
      ))}
      {settled.map(({ field, whose: standing }) => (
        <p key={field}>
          {fieldName(field, settings)}: {standing} stands,{' '}
          <strong>{valueWords(field, valueOf(content, field), settings, (id) => personWords(id, people))}</strong>.
        </p>
      ))}
      {session.dropped.length > 0 && <p>No longer asked, so not saved: {labels(session.dropped)}.</p>}
    </div>
  );
}
