import type { Health } from '#contract/health';
import { useHost } from '../../host/HostProvider';
import { counted, figuresIn } from '../../parts/texts/counted';
import { TimeText } from '../../parts/texts/TimeText';
import { EpicLink } from '../portfolio/list/EpicLink';
import { useTroubledEpics } from './useTroubledEpics';

const WHY = { refused: 'refused by Jira', late: 'waiting' };

/** The epics whose newest score Jira does not show: named where the viewer may see them, else counted. */
export function TroubledEpics({ failed: { refused, late, named, hidden } }: { failed: NonNullable<Health['failed']> }) {
  const figures = figuresIn(useHost().locale);
  const epics = useTroubledEpics(named.map(({ issueId }) => issueId));
  const total = refused.count + late.count;
  const more = refused.more || late.more;
  const others = total - hidden - named.length;

  return (
    <>
      <p>
        {counted(figures, total, 'epic', 'epics')}
        {more ? ' or more' : ''}.{' '}
        {refused.count > 0 &&
          'Often an issue is restricted to some people, without the app: ' +
            'anyone who may edit it can publish its score by saving a rating.'}
      </p>
      {epics.state === 'failed' && <p className="lens-health__note">Which ones could not be read. {epics.message}</p>}
      {epics.state === 'ready' && named.length > 0 && (
        <ul className="lens-health__epics">
          {named.map(({ issueId, why, since }) => (
            <li key={issueId}>
              <Named epic={epics.byId.get(issueId)} />{' '}
              <span className="lens-health__note">
                ({WHY[why]}, saved <TimeText iso={since} />)
              </span>
            </li>
          ))}
        </ul>
      )}
      {(others > 0 || hidden > 0) && (
        <p className="lens-health__note">
          {others > 0 && `${counted(figures, others, 'more epic is', 'more epics are')} not listed here. `}
          {hidden > 0 &&
            `${counted(figures, hidden, 'epic is', 'epics are')} not named: ` +
              `you may not see ${hidden === 1 ? 'it' : 'them'}, or ${hidden === 1 ? 'it was' : 'they were'} ` +
              'deleted.'}
        </p>
      )}
    </>
  );
}

/** An issue that went out of sight between the two questions has no name any more. */
const Named = ({ epic }: { epic: { key: string; summary: string } | undefined }) =>
  epic ? <EpicLink epic={epic} /> : <span>An epic that you may not see</span>;
