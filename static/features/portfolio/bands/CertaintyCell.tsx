import type { Certainty } from '#domain/portfolio/analysis/lineCertainty';
import type { Person } from '../../../host/jira';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { Face } from '../../../people/Face';
import { SIDE_WORDS } from '#domain/portfolio/analysis/certaintyWords';
import './certainty-cell.css';

export interface CertaintyCellProps {
  certainty: Certainty | null;
  /** What settles its place, in words; null where it is certain. */
  hinge: string | null;
  /** Who can answer; null where nobody is named, undefined where no answer of this epic settles it. */
  askee: Person | null | undefined;
  /** Rows below each other that say the same; null where each speaks for itself. */
  run: { isFirst: boolean; epics: number; last: string } | null;
  /** It is worked out anew: what was known before stays, marked as such, so that no row changes its height twice. */
  isWaiting: boolean;
}

/**
 * Whether an epic stays on its side of the line, and what or who settles it. Of rows that say the same the first says
 * it for all to the eye; to who listens each says it.
 */
export function CertaintyCell({ certainty, hinge, askee, run, isWaiting }: CertaintyCellProps) {
  const figures = figuresIn(useHost().locale);
  if (!certainty) return <span className="lens-certainty__none">{isWaiting ? '…' : '–'}</span>;
  const words = SIDE_WORDS[certainty.side];
  if (run && !run.isFirst)
    return <span className="lens-visually-hidden">{hinge === null ? words : `${words}: ${hinge}`}</span>;
  // Who shares a tie is told by the bracket around it.
  const isMany = run !== null && run.epics > 1 && certainty.hinge?.kind !== 'tie';
  const others = isMany ? counted(figures, run.epics, 'epic', 'epics') : null;
  return (
    <span
      className={isWaiting ? 'lens-certainty lens-certainty--before' : 'lens-certainty'}
      aria-busy={isWaiting || undefined}
    >
      <span className={hinge === null ? undefined : 'lens-certainty__open'}>{words}</span>
      {hinge !== null && (
        <span className="lens-certainty__hinge">
          {askee !== undefined && <Face person={askee} size={16} />}
          <span>{others === null ? hinge : `${hinge} · ${others}`}</span>
        </span>
      )}
      {hinge === null && others !== null && run && (
        <span className="lens-certainty__hinge">{`${others}, down to ${run.last}`}</span>
      )}
    </span>
  );
}
