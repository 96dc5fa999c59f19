import { optionWords } from '#domain/register/field';
import { KINDS } from '#domain/register/kinds/index';
import type { FollowedIssue } from '../../../../host/issues/followedIssues';
import type { Read } from '../../../../parts/messages/useRead';
import type { ListedGap } from '../../gaps/listedGap';
import { GapIssue } from '../../gaps/one/GapIssue';
import { NAMELESS_GAP, severityWords } from '../../gaps/one/oneGapWords';
import { Upward } from '../../gaps/one/Upward';

interface GapToldProps {
  gap: ListedGap;
  status: Read<ReadonlyMap<string, FollowedIssue>>;
}

/** A gap: what, how bad, who found it, whether it was told upward, and how far its issue is by Jira's own word. */
export function GapTold({ gap, status }: GapToldProps) {
  const { said } = gap.row;
  const severity = said.severity === null ? null : severityWords(said.severity);
  const facts = [severity, foundWords(gap), said.foundIn === 'session' ? timesWords(gap) : null];
  return (
    <div className="engagement-told">
      <div className="engagement-told__head">
        <h4>{said.what ?? NAMELESS_GAP}</h4>
        <span className="engagement-told__state">
          <Upward gap={gap} isAlone />
        </span>
      </div>
      <p>{facts.filter((fact) => fact !== null).join(' · ')}</p>
      <p>
        <GapIssue gap={gap} status={status} none="No issue is named in which it is worked on." />
      </p>
    </div>
  );
}

const foundWords = ({ row: { said } }: ListedGap): string | null =>
  said.foundIn === null ? null : `found by: ${optionWords(KINDS.gap.fields.foundIn, said.foundIn)?.toLowerCase()}`;

const timesWords = ({ row: { said } }: ListedGap): string | null =>
  (said.sessions?.length ?? 0) > 1 ? `in ${said.sessions?.length} sessions` : null;
