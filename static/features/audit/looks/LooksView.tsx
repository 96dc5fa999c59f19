import { useEffect, useRef } from 'react';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Message } from '../../../parts/messages/Message';
import { BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { counted, figuresIn } from '../../../parts/texts/counted';
import type { Departments } from '../silos/useDepartments';
import { JudgeView } from '../queue/JudgeView';
import { useQueue } from '../queue/useQueue';
import { Disagreements } from './Disagreements';
import { looksMakings } from './looksQueue';
import type { LooksRead } from './useLooks';
import './looks.css';

interface LooksViewProps {
  looks: LooksRead;
  settings: Settings;
  departments: Departments;
}

/** The second look: what waits for it, one after the other and blind; then where the two differ. */
export function LooksView({ looks, settings, departments }: LooksViewProps) {
  const figures = figuresIn(useHost().locale);
  const { failure, reads } = looks;
  if (failure && reads === 0) return <FailureMessage failure={failure} onTryAgain={looks.again} />;
  if (reads === 0)
    return (
      <Skeleton says="Reading what waits for a second look…">
        <BarRows rows={3} height={76} columns="1fr 1fr" />
      </Skeleton>
    );
  return (
    <div className="audit-looks">
      <p className="audit-looks__about">
        One in ten of what was judged, at least twenty, is judged once more by somebody else, who is not told what was
        said first. Nobody chooses which.
        {looks.hidden > 0 && ` ${counted(figures, looks.hidden, 'issue', 'issues')} of these you cannot see.`}
      </p>
      {failure && <FailureMessage failure={failure} onTryAgain={looks.again} />}
      <LooksQueue {...{ looks, settings, departments }} />
      <Disagreements looks={looks} settings={settings} />
    </div>
  );
}

function LooksQueue({ looks, settings, departments }: LooksViewProps) {
  const waiting = useRef(looks.waiting);
  useEffect(() => {
    waiting.current = looks.waiting;
  }, [looks.waiting]);
  // Read anew, the queue goes on with what waits by then: what stands on the screen stays.
  const { state, driver } = useQueue(() => looksMakings(() => waiting.current, looks.put), null, looks.reads);
  const left = state.queue.waiting.length + state.queue.sending.length + state.queue.judged.length;
  if (left === 0 && !state.isReading && state.unread === null && state.queue.met.length === 0)
    return (
      <Message tone="empty">Nothing waits for a second look of yours. What you judged first, others look at.</Message>
    );
  return <JudgeView {...{ state, driver, settings, departments }} progress={null} isSecond />;
}
