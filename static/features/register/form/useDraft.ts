import { useRef, useState } from 'react';
import type { EntryView } from '#contract/register';
import type { Envelope, Failure } from '#contract/errors';
import type { EntryKind, Values } from '#domain/register/kind';
import type { Settings } from '#domain/settings/settings';
import { sameJson } from '#kernel/sameJson';
import { storedNow } from '../../../host/conflict';
import { useWritten } from '../../../parts/fields/useWritten';
import { afterSave, beginDraft, changesOf, hasChanges, isUnsettled, meet, settle, write, type Draft } from './draft';
import { problemsOf, refusedFields, type Problems } from './problems';
import type { Sheet } from './sheet';

export interface Saved {
  entry: EntryView;
  /** False: saved, but Jira's search will show what is counted a little later. */
  published: boolean;
}

/** Sends changes to a record as it was read last; null for a new one. */
export type Send = (base: EntryView | null, changes: Values) => Promise<Envelope<Saved>>;

export interface DraftOptions {
  sheet: Sheet;
  entry: EntryView | null;
  settings: Settings;
  /** What may be wrong with values together. */
  problem?: EntryKind['problem'];
  send: Send;
  onSaved: (saved: Saved) => void;
}

export interface DraftOnScreen {
  draft: Draft;
  hasChanges: boolean;
  isSending: boolean;
  /** Why the last send failed, where no field says it; null while nothing did. */
  failure: Failure | null;
  problems: Problems;
  /** Everything but what was written since is saved. */
  isPartlySaved: boolean;
  write: (name: string, value: unknown) => void;
  settle: (name: string, keep: 'mine' | 'theirs') => void;
  replace: (draft: Draft) => void;
  /** @returns whether it is saved. */
  send: () => Promise<boolean>;
}

interface Trouble {
  failure: Failure | null;
  problems: Problems;
  isPartlySaved: boolean;
}
const NO_TROUBLE: Trouble = { failure: null, problems: {}, isPartlySaved: false };

/** A record, or its answer, while somebody writes it: what is written is kept until it is stored. */
export function useDraft({ sheet, entry, settings, problem, send, onSaved }: DraftOptions): DraftOnScreen {
  const [draft, put, now] = useWritten<Draft>(beginDraft(sheet, entry));
  const [trouble, setTrouble] = useState(NO_TROUBLE);
  const [isSending, setSending] = useState(false);
  const sending = useRef(false);

  /** Once more where an earlier send was stored whose answer never came: then some of this is not stored yet. */
  const sendDraft = async (again: boolean): Promise<boolean> => {
    const sent = now();
    const changes = changesOf(sheet, sent);
    const answer = await send(sent.base, changes);
    if (!answer.ok) return refused(sheet, now, put, setTrouble, onSaved, answer.error);
    put(afterSave(now(), answer.value.entry));
    if (!hasChanges(sheet, now())) {
      onSaved(answer.value);
      return true;
    }
    if (again && sameJson(now().values, sent.values)) return sendDraft(false);
    setTrouble({ ...NO_TROUBLE, isPartlySaved: true });
    return false;
  };

  const sendNow = async (): Promise<boolean> => {
    if (sending.current || isUnsettled(now())) return false;
    const changes = changesOf(sheet, now());
    const problems = problemsOf(sheet, changes, now().values, settings, problem);
    setTrouble({ ...NO_TROUBLE, problems });
    if (Object.keys(problems).length > 0) return false;
    const { base } = now();
    if (base && Object.keys(changes).length === 0) {
      onSaved({ entry: base, published: true });
      return true;
    }
    sending.current = true;
    setSending(true);
    try {
      return await sendDraft(true);
    } finally {
      sending.current = false;
      setSending(false);
    }
  };

  return {
    ...{ draft, isSending, ...trouble, send: sendNow },
    hasChanges: hasChanges(sheet, draft),
    write(name, value) {
      put(write(now(), name, value));
      setTrouble((was) => ({ ...was, problems: without(was.problems, name) }));
    },
    settle: (name, keep) => put(settle(now(), name, keep)),
    replace(next) {
      put(next);
      setTrouble(NO_TROUBLE);
    },
  };
}

/** @returns whether all that is written is stored all the same: an earlier send was, whose answer never came. */
function refused(
  sheet: Sheet,
  now: () => Draft,
  put: (draft: Draft) => void,
  setTrouble: (trouble: Trouble) => void,
  onSaved: (saved: Saved) => void,
  failure: Failure,
): boolean {
  const current = storedNow<'entry.save'>(failure);
  if (current) {
    put(meet(sheet, now(), current));
    if (!hasChanges(sheet, now()) && now().taken.length === 0) {
      onSaved({ entry: current, published: true });
      return true;
    }
  }
  const problems = refusedFields(sheet, failure);
  setTrouble({
    ...NO_TROUBLE,
    problems,
    failure: Object.keys(problems).length > 0 || current ? null : failure,
  });
  return false;
}

const without = (problems: Problems, name: string): Problems =>
  Object.fromEntries(Object.entries(problems).filter(([field]) => field !== name));
