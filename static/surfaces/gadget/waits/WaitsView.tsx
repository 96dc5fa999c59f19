import { useEffect } from 'react';
import { PortfolioFailure } from '../../../features/portfolio/reading/PortfolioFailure';
import { asOf } from '../../../features/portfolio/list/words';
import { START, type PageAddress } from '../../../features/portfolio/page/routes';
import { PortfolioLink } from '../../../features/portfolio/page/PortfolioLink';
import { usePageHref } from '../../../features/portfolio/page/usePageHref';
import type { WaitsReading } from '../../../features/waits/readWaits';
import { useWaits } from '../../../features/waits/useWaits';
import { WaitsList } from '../../../features/waits/WaitsList';
import { ageWords, waitsSentence } from '../../../features/waits/waitsWords';
import { onDashboardRefresh } from '../../../host/dashboard/refresh';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { figuresIn } from '../../../parts/texts/counted';
import { GadgetFrame } from '../GadgetFrame';
import type { ShowProps } from '../showProps';
import './waits.css';

/** What waits at the epics of a scope, on a dashboard: what it is in a sentence, then a line an epic. */
export default function WaitsView({ configuration: { scope }, unreadable }: ShowProps) {
  const { reading, failure, busy, refresh } = useWaits(scope);
  const hrefOf = usePageHref();
  useEffect(() => onDashboardRefresh(refresh), [refresh]);
  return (
    <GadgetFrame {...{ unreadable, busy }}>
      {!reading && busy && <Loading>Reading what waits…</Loading>}
      {!reading && failure && !busy && <PortfolioFailure failure={failure} onTryAgain={refresh} />}
      {reading && failure && (
        <Message tone="warning" action={{ label: 'Try again', onClick: refresh }}>
          {`This is what was read before. ${failure.message}`}
        </Message>
      )}
      {reading && <Waits {...{ reading, busy }} hrefOf={(change) => hrefOf({ ...START, scope, ...change })} />}
    </GadgetFrame>
  );
}

interface WaitsProps {
  reading: WaitsReading;
  busy: boolean;
  hrefOf: (change: Partial<PageAddress>) => string | null;
}

function Waits({ reading, busy, hrefOf }: WaitsProps) {
  const { locale, timeZone } = useHost();
  const figures = figuresIn(locale);
  const { epics, readAt, isCut, someProjectsHidden } = reading;
  const { lead, rest } = waitsSentence(figures, reading, (since) => ageWords(figures, since, Date.parse(readAt)));
  return (
    <>
      <div className="waits__head">
        <p className="waits__sentence">
          <strong>{lead}</strong>
          {epics.length === 0 ? ` ${rest}` : rest}
        </p>
        <PortfolioLink href={hrefOf({ view: 'voices' })}>All voices</PortfolioLink>
      </div>
      {epics.length > 0 && <WaitsList {...{ epics, readAt, hrefOf }} />}
      <p className="waits__facts">
        {isCut && 'There are more epics than were read: choose fewer of them in the settings of the gadget. '}
        {someProjectsHidden && 'Some projects are not visible to you. '}
        {'As of '}
        <time dateTime={readAt}>{asOf(readAt, new Date(), locale, timeZone)}</time>
        <span role="status">{busy ? ' · refreshing…' : ''}</span>
      </p>
    </>
  );
}
