import { useMemo, useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { engagementData, type EngagementData } from '../reading/engagementData';
import { WarningsPart } from '../sessions/WarningsPart';
import { GapsPart } from './gaps/GapsPart';
import { ReadinessPart } from './lights/ReadinessPart';
import { CohortsPart } from './records/CohortsPart';
import { SessionsPart } from './records/SessionsPart';
import type { Led, PartProps } from './part';
import './engagement-drawer.css';

export interface EngagementDrawerProps {
  issueId: string;
  issueKey: string;
  settings: Settings;
  /** Leads to where the sponsor of the epic is named; null for who may not name one. */
  onNameSponsor: (() => void) | null;
  /** Something was saved that is counted. */
  onChanged: () => void;
}

/** How an epic works with its customers: whether it is ready for them, who they are, when they met, what was found. */
export default function EngagementDrawer(props: EngagementDrawerProps) {
  const { issueId, settings } = props;
  const opened = useAnswer('engagement.open', { issueId });
  const value = opened.state === 'ready' ? opened.value : null;
  const data = useMemo(() => value && engagementData(value, settings), [value, settings]);
  if (opened.state === 'failed') return <FailureMessage failure={opened.failure} onTryAgain={opened.again} />;
  if (!data)
    return (
      <Skeleton says="Reading how customers take part…">
        <BarRows rows={5} height={24} columns="16px 1fr 1fr" />
      </Skeleton>
    );
  return <Opened {...props} data={data} onRead={opened.anew} />;
}

function Opened({
  data,
  issueId,
  issueKey,
  onNameSponsor,
  onChanged,
  onRead,
}: EngagementDrawerProps & { data: EngagementData; onRead: () => void }) {
  const [led, setLed] = useState<Led | null>(null);
  const saved = (): void => {
    onRead();
    onChanged();
  };
  const part: PartProps = { data, issueId, issueKey, led, onSaved: saved };
  return (
    <div className="engagement-drawer">
      <ReadinessPart {...part} onLed={setLed} onNameSponsor={onNameSponsor} />
      <WarningsPart data={data} issueId={issueId} />
      <CohortsPart {...part} />
      <SessionsPart {...part} />
      <GapsPart {...part} />
      {data.more.length > 0 && (
        <p className="engagement-drawer__quiet">
          There are more records here than are shown. The oldest ones are left out, also of what is counted above.
        </p>
      )}
    </div>
  );
}
