import { silenceOf } from '#domain/engagement/silence';
import { dataStatesOf } from '#domain/register/listed/dataStates';
import { useHost } from '../../../host/HostProvider';
import { dueDayOf } from '../../../host/issues/dueDay';
import { figuresIn } from '../../../parts/texts/counted';
import { useDay } from '../../../parts/texts/useDay';
import { useRead } from '../../../parts/messages/useRead';
import { gapsBySession, type EngagementData } from '../reading/engagementData';
import { WarningList } from '../warnings/WarningList';
import { warningsTold } from '../words/warningWords';

/** Where what customers said may flatter the epic: each a sentence with its numbers, and what to do. */
export function WarningsPart({ data, issueId }: { data: EngagementData; issueId: string }) {
  const asksDue = data.warnings.some((one) => one.id === 'nothingUnfinished' && one.before === null);
  return asksDue ? <WithDueDay data={data} issueId={issueId} /> : <Told data={data} dueAt={null} />;
}

/** The day is Jira's own; where it cannot be read the sentence does without. */
function WithDueDay({ data, issueId }: { data: EngagementData; issueId: string }) {
  const read = useRead(() => dueDayOf(issueId), issueId, 'When the epic is due could not be read.');
  return <Told data={data} dueAt={read.state === 'ready' ? read.value : null} />;
}

function Told({ data, dueAt }: { data: EngagementData; dueAt: string | null }) {
  const { locale } = useHost();
  const day = useDay();
  const found = gapsBySession(data.held, data.gaps);
  const told = warningsTold(data.warnings, {
    ...{ figures: figuresIn(locale), day, dueAt },
    hard: dataStatesOf(data.settings).flatMap(({ label, hard }) => (hard ? [label] : [])),
    quiet(id) {
      const { y, p } = silenceOf(found, id);
      const heldAt = data.held.find((one) => one.id === id)?.said.heldAt ?? null;
      return y === null || p === null ? null : { heldAt, y, p };
    },
  });
  return <WarningList told={told} />;
}
