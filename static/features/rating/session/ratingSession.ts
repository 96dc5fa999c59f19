import type { Failure } from '#contract/errors';
import type { AssessmentView } from '#contract/rating';
import { changeProblems, type Assessment, type Changes, type Content } from '#domain/rating/assessment';
import { changesTo, contentOf, differingFields, edited, same, valueOf, withValues, type Field } from './content';
import { baseAfterLostSaves, merge } from './merge';
import { closed, recorded, undone, type Step } from './undo';

/**
 * Everything about rating one epic in one panel: what is stored, what is on screen, and how the two are brought
 * together.
 */
export interface RatingSession {
  /** What the server last said, stored assessment included. */
  view: AssessmentView;
  /** What is on screen. */
  content: Content;
  /** What a save would send now: the changes that wait to be saved; without keys when there are none. */
  pending: Changes;
  steps: readonly Step[];
  /** Fields that someone else set to another value meanwhile; not saved until the person chooses. */
  conflicts: readonly Field[];
  /** What was sent and is not answered yet. */
  sending: Content | null;
  /** What was sent without an answer ever coming: it may be stored. */
  lost: readonly Content[];
  failure: Failure | null;
  /** When the save that failed is tried again by itself, in milliseconds; null while none is planned. */
  retryAt: number | null;
  /** Whether Jira's search already knows of the last save; null before the first. */
  published: boolean | null;
  /** Fields that were taken over from someone else's save without asking. */
  taken: readonly Field[];
  /** Unsaved answers that were put back because the settings no longer offer them. */
  dropped: readonly Field[];
}

/** A session after an event, before what a save would send is worked out. */
type Moved = Omit<RatingSession, 'pending'>;

export type RatingEvent =
  | { type: 'edited'; changes: Changes; typing: boolean }
  | { type: 'undone' }
  | { type: 'resolved'; field: Field; keep: 'mine' | 'theirs' }
  | { type: 'sent' }
  | { type: 'accepted'; view: AssessmentView; published: boolean }
  | { type: 'conflicted'; current: Assessment }
  | { type: 'failed'; failure: Failure }
  | { type: 'retryPlanned'; at: number | null }
  | { type: 'reasonRead'; reason: string | null }
  | { type: 'reopened'; view: AssessmentView };

export function openSession(view: AssessmentView): RatingSession {
  const nothing = { steps: [], conflicts: [], lost: [], taken: [], dropped: [] };
  const content = contentOf(view.assessment);
  const pending = changesTo(view.assessment, content);
  const still = { sending: null, failure: null, retryAt: null, published: null };
  return { view, content, pending, ...still, ...nothing };
}

/** All that is on screen but fields on which the person still has to choose. */
function contentToSave({ view, content, conflicts }: Moved): Content {
  return withValues(content, conflicts, view.assessment);
}

export const hasPending = ({ pending }: RatingSession): boolean => Object.keys(pending).length > 0;

export const canUndo = ({ steps, content }: RatingSession): boolean => undone(steps, content) !== null;

/** The session after an event. Pure; never drops an unsaved value but those listed in `dropped`. */
export function reduce(session: RatingSession, event: RatingEvent): RatingSession {
  const next = after(session, event);
  return { ...next, pending: changesTo(next.view.assessment, contentToSave(next)) };
}

function after(session: Moved, event: RatingEvent): Moved {
  switch (event.type) {
    case 'edited':
      return onEdit(session, edited(session.content, event.changes), event.typing);
    case 'undone':
      return onUndo(session);
    case 'resolved': {
      const conflicts = session.conflicts.filter((field) => field !== event.field);
      if (event.keep === 'mine') return { ...session, conflicts };
      return {
        ...onEdit(session, withValues(session.content, [event.field], session.view.assessment), false),
        conflicts,
      };
    }
    case 'sent':
      return {
        ...session,
        steps: closed(session.steps),
        sending: contentToSave(session),
        failure: null,
        retryAt: null,
      };
    case 'accepted':
      return onAccepted(session, event.view, event.published);
    case 'conflicted':
      return { ...onNews(session, event.current), sending: null, failure: null };
    case 'failed': {
      const mayBeStored = event.failure.code === 'unavailable' && session.sending;
      return {
        ...session,
        failure: event.failure,
        retryAt: null,
        lost: mayBeStored ? [...session.lost, mayBeStored] : session.lost,
        sending: null,
      };
    }
    case 'retryPlanned':
      return { ...session, retryAt: event.at };
    case 'reasonRead':
      return withReason(session, event.reason);
    case 'reopened':
      return withoutUnoffered({ ...onNews(session, event.view.assessment), view: event.view, failure: null });
  }
}

/** What is stored was opened without its reason, which nobody can have changed here before it is read. */
function withReason(session: Moved, reason: string | null): Moved {
  const { view, content } = session;
  return {
    ...session,
    view: { ...view, assessment: { ...view.assessment, reason } },
    content: { ...content, reason },
  };
}

/** A new value is a choice too: a field that the person edits is no longer in conflict. */
function onEdit(session: Moved, content: Content, typing: boolean): Moved {
  const touched = differingFields(session.content, content);
  return {
    ...session,
    content,
    steps: recorded(session.steps, session.content, content, typing),
    conflicts: session.conflicts.filter((field) => !touched.includes(field)),
    taken: [],
    dropped: [],
  };
}

function onUndo(session: Moved): Moved {
  const back = undone(session.steps, session.content);
  if (!back) return session;
  const conflicts = session.conflicts.filter((field) => !back.fields.includes(field));
  return { ...session, content: back.content, steps: back.steps, conflicts, taken: [], dropped: [] };
}

/** The save is stored: what was edited since stays on screen and waits for the next one. */
function onAccepted(session: Moved, view: AssessmentView, published: boolean): Moved {
  const base = session.sending ?? contentOf(session.view.assessment);
  const merged = merge(base, session.content, view.assessment);
  const conflicts = stillDiffering([...session.conflicts, ...merged.conflicts], merged.content, view.assessment);
  return { ...session, view, content: merged.content, published, conflicts, sending: null, lost: [], failure: null };
}

/** Someone else saved: their changes and mine are brought together field by field. */
function onNews(session: Moved, current: Assessment): Moved {
  const base = baseAfterLostSaves(contentOf(session.view.assessment), session.lost, current);
  const { content, conflicts, taken } = merge(base, session.content, current);
  return {
    ...session,
    view: { ...session.view, assessment: current },
    content,
    conflicts: stillDiffering([...session.conflicts, ...conflicts], content, current),
    taken: [...new Set([...session.taken, ...taken])],
    lost: [],
  };
}

const stillDiffering = (fields: readonly Field[], mine: Content, theirs: Content): Field[] =>
  [...new Set(fields)].filter((field) => !same(valueOf(mine, field), valueOf(theirs, field)));

/** Puts back unsaved answers that the settings in force do not offer: they could never be saved. */
function withoutUnoffered(session: Moved): Moved {
  const { view, content } = session;
  const dropped = differingFields(view.assessment, content).filter((field) => {
    const alone = withValues(contentOf(view.assessment), [field], content);
    return changeProblems(changesTo(view.assessment, alone), view.settings).length > 0;
  });
  const conflicts = session.conflicts.filter((field) => !dropped.includes(field));
  return { ...session, content: withValues(content, dropped, view.assessment), conflicts, dropped };
}
