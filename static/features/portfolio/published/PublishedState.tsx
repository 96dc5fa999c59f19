import type { ReactNode } from 'react';
import { useHost } from '../../../host/HostProvider';
import { Message } from '../../../parts/messages/Message';
import { Bar, BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { counted, figuresIn } from '../../../parts/texts/counted';
import type { ReadList } from './usePublishedList';
import './published.css';

type Ready<T> = Extract<ReadList<T>, { state: 'ready' }>;

interface StateProps<T> {
  read: ReadList<T>;
  /** What is being read, for screen readers. */
  says: string;
  /** What is said where there is nothing, and what to do. */
  empty: string;
  children: (read: Ready<T>) => ReactNode;
}

/** How a list stands that is read by what is published; the list itself once there is something in it. */
export function PublishedState<T>({ read, says, empty, children }: StateProps<T>) {
  if (read.state === 'loading')
    return (
      <Skeleton says={says}>
        <Bar width="60%" />
        <BarRows rows={8} height={48} columns="1fr 140px 140px" />
      </Skeleton>
    );
  if (read.state === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: read.again }}>
        {read.problem}
      </Message>
    );
  if (read.list.epics.length === 0 && read.list.unreadable === 0) return <Message tone="empty">{empty}</Message>;
  return children(read);
}

/** @param which epics were read, where there are more: "with the most customers". */
export function PublishedNotes<T>({ read, which }: { read: Ready<T>; which?: string }) {
  const figures = figuresIn(useHost().locale);
  const { list, readingOn, problem, readOn, again } = read;
  return (
    <>
      {list.unreadable > 0 && (
        <p className="lens-published__note">
          {counted(figures, list.unreadable, 'epic is', 'epics are')} left out: what is published of them cannot be
          read. Whoever edits one can save its rating once more.
        </p>
      )}
      {problem !== null && (
        <Message tone="error" action={{ label: 'Try again', onClick: again }}>
          {problem}
        </Message>
      )}
      {list.next !== null && (
        <p className="lens-published__note">
          {which === undefined
            ? `The first ${figures(list.epics.length)} epics were read.`
            : `The ${figures(list.epics.length)} epics ${which} were read.`}{' '}
          There are more, which are not counted above.{' '}
          <button type="button" className="lens-link lens-link--in-text" disabled={readingOn} onClick={readOn}>
            {readingOn ? 'Reading…' : 'Read more'}
          </button>
        </p>
      )}
    </>
  );
}
