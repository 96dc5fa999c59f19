import type { Settings } from '#domain/settings/settings';
import { sameJson } from '#kernel/sameJson';
import { mergeSettings } from './mergeSettings';

/** Settings as the server keeps them. */
export interface Stored {
  settings: Settings;
  version: number;
}

/** What an administrator is writing: it becomes settings when it is saved. */
export interface Draft {
  /** What was read or saved last, and what Reset goes back to. */
  stored: Stored;
  /** The draft as settings; of a number that cannot be read, the one before it. */
  settings: Settings;
  /** Numbers as they were typed, by field id, where that is not how the number would be written: "", "12,", "lots". */
  typed: Readonly<Record<string, string>>;
}

export const openDraft = (stored: Stored): Draft => ({ stored, settings: stored.settings, typed: {} });

/** @returns the draft with one thing changed in its settings. */
export const editDraft = (draft: Draft, change: (settings: Settings) => Settings): Draft => ({
  ...draft,
  settings: change(draft.settings),
});

/** @returns the draft with other settings in place of all that was typed: a preset, an old version. */
export const replaceDraft = (draft: Draft, settings: Settings): Draft => ({ ...draft, settings, typed: {} });

/** @returns what is stored, without any change. */
export const resetDraft = (draft: Draft): Draft => openDraft(draft.stored);

/** @returns whether anything differs from what is stored, a number that cannot be read yet included. */
export function isChanged({ stored, settings, typed }: Draft): boolean {
  return !sameJson(stored.settings, settings) || Object.keys(typed).length > 0;
}

/**
 * @returns the draft once other settings are known to be in force: a draft without changes shows those; one with
 * changes
 *   stays on what it was written on, and meets them when it is saved.
 */
export const followDraft = (draft: Draft, inForce: Stored): Draft =>
  inForce.version <= draft.stored.version || isChanged(draft) ? draft : openDraft(inForce);

/** @returns the draft after `sent` was saved; what was changed in the meantime stays an unsaved change. */
export const savedDraft = (draft: Draft, sent: Settings, version: number): Draft => ({
  ...draft,
  stored: { settings: sent, version },
});

/**
 * @returns the same changes, on top of what someone else saved. Where both changed the same thing, this draft's value
 * stands.
 */
export function rebaseDraft(draft: Draft, theirs: Stored): Draft {
  return { ...draft, stored: theirs, settings: mergeSettings(draft.stored.settings, draft.settings, theirs.settings) };
}
