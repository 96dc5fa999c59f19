import { useCallback, useMemo, useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import { editDraft, followDraft, openDraft, rebaseDraft, type Draft, type Stored } from './draft';
import { draftProblems, type FieldProblem } from './draftProblems';
import { useWritten } from '../../../parts/fields/useWritten';
import { useLeftFields } from '../fields/useLeftFields';

/** A larger change that was made at once, and what it replaced. */
export interface Replaced {
  sentence: string;
  before: Draft;
  reason: string;
  /** The draft that it made; once anything else is changed, taking it back would lose that. */
  after: Draft;
}

/** Everything that the sections of the page work with. */
export interface DraftDesk {
  draft: Draft;
  /** The newest settings that the server told this page of. The draft may stand on older ones. */
  inForce: Stored;
  /** Takes note of settings that the server said are in force. */
  learn: (inForce: Stored) => void;
  /** Why the settings change, asked for at saving. */
  reason: string;
  problems: FieldProblem[];
  /** The last reset, preset or restore, until something else is changed or saved. */
  replaced: Replaced | null;
  /** What a screen reader should hear now. */
  announcement: string;
  /** Changes the draft as it stands, drawn or not: of two quick changes the second builds on the first. */
  change: (next: (draft: Draft) => Draft) => void;
  /**
   * Changes the settings by what may not fit.
   * @returns what was made; null when it does not fit, and nothing changed.
   */
  tryChange: <T extends { settings: Settings }>(made: (settings: Settings) => T | null) => T | null;
  writeReason: (reason: string | ((now: string) => string)) => void;
  /** @returns the draft and the reason as they stand, drawn or not. */
  now: () => Written;
  /** Changes much at once; what was there before can be brought back. */
  replace: (sentence: string, next: (draft: Draft) => Draft, reason?: string) => void;
  bringBack: () => void;
  announce: (sentence: string) => void;
  /** @returns the problem to show at a field: once it was left, once saving was tried, or at once. */
  problemAt: (field: string) => string | undefined;
  leave: (field: string) => void;
  showAllProblems: () => void;
}

/** What is written on the page. It is one value, which each change takes as the one before left it. */
interface Written {
  draft: Draft;
  reason: string;
  replaced: Replaced | null;
}

const undoable = ({ replaced, draft }: Written): Replaced | null => (replaced?.after === draft ? replaced : null);

/** The draft of the page with all that belongs to it. */
export function useDraft(stored: Stored): DraftDesk {
  const [drawn, put, now] = useWritten<Written>({ draft: openDraft(stored), reason: '', replaced: null });
  const [learnt, setLearnt] = useState(stored);
  const [announcement, setAnnouncement] = useState('');
  const shown = useShownProblems(drawn.draft);

  const announce = useCallback((sentence: string) => {
    // A space at the end makes the same sentence new, so that it is read out again.
    setAnnouncement((last) => (last === sentence ? `${sentence} ` : sentence));
  }, []);

  const learn = useCallback(
    (inForce: Stored): void => {
      setLearnt((before) => (inForce.version > before.version ? inForce : before));
      put({ draft: followDraft(now().draft, inForce) });
    },
    [now, put],
  );

  return {
    draft: drawn.draft,
    inForce: learnt.version > drawn.draft.stored.version ? learnt : drawn.draft.stored,
    learn,
    reason: drawn.reason,
    replaced: undoable(drawn),
    announcement,
    ...shown,
    now,
    change: (next) => put({ draft: next(now().draft) }),
    tryChange: (made) => {
      const { draft } = now();
      const result = made(draft.settings);
      if (result) put({ draft: editDraft(draft, () => result.settings) });
      return result;
    },
    writeReason: (reason) => put({ reason: typeof reason === 'string' ? reason : reason(now().reason) }),
    announce,
    replace: (sentence, next, newReason) => {
      const { draft: before, reason } = now();
      const after = next(before);
      put({ draft: after, reason: newReason ?? reason, replaced: { sentence, before, reason, after } });
      announce(sentence);
    },
    bringBack: () => {
      const undone = undoable(now());
      if (!undone) return;
      // What is stored may have moved on since: the changes come back on top of it.
      const draft = rebaseDraft(undone.before, now().draft.stored);
      put({ draft, reason: undone.reason, replaced: null });
      announce('Your changes are back.');
    },
  };
}

function useShownProblems(draft: Draft): Pick<DraftDesk, 'problems' | 'problemAt' | 'leave' | 'showAllProblems'> {
  const [left, leave] = useLeftFields();
  const [showsAll, setShowsAll] = useState(false);
  const problems = useMemo(() => draftProblems(draft), [draft]);
  return {
    problems,
    problemAt: (field) => {
      const isLeft = showsAll || left.has(field);
      const problem = problems.find((one) => one.field === field && (isLeft || one.atOnce));
      return problem?.atField ?? problem?.text;
    },
    leave,
    showAllProblems: useCallback(() => setShowsAll(true), []),
  };
}
