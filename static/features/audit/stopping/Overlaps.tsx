import { departmentsOfProject } from '#domain/register/listed/departments';
import { segmentLabel } from '#domain/register/listed/segments';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { StatusText } from '../../action/list/StatusText';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { PageLink } from '../../portfolio/page/PageLink';
import { stageName } from '../../rating/answers/words';
import { readOverlaps, type MeetingIssues, type OverlapsRead } from './readOverlaps';
import { useReading } from './useReading';

const OTHERWISE = 'Where issues overlap could not be read. Try again in a minute.';

/** Issues that change the same stage for the same customers through the same channel: they could be one. */
export function Overlaps({ settings, round }: { settings: Settings; round: number }) {
  const figures = figuresIn(useHost().locale);
  const { reading, again } = useReading(readOverlaps, round, OTHERWISE);
  return (
    <section className="stop-list__part" aria-label="Overlaps">
      <h2 className="stop-list__head">Same stage, same customers, same channel</h2>
      {reading.state === 'reading' && <Loading>Reading which paths are changed…</Loading>}
      {reading.state === 'failed' && (
        <Message tone="error" action={{ label: 'Try again', onClick: again }}>
          {reading.why}
        </Message>
      )}
      {reading.state === 'read' && (
        <>
          <p className="stop-list__quiet">{overlapWords(reading.value, figures)}</p>
          {reading.value.overlaps.map((overlap) => (
            <Place key={`${overlap.stage} ${overlap.segment} ${overlap.channel}`} {...{ overlap, settings }} />
          ))}
        </>
      )}
    </section>
  );
}

function overlapWords({ overlaps, hidden, isPart }: OverlapsRead, figures: Figures): string {
  const many = counted(figures, overlaps.length, 'place', 'places');
  return [
    overlaps.length === 0
      ? 'No two issues that are not done change paths of one stage, segment and channel.'
      : `${many} at which several work at once. Ask there whether one does it for all.`,
    ...(hidden > 0
      ? [`Not counted: ${counted(figures, hidden, 'change', 'changes')} of paths or by epics that you may not see.`]
      : []),
    ...(isPart ? ['There are more changes than were read.'] : []),
  ].join(' ');
}

function Place({ overlap, settings }: { overlap: MeetingIssues; settings: Settings }) {
  const figures = figuresIn(useHost().locale);
  const { stage, segment, channel, issues, paths } = overlap;
  const projects = new Set(issues.map(({ projectId }) => projectId));
  const departments = new Set(
    [...projects].flatMap((id) => departmentsOfProject(id, settings).map(({ label }) => label)),
  );
  const title = `${stageName(stage, settings)} · ${segmentLabel(segment, settings)} · ${channel}`;
  const many = counted(figures, issues.length, 'issue', 'issues');
  const where = [
    `${many} in ${counted(figures, projects.size, 'project', 'projects')}.`,
    ...(departments.size > 0
      ? [`${departments.size === 1 ? 'Department' : 'Departments'}: ${[...departments].join(', ')}.`]
      : []),
    paths.length === 1 ? 'Path: ' : 'Paths: ',
  ].join(' ');
  return (
    <section className="stop-place" aria-label={title}>
      <h3 className="stop-place__title">{title}</h3>
      <p className="stop-list__quiet">
        {where}
        {paths.map(({ id, name }, at) => (
          <span key={id}>
            {at > 0 && ', '}
            <PageLink to={{ view: 'path', id, own: {} }}>{name ?? 'A path without a name'}</PageLink>
          </span>
        ))}
      </p>
      <ul className="stop-place__issues">
        {issues.map((issue) => (
          <li key={issue.id}>
            <EpicLink epic={issue} /> <StatusText status={issue.status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
