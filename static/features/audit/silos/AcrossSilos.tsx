import { MARKS, shareInScope } from '#domain/audit/auditShare';
import { useHost } from '../../../host/HostProvider';
import { shareWordsIn } from '../../../parts/shares/shareWords';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { auditPhrases, auditSentence } from '../figures/auditWords';
import type { ReachRead } from './readReach';
import { fullFor, ShareScale } from '../figures/ShareScale';
import { useReach } from './useReach';
import type { Departments } from './useDepartments';

interface AcrossSilosProps {
  parts: readonly string[];
  /** Deliverables in all. */
  total: number;
  departments: Departments;
}

const NOBODY_SAID =
  'No project belongs to a department yet, so nothing can be said. An administrator says which in the settings, ' +
  'under People and rights.';

/** Fewer are read without being asked: two pages. */
const READ_UNASKED = 200;

/** The share of what is delivered that reaches two departments or more, from links and children. */
export function AcrossSilos({ parts, total, departments }: AcrossSilosProps) {
  const { locale } = useHost();
  const figures = figuresIn(locale);
  const isMapped = departments.state === 'ready' && departments.isMapped;
  const reach = useReach(parts, isMapped && total <= READ_UNASKED);
  const { read, isReading, done, problem } = reach;
  if (departments.state === 'failed')
    return <p className="audit-figure__of">Jira did not tell which projects belong to which department.</p>;
  if (departments.state === 'ready' && !isMapped)
    return (
      <p className="audit-figure__of">
        {departments.isNamed
          ? 'You can see no project that belongs to a department, so nothing can be said.'
          : NOBODY_SAID}
      </p>
    );
  const hasRead = read.read.length > 0;
  return (
    <>
      {hasRead && departments.state === 'ready' && <Across {...{ read, total, departments, locale }} />}
      {isReading && (
        <p className="audit-counting">
          <progress max={Math.max(1, total)} value={done} aria-label="Links and children read" />
          <span role="status">{`Links and children of ${figures(done)} of ${figures(total)} read`}</span>
        </p>
      )}
      {problem !== null && (
        <p className="audit-figure__of" role="alert">
          {problem}{' '}
          <button type="button" className="lens-link lens-link--in-text" onClick={reach.readOn}>
            Try again
          </button>
        </p>
      )}
      {!isReading && problem === null && read.next !== null && total > 0 && (
        <button type="button" className="lens-plain-button" onClick={reach.readOn}>
          {hasRead
            ? 'Read more'
            : `Read links and children of ${counted(figures, total, 'deliverable', 'deliverables')}`}
        </button>
      )}
    </>
  );
}

interface AcrossProps {
  read: ReachRead;
  total: number;
  departments: Departments;
  locale: string;
}

function Across({ read: { read, next }, total, departments, locale }: AcrossProps) {
  const words = shareWordsIn(locale);
  const figures = figuresIn(locale);
  const reached = read.map(({ projectKeys }) => departments.reach(projectKeys));
  const x = reached.filter(({ isAcross }) => isAcross).length;
  const without = reached.filter(({ unmapped }) => unmapped > 0).length;
  // All of them were looked at; of a part it is told which.
  const share = shareInScope(x, read.length, read.length);
  const { first } = auditPhrases(share, locale);
  const isPart = next !== null;
  const counts = `${figures(x)} of ${isPart ? 'the first ' : ''}${figures(read.length)}`;
  const from = `${isPart ? ` of about ${figures(total)}` : ''}, counted from links and children.`;
  const mark = `published: ${words.percent(MARKS.acrossSilos)}`;
  return (
    <>
      <p className="audit-figure__of">
        <strong>{first}</strong>
        {` · ${counts}${from}`}
      </p>
      {share.state === 'share' && (
        <ShareScale
          says={`${auditSentence({ first, range: null, counts: `${counts}${from}`, bounds: null }, mark)}`}
          rows={[{ name: '', drawn: { as: 'bar', p: share.p } }]}
          mark={{ at: MARKS.acrossSilos, words: mark }}
          full={fullFor([MARKS.acrossSilos, share.p])}
          percent={words.percent}
        />
      )}
      {without > 0 && (
        <p className="audit-figure__note">
          {`${counted(figures, without, 'reaches', 'reach')} a project that belongs to no department, which adds none.`}
        </p>
      )}
    </>
  );
}
