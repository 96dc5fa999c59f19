import '../action.css';
import type { FollowedIssue, Progress } from '../../../host/issues/followedIssues';

/** How far it is, as a shape: an empty circle, a half one, a full one with a tick. */
const SHAPES: Readonly<Record<Progress, string>> = {
  new: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z',
  indeterminate: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z M6 1.5v9 M8.3 2.5v7',
  done: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z M3.8 6.2 5.4 7.8 8.3 4.6',
};

const WORDS: Readonly<Record<Progress, string>> = { new: 'to be begun', indeterminate: 'under way', done: 'done' };

/** The status of an issue in Jira's own word, and how far that is as a shape that needs no colour. */
export function StatusText({ status: { name, progress } }: Pick<FollowedIssue, 'status'>) {
  return (
    <span className={`lens-status lens-status--${progress}`} title={`${name}: ${WORDS[progress]}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={SHAPES[progress]} />
      </svg>
      {name}
      <span className="lens-visually-hidden">{` (${WORDS[progress]})`}</span>
    </span>
  );
}
