import type { ReactNode } from 'react';
import type { ReadDecision } from '#contract/board';
import { useHost } from '../../../host/HostProvider';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { counted, figuresIn } from '../../../parts/texts/counted';
import type { People } from '../../../people/usePeople';
import { decisionLabel } from './decisionWords';
import { RecordedBy } from './RecordedBy';

interface DecidedProps {
  decision: ReadDecision | null;
  /** Whether the epic stands above the line of its board. */
  isFirst: boolean;
  people: People;
  /** As it is kept on paper: nothing folded away, and days without hours. */
  onPaper?: boolean;
}

/** A decision with its reason as it was written, and what it replaced. */
export function Decided({ decision, isFirst, people, onPaper = false }: DecidedProps) {
  const figures = figuresIn(useHost().locale);
  if (!decision) return null;
  const facts = { isFirst, people, onPaper };
  const earlier = decision.earlier.map((one) => (
    <li key={one.version}>
      {onPaper && 'Before: '}
      <OneDecision decision={one} {...facts} />
    </li>
  ));
  const unread = decision.version - 1 - decision.earlier.length;
  return (
    <div className="lens-board__decided">
      <OneDecision decision={decision} {...facts} />
      {unread > 0 && (
        <span className="lens-boards__facts">
          {` ${counted(figures, unread, 'older decision is', 'older decisions are')} ` + 'not shown.'}
        </span>
      )}
      {earlier.length > 0 && (onPaper ? <ul>{earlier}</ul> : <Folded>{earlier}</Folded>)}
    </div>
  );
}

function Folded({ children }: { children: ReactNode }) {
  return (
    <Disclosure summary="Before">
      <ul>{children}</ul>
    </Disclosure>
  );
}

interface OneDecisionProps extends Required<Omit<DecidedProps, 'decision'>> {
  decision: Omit<ReadDecision, 'issueId' | 'earlier'>;
}

function OneDecision({ decision: { decision, reason, author, at }, isFirst, people, onPaper }: OneDecisionProps) {
  return (
    <>
      <strong>{decisionLabel(decision, isFirst)}</strong>
      {reason && (
        <>
          {' '}
          <q>{reason}</q>
        </>
      )}
      <RecordedBy author={author} at={at} people={people} onPaper={onPaper} />
    </>
  );
}
