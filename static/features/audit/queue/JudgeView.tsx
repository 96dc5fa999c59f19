import { useEffect, useId, useRef } from 'react';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { Message } from '../../../parts/messages/Message';
import { Bar, BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { onDemand } from '../../../parts/messages/onDemand';
import { counted, figuresIn } from '../../../parts/texts/counted';
import type { Departments } from '../silos/useDepartments';
import { JudgeForm } from '../one/JudgeForm';
import { OneDeliverable } from '../one/OneDeliverable';
import { Through } from '../one/Through';
import { useDetails } from '../one/useDetails';
import type { Deliverable } from './deliverable';
import type { Draft } from './draft';
import { JudgedBefore } from './JudgedBefore';
import { MetOthers } from './MetOthers';
import { CardNews } from './CardNews';
import { currentOf, draftOf, isOvertaken } from './queue';
import type { DriverState, QueueDriver } from './queueDriver';

interface JudgeViewProps {
  state: DriverState;
  driver: QueueDriver;
  settings: Settings;
  departments: Departments;
  /** Deliverables in all, and judged ones, where they are counted. */
  progress: { total: number; judged: number } | null;
  /** It is the second look: of class and sentence alone, and it stands. */
  isSecond?: boolean;
}

const ObjectionsBeside = onDemand(() => import('../objection/ObjectionsBeside'), null);

/** Those that come next are read with the one on the screen. */
const READ_AHEAD = 5;

/** One deliverable after the other: judged, put off, undone. */
export function JudgeView(props: JudgeViewProps) {
  const { state, driver, isSecond = false } = props;
  const { queue, said } = state;
  const one = currentOf(queue);
  return (
    <section className="audit-queue" aria-label="Judge one deliverable after the other">
      {one ? <Current {...props} one={one} /> : <NothingToJudge {...props} />}
      {!isSecond && <ObjectionsBeside one={one} settings={props.settings} />}
      {state.unread !== null && one && (
        <Message tone="warning" action={{ label: 'Try again', onClick: () => void driver.again() }}>
          {state.unread}
        </Message>
      )}
      <p
        className={said.isTrouble ? 'audit-queue__said audit-queue__said--trouble' : 'audit-queue__said'}
        role="status"
      >
        {said.text}
      </p>
      <JudgedBefore
        judged={queue.judged}
        sending={queue.sending}
        isUndoing={state.isUndoing}
        {...(isSecond ? {} : { onUndo: () => void driver.undo() })}
      />
      {one && <ReadOnly n={state.readOnly} />}
      <MetOthers met={queue.met} />
    </section>
  );
}

/** What the viewer may see and not judge is told once, and not asked. */
function ReadOnly({ n }: { n: number }) {
  const figures = figuresIn(useHost().locale);
  if (n === 0) return null;
  return (
    <p className="audit-figure__note">
      {`${counted(figures, n, 'deliverable is', 'deliverables are')} left out: you may read them, and not judge them. `}
      Who may edit an issue judges it, and so does the office.
    </p>
  );
}

function Current({
  one,
  state,
  driver,
  settings,
  departments,
  progress,
  isSecond = false,
}: JudgeViewProps & { one: Deliverable }) {
  const id = useId();
  const { queue } = state;
  const heading = useArrivesAt(one.id);
  const details = useDetails(
    one.id,
    queue.waiting.slice(1, READ_AHEAD).map((next) => next.id),
  );
  const draft = draftOf(queue, one.id);
  const put = (part: Partial<Draft>): void => driver.say(one.id, part);
  const isGone = isOvertaken(queue, one.id);
  return (
    <div className="audit-card">
      <div id={id} className="audit-queue__one">
        <OneDeliverable
          {...{ details, departments, heading }}
          deliverable={one}
          place={usePlace(queue.skipped.has(one.id), isSecond, progress)}
        />
      </div>
      <JudgeForm
        key={one.id}
        labelledBy={id}
        draft={draft}
        onDraft={put}
        isOvertaken={isGone}
        onSave={() => (isGone ? driver.next(one.id) : void driver.save(one.id))}
        onSkip={() => driver.skip(one.id)}
        news={<CardNews queue={queue} deliverable={one} />}
        further={
          !isSecond && (
            <Through issueId={one.id} draft={draft} links={details?.links ?? []} settings={settings} onDraft={put} />
          )
        }
      />
    </div>
  );
}

/** Whoever went on is taken to the next one; when the page opens the focus stays where it is. */
function useArrivesAt(issueId: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(issueId);
  useEffect(() => {
    if (before.current !== issueId)
      heading.current?.closest<HTMLElement>('.audit-card')?.querySelector('form')?.focus();
    before.current = issueId;
  }, [issueId]);
  return heading;
}

function usePlace(isPutOff: boolean, isSecond: boolean, progress: JudgeViewProps['progress']): string {
  const figures = figuresIn(useHost().locale);
  if (isPutOff) return 'put off before';
  if (isSecond) return 'judged once';
  return progress === null ? 'not judged' : `${figures(progress.judged + 1)} of ${figures(progress.total)}`;
}

function NothingToJudge({ state, driver, settings, progress }: JudgeViewProps) {
  const figures = figuresIn(useHost().locale);
  const { scope, epicsRead, isReading, unread, queue } = state;
  const again = { label: 'Try again', onClick: () => void driver.again() };
  if (unread !== null)
    return (
      <Message tone="error" action={again}>
        {settings.audit?.filter === undefined ? unread : `The audit's filter of the settings was asked for. ${unread}`}
      </Message>
    );
  if (isReading)
    return (
      <Skeleton says={epicsRead > 0 ? `${figures(epicsRead)} rated epics were read…` : 'Reading what waits…'}>
        <Bar width="40%" height="16px" />
        <Bar width="80%" height="24px" />
        <BarRows rows={2} height={76} columns="1fr 1fr 1fr 1fr" />
      </Skeleton>
    );
  if (scope?.parts.length === 0)
    return (
      <Message tone="empty">
        No epic that you can see is rated and not done. The audit is about rated epics and their children: open an epic
        and choose its customer impact first.
      </Message>
    );
  const where = queue.projectId === null ? '' : ' in this project';
  if (progress?.total === 0) return <Message tone="empty">{`Nothing is delivered${where} that is not done.`}</Message>;
  if (state.readOnly > 0)
    return (
      <Message tone="empty">
        {`${counted(figures, state.readOnly, 'deliverable waits', 'deliverables wait')}${where} for a judgement, and `}
        {`${state.readOnly === 1 ? 'it is' : 'they are'} not yours to judge: who may edit an issue judges it, and so `}
        does the office.
      </Message>
    );
  const done = queue.judged.length;
  return (
    <Message tone="empty">
      {done > 0 && `You judged ${counted(figures, done, 'deliverable', 'deliverables')} here. `}
      {`Nothing${where} waits for a judgement of yours.`}
    </Message>
  );
}
