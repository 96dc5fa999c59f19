import { useEffect, useState } from 'react';
import { MARKS } from '#domain/audit/auditShare';
import type { LadderMonth } from '#domain/ladder/rungs';
import { shareOf } from '#domain/measure/share';
import { fullFor, ShareScale } from '../../../features/audit/figures/ShareScale';
import { nextWords, standsWords } from '../../../features/ladder/ladderWords';
import { useLadder, type LadderReading } from '../../../features/ladder/reading/useLadder';
import { LadderPicture } from '../../../features/ladder/rungs/LadderPicture';
import { START, type PageAddress } from '../../../features/portfolio/page/routes';
import { PortfolioLink } from '../../../features/portfolio/page/PortfolioLink';
import { usePageHref } from '../../../features/portfolio/page/usePageHref';
import { useProjects } from '../../../features/portfolio/scope/useProjects';
import { trendWordsIn, type TrendWords } from '../../../features/trend/trendWords';
import { onDashboardRefresh } from '../../../host/dashboard/refresh';
import { useHost } from '../../../host/HostProvider';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { sharePhrases, shareWordsIn } from '../../../parts/shares/shareWords';
import { GadgetFrame } from '../GadgetFrame';
import type { ShowProps } from '../showProps';
import './progress.css';

/** How far the office stands on its ladder, and what its audit comes to: as the last night counted both. */
export default function ProgressView({ configuration: { scope }, unreadable }: ShowProps) {
  const found = useProjects('');
  const projectIds = scope.kind === 'projects' ? scope.projectIds : found.projects.map(({ id }) => id);
  const isKnown = scope.kind === 'projects' || (found.state === 'ready' && found.problem === null);
  const { again, anew, ...answer } = useLadder(isKnown && projectIds.length > 0 ? projectIds : null);
  useEffect(() => onDashboardRefresh(anew), [anew]);
  // The last good reading stays when the next one fails.
  const [kept, setKept] = useState<LadderReading | null>(null);
  if (answer.state === 'ready' && answer.value !== kept) setKept(answer.value);
  const hrefOf = usePageHref();
  const linkTo = (view: PageAddress['view']): string | null =>
    hrefOf({ ...START, view, scope: scope.kind === 'projects' ? scope : START.scope });
  const isNone = isKnown && projectIds.length === 0;
  const problem = scope.kind === 'projects' ? null : found.problem;
  return (
    <GadgetFrame unreadable={unreadable} busy={answer.state === 'loading' && problem === null && !isNone}>
      {problem !== null && <Message tone="warning">{problem}</Message>}
      {isNone && (
        <Message tone="empty">There is no project that you may browse, so there is no ladder to show.</Message>
      )}
      {problem === null && !isNone && answer.state === 'loading' && !kept && <Loading>Reading the ladder…</Loading>}
      {answer.state === 'failed' && !kept && <FailureMessage failure={answer.failure} onTryAgain={again} />}
      {answer.state === 'failed' && kept && (
        <Message tone="warning" action={{ label: 'Try again', onClick: anew }}>
          {`This is what was read before. ${answer.failure.message}`}
        </Message>
      )}
      {kept && <Progress reading={kept} linkTo={linkTo} isFilter={scope.kind === 'filter'} more={found.more} />}
    </GadgetFrame>
  );
}

interface ProgressProps {
  reading: LadderReading;
  linkTo: (view: PageAddress['view']) => string | null;
  isFilter: boolean;
  /** There are projects that were not asked for. */
  more: boolean;
}

function Progress({ reading: { newest }, linkTo, isFilter, more }: ProgressProps) {
  const words = trendWordsIn(useHost().locale);
  if (newest === null)
    return (
      <Message tone="empty">
        Nothing is counted yet: the figures are written tonight, for every project with rated epics.
      </Message>
    );
  const { ladder, sums, month } = newest;
  return (
    <>
      <div className="progress__head">
        <p className="progress__sentence">
          <strong>{standsWords(ladder)}</strong>
        </p>
        <PortfolioLink href={linkTo('ladder')}>Ladder</PortfolioLink>
      </div>
      <LadderPicture ladder={ladder} />
      {ladder.missing && <p className="progress__next">{`Next: ${nextWords(words, ladder.missing)}`}</p>}
      <AuditLine {...{ sums, words }} href={linkTo('audit')} />
      <p className="progress__facts">
        {isFilter && 'A filter chooses epics, and this is kept for whole projects: all of yours are counted. '}
        {more && 'Your first projects by name are counted: choose others in the settings of the gadget. '}
        {`As the last night of ${words.month(month)} counted it, over ${words.figures(sums.projects)} ` +
          `${sums.projects === 1 ? 'project' : 'projects'} that you may browse.`}
      </p>
    </>
  );
}

function AuditLine({ sums, words, href }: { sums: LadderMonth; words: TrendWords; href: string | null }) {
  const shares = shareWordsIn(useHost().locale);
  const share = shareOf({ x: sums.speaking, n: sums.judged, source: 'asked' });
  const { first, range } = sharePhrases(shares, share);
  const mark = `published: ${shares.percent(MARKS.speaking)}`;
  const counts = `${words.figures(sums.speaking)} of ${words.figures(sums.judged)} judged`;
  return (
    <section className="progress__audit" aria-label="Audit">
      <div className="progress__head">
        <p className="progress__sentence">
          {sums.judged === 0 ? (
            'Too few deliverables are judged to say how many speak to customers.'
          ) : (
            <>
              <strong>{`${first}${range === null ? '' : ` (${range})`}`}</strong> {`speak to customers · ${counts}`}
            </>
          )}
        </p>
        <PortfolioLink href={href}>Audit</PortfolioLink>
      </div>
      {share.state === 'share' && (
        <ShareScale
          says={`${first}${range === null ? '' : `, 95% interval ${range}`}. ${counts}. ${mark}.`}
          rows={[{ name: 'judged', drawn: { as: 'point', p: share.p, low: share.low, high: share.high } }]}
          mark={{ at: MARKS.speaking, words: mark }}
          full={fullFor([MARKS.speaking, share.high ?? share.p])}
          percent={shares.percent}
        />
      )}
    </section>
  );
}
