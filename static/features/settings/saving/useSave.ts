import { useRef, useState } from 'react';
import type { Failure } from '#contract/errors';
import type { SettingsEntry } from '#contract/settings';
import type { Settings } from '#domain/settings/settings';
import { call } from '../../../host/server';
import { isChanged, savedDraft, type Draft, type Stored } from '../drafting/draft';
import { draftProblems } from '../drafting/draftProblems';
import { sameJson } from '#kernel/sameJson';
import type { DraftDesk } from '../drafting/useDraft';

/**
 * Settings that someone else saved while this draft was being written. `by` is absent when the history could not be
 * read.
 */
export interface Conflict {
  theirs: Stored;
  by?: SettingsEntry;
}

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'nothing' }
  | { kind: 'incomplete' }
  | { kind: 'saving' }
  | { kind: 'saved'; version: number }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'conflict'; conflict: Conflict };

export interface Save {
  state: SaveState;
  save: () => Promise<void>;
  /** Puts the last outcome away: it was dealt with. */
  dismiss: () => void;
}

/**
 * Saves the draft. Whatever goes wrong, the draft stays as it is.
 * @param onSaved is told that re-scoring begins.
 */
export function useSave(desk: DraftDesk, onSaved: () => void): Save {
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const sending = useRef(false);

  const done = (sent: Settings, reason: string, version: number): void => {
    desk.change((now) => savedDraft(now, sent, version));
    // A reason that was written meanwhile belongs to the next save.
    desk.writeReason((now) => (now === reason ? '' : now));
    setState({ kind: 'saved', version });
    onSaved();
  };

  const save = async (): Promise<void> => {
    if (sending.current) return;
    // As it stands, drawn or not.
    const { draft, reason } = desk.now();
    if (!isChanged(draft)) return setState({ kind: 'nothing' });
    desk.showAllProblems();
    if (draftProblems(draft).length > 0 || reason.trim() === '') return setState({ kind: 'incomplete' });
    sending.current = true;
    setState({ kind: 'saving' });
    try {
      await send(draft, reason);
    } finally {
      sending.current = false;
    }
  };

  const send = async (draft: Draft, reason: string): Promise<void> => {
    const sent = draft.settings;
    const answer = await call('settings.save', {
      version: draft.stored.version,
      settings: sent,
      reason: reason.trim(),
    });
    if (answer.ok) return done(sent, reason, answer.value.version);
    if (answer.error.code !== 'conflict') return setState({ kind: 'failed', failure: answer.error });
    const found = await readConflict(draft.stored.version);
    if ('failure' in found) return setState({ kind: 'failed', failure: found.failure });
    // The answer to an earlier try was lost on its way: what is stored is what this draft says.
    if (sameJson(found.theirs.settings, sent)) return done(sent, reason, found.theirs.version);
    desk.learn(found.theirs);
    setState({ kind: 'conflict', conflict: found });
  };

  return { state, save, dismiss: () => setState({ kind: 'idle' }) };
}

async function readConflict(version: number): Promise<Conflict | { failure: Failure }> {
  const [opened, history] = await Promise.all([call('settings.open', {}), call('settings.history', {})]);
  if (!opened.ok) return { failure: opened.error };
  const theirs = opened.value;
  const by = history.ok
    ? history.value.versions.find((entry) => entry.version === theirs.version && entry.version > version)
    : undefined;
  return { theirs, ...(by ? { by } : {}) };
}
