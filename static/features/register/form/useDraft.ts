import { useRef, useState } from 'react';
import type { EntryView } from '#contract/register';
import type { Envelope, Failure } from '#contract/errors';
import type { EntryKind, Values } from '#domain/register/kind';
import type { Settings } from '#domain/settings/settings';
import { sameJson } from '#kernel/sameJson';
import { storedNow } from '../../../host/conflict';
import { useWritten } from '../../../parts/fields/useWritten';
import {
  afterSave,
  beginDraft,
  changesOf,
  hasChanges,
  isUnsettled,
  maybeStored,
  meet,
  settle,
  write,
  type Draft,
} from './draft';
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
    if (!answer.ok) {
      put(afterRefusal(sheet, now(), changes, answer.error));
      if (isMet(answer.error) && isPlain(now(), sheet)) return settled(now(), again);
      setTrouble(troubleOf(sheet, answer.error));
      return false;
    }
    put(afterSave(now(), answer.value.entry));
    return settled(sent, again, answer.value);
  };

  /** What is stored is known: is anything left, it is sent once more, or was written while it was sent. */
  const settled = async (sent: Draft, again: boolean, saved?: Saved): Promise<boolean> => {
    const { base } = now();
    if (!hasChanges(sheet, now()) && base) {
      onSaved(saved ?? { entry: base, published: true });
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

const isMet = (failure: Failure): boolean => storedNow<'entry.save'>(failure) !== null;

/** Nobody else wrote anything here, and one may still write: what was met may be what was sent from here before. */
const isPlain = ({ base, clashes, taken }: Draft, sheet: Sheet): boolean =>
  clashes.length + taken.length === 0 && base !== null && base.may[sheet.right];

function afterRefusal(sheet: Sheet, draft: Draft, sent: Values, failure: Failure): Draft {
  const current = storedNow<'entry.save'>(failure);
  if (current) return meet(sheet, draft, current);
  return failure.code === 'unavailable' ? maybeStored(draft, sent) : draft;
}

function troubleOf(sheet: Sheet, failure: Failure): Trouble {
  const problems = refusedFields(sheet, failure);
  const isSaid = Object.keys(problems).length > 0 || isMet(failure);
  return { ...NO_TROUBLE, problems, failure: isSaid ? null : failure };
}

const without = (problems: Problems, name: string): Problems =>
  Object.fromEntries(Object.entries(problems).filter(([field]) => field !== name));
