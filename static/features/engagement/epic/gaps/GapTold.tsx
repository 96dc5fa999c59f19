import { optionWords } from '#domain/register/field';
import { KINDS } from '#domain/register/kinds/index';
import type { FollowedIssue } from '../../../../host/issues/followedIssues';
import { useHost } from '../../../../host/HostProvider';
import { counted, figuresIn } from '../../../../parts/texts/counted';
import { StatusText } from '../../../action/list/StatusText';
import { EpicLink } from '../../../portfolio/list/EpicLink';
import { momentWords } from '../../../register/words/valueWords';
import { FieldValue } from '../../../register/list/Facts';
import type { Read } from '../../../voice/outcome/useRead';
import type { ListedGap } from '../../gaps/listedGap';

interface GapToldProps {
  gap: ListedGap;
  status: Read<ReadonlyMap<string, FollowedIssue>>;
}

const { fields } = KINDS.gap;

/** A gap: what, how bad, who found it, whether it was told upward, and how far its issue is by Jira's own word. */
export function GapTold({ gap, status }: GapToldProps) {
  const { said } = gap.row;
  const severity = said.severity === null ? null : optionWords(fields.severity, said.severity);
  const facts = [severity, foundWords(gap), said.foundIn === 'session' ? timesWords(gap) : null];
  return (
    <div className="engagement-told">
      <div className="engagement-told__head">
        <h4>{said.what ?? 'A gap without words'}</h4>
        <Told gap={gap} />
      </div>
      <p>{facts.filter((fact) => fact !== null).join(' · ')}</p>
      <Issue gap={gap} status={status} />
    </div>
  );
}

const foundWords = ({ row: { said } }: ListedGap): string | null =>
  said.foundIn === null ? null : `found by: ${optionWords(fields.foundIn, said.foundIn)?.toLowerCase()}`;

const timesWords = ({ row: { said } }: ListedGap): string | null =>
  (said.sessions?.length ?? 0) > 1 ? `in ${said.sessions?.length} sessions` : null;

/** A gap that waits longer is late. */
const LATE_DAYS = 3;

function Told({ gap: { row, days, isTold } }: { gap: ListedGap }) {
  const host = useHost();
  const many = counted(figuresIn(host.locale), days, 'day', 'days');
  if (!isTold)
    return (
      <span className={days >= LATE_DAYS ? 'engagement-gap__late' : 'engagement-told__state'}>
        {days === 0 ? 'Not told upward, found today' : `Not told upward for ${many}`}
      </span>
    );
  const { toldAt, toldTo } = row.said;
  const when = toldAt === null ? '' : ` on ${momentWords(toldAt, host)}`;
  return (
    <span className="engagement-told__state">{`Told upward${when}${toldTo === null ? '' : ` to ${toldTo}`}`}</span>
  );
}

function Issue({ gap: { issueKey, row }, status }: GapToldProps) {
  const { issue } = row.said;
  if (issue === null) return <p className="engagement-told__quiet">No issue is named in which it is worked on.</p>;
  const found = issueKey === null || status.state !== 'ready' ? undefined : status.value.get(issueKey);
  return (
    <p className="engagement-gap__issue">
      {found ? (
        <>
          <EpicLink epic={found} isKeyAlone={found.summary === row.said.what} />
          <StatusText status={found.status} />
        </>
      ) : (
        <>
          <FieldValue field={fields.issue} value={issueKey ?? issue}>
            {issue}
          </FieldValue>
          {issueKey !== null && status.state === 'ready' && (
            <span className="engagement-told__quiet">Jira does not show it to you.</span>
          )}
        </>
      )}
    </p>
  );
}
