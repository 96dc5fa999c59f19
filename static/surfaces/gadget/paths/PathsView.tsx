import { useEffect } from 'react';
import { offTargetSentence } from '../../../features/path/offTarget/offTargetWords';
import type { OffTargetReading } from '../../../features/path/offTarget/readOffTarget';
import { useOffTarget } from '../../../features/path/offTarget/useOffTarget';
import { PathLine } from '../../../features/path/state/PathLine';
import { asOf } from '../../../features/portfolio/list/words';
import { START } from '../../../features/portfolio/page/routes';
import { PortfolioLink } from '../../../features/portfolio/page/PortfolioLink';
import { usePageHref } from '../../../features/portfolio/page/usePageHref';
import { onDashboardRefresh } from '../../../host/dashboard/refresh';
import { useHost } from '../../../host/HostProvider';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { GadgetFrame } from '../GadgetFrame';
import type { ShowProps } from '../showProps';
import './off-target.css';

/** The paths that are off target, on a dashboard: how many in a sentence, then a line a path. */
export default function PathsView({ configuration: { scope }, unreadable }: ShowProps) {
  const { reading, failure, busy, refresh } = useOffTarget(scope);
  useEffect(() => onDashboardRefresh(refresh), [refresh]);
  return (
    <GadgetFrame {...{ unreadable, busy }}>
      {!reading && busy && <Loading>Reading how paths stand…</Loading>}
      {!reading && failure && !busy && <FailureMessage failure={failure} onTryAgain={refresh} />}
      {reading && failure && (
        <Message tone="warning" action={{ label: 'Try again', onClick: refresh }}>
          {`This is what was read before. ${failure.message}`}
        </Message>
      )}
      {reading && <OffTarget {...{ reading, busy }} isFilter={scope.kind === 'filter'} />}
    </GadgetFrame>
  );
}

interface OffTargetProps {
  reading: OffTargetReading;
  busy: boolean;
  isFilter: boolean;
}

function OffTarget({ reading, busy, isFilter }: OffTargetProps) {
  const { locale, timeZone } = useHost();
  const figures = figuresIn(locale);
  const hrefOf = usePageHref();
  const { off, hidden, isCut, readAt } = reading;
  const { lead, rest } = offTargetSentence(figures, reading, locale);
  return (
    <>
      <div className="off-target__head">
        <p className="off-target__sentence">
          <strong>{lead}</strong>
          {reading.all === 0 ? ` ${rest}` : rest}
        </p>
        <PortfolioLink href={hrefOf({ ...START, view: 'paths' })}>All paths</PortfolioLink>
      </div>
      {off.length > 0 && (
        <ul className="path-lines" aria-label="Paths off target, the farthest from it first">
          {off.map(({ entry: { id, body }, standing }) => (
            <PathLine
              key={id}
              name={<NamedPath href={hrefOf({ ...START, view: 'path', id })} name={body['name']} />}
              standing={standing}
              target={typeof body['target'] === 'number' ? body['target'] : null}
            />
          ))}
        </ul>
      )}
      <p className="off-target__facts">
        {isFilter && 'A filter chooses epics, so the paths of all projects are shown. '}
        {hidden > 0 && `${counted(figures, hidden, 'path is', 'paths are')} in projects that you cannot see. `}
        {isCut && 'There are more paths than were read: choose some projects in the settings of the gadget. '}
        {'As of '}
        <time dateTime={readAt}>{asOf(readAt, new Date(), locale, timeZone)}</time>
        <span role="status">{busy ? ' · refreshing…' : ''}</span>
      </p>
    </>
  );
}

function NamedPath({ href, name }: { href: string | null; name: unknown }) {
  const words = typeof name === 'string' ? name : 'A path without a name';
  return href === null ? <>{words}</> : <PortfolioLink href={href}>{words}</PortfolioLink>;
}
