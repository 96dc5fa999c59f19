import { useCallback, useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import { followDraft, openDraft, rebaseDraft, type Draft, type Stored } from './draft';
import { draftProblems, type FieldProblem } from './draftProblems';
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
  change: (next: (draft: Draft) => Draft) => void;
  writeReason: Dispatch<SetStateAction<string>>;
  /** Changes much at once; what was there before can be brought back. */
  replace: (sentence: string, next: (draft: Draft) => Draft, reason?: string) => void;
  bringBack: () => void;
  announce: (sentence: string) => void;
  /** @returns the problem to show at a field: once it was left, or once saving was tried. */
  problemAt: (field: string) => string | undefined;
  leave: (field: string) => void;
  showAllProblems: () => void;
}

/** The draft of the page with all that belongs to it. */
export function useDraft(stored: Stored): DraftDesk {
  const [draft, setDraft] = useState<Draft>(() => openDraft(stored));
  const [learnt, setLearnt] = useState(stored);
  const [reason, writeReason] = useState('');
  const [replaced, setReplaced] = useState<Replaced | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const shown = useShownProblems(draft);

  const announce = useCallback((sentence: string) => {
    // A space at the end makes the same sentence new, so that it is read out again.
    setAnnouncement((last) => (last === sentence ? `${sentence} ` : sentence));
  }, []);

  const learn = useCallback((inForce: Stored): void => {
    setLearnt((before) => (inForce.version > before.version ? inForce : before));
    setDraft((before) => followDraft(before, inForce));
  }, []);

  return {
    draft,
    inForce: learnt.version > draft.stored.version ? learnt : draft.stored,
    learn,
    reason,
    replaced: replaced?.after === draft ? replaced : null,
    announcement,
    ...shown,
    change: setDraft,
    writeReason,
    announce,
    replace: (sentence, next, newReason) => {
      const after = next(draft);
      setReplaced({ sentence, before: draft, reason, after });
      setDraft(after);
      if (newReason !== undefined) writeReason(newReason);
      announce(sentence);
    },
    bringBack: () => {
      if (!replaced) return;
      // What is stored may have moved on since: the changes come back on top of it.
      setDraft(rebaseDraft(replaced.before, draft.stored));
      writeReason(replaced.reason);
      setReplaced(null);
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
      const problem = showsAll || left.has(field) ? problems.find((one) => one.field === field) : undefined;
      return problem?.atField ?? problem?.text;
    },
    leave,
    showAllProblems: useCallback(() => setShowsAll(true), []),
  };
}
