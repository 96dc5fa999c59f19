import { useMemo } from 'react';
import type { Settings } from '#domain/settings/settings';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { PageLink } from '../../portfolio/page/PageLink';
import { GoLivePages } from '../goLive/GoLivePages';
import { MatrixPicture } from '../matrix/MatrixPicture';
import { matrixOfEpic } from '../matrix/matrixOfEpic';
import { engagementData, type EngagementData } from '../reading/engagementData';
import { EndCustomers } from './EndCustomers';
import { SessionsInOrder } from './SessionsInOrder';
import { WarningsPart } from './WarningsPart';
import './sessions.css';

interface EngagementOfEpicProps {
  issueId: string;
  issueKey: string;
  settings: Settings;
}

/** What was done with customers at one epic: where it flatters, who met which data, and the sessions in order. */
export default function EngagementOfEpic({ issueId, settings, ...rest }: EngagementOfEpicProps) {
  const opened = useAnswer('engagement.open', { issueId });
  const value = opened.state === 'ready' ? opened.value : null;
  const data = useMemo(() => value && engagementData(value, settings), [value, settings]);
  if (opened.state === 'failed') return <FailureMessage failure={opened.failure} onTryAgain={opened.again} />;
  if (!data)
    return (
      <Skeleton says="Reading the sessions…">
        <BarRows rows={3} height={48} columns="96px 1fr 1fr 1fr" />
      </Skeleton>
    );
  return <Opened data={data} issueId={issueId} {...rest} />;
}

function Opened({ data, issueId, issueKey }: Omit<EngagementOfEpicProps, 'settings'> & { data: EngagementData }) {
  const { cohorts, sessions, gaps, more, sponsor } = data;
  return (
    <div className="lens-sessions">
      {more.length > 0 && <p className="lens-sessions__quiet">There are more records here than were read.</p>}
      <WarningsPart data={data} issueId={issueId} />
      {cohorts.length + sessions.length === 0 ? (
        <p className="lens-sessions__quiet">
          No customers take part yet. Open the epic and press “Engagement” below its rating to add a cohort.
        </p>
      ) : (
        <>
          <section className="lens-sessions__part" aria-label="Data by cohort">
            <h3>Who met which data</h3>
            <MatrixPicture lines={matrixOfEpic(data)} />
            <EndCustomers cohorts={cohorts} />
          </section>
          <SessionsInOrder data={data} />
        </>
      )}
      {gaps.length > 0 && (
        <p className="lens-sessions__quiet">
          <PageLink to={{ view: 'gaps', id: null, own: { epic: issueKey } }}>See the gaps of {issueKey}</PageLink>
        </p>
      )}
      <GoLivePages
        {...{ issueId, issueKey, sponsor }}
        linkTo={(id, title) => <PageLink to={{ view: 'go-live', id, own: {} }}>{title}</PageLink>}
      />
    </div>
  );
}
