import type { EntryView } from '#contract/register';
import { toldValues, type Entry } from '#domain/register/entry';
import type { Rights } from './rights';

/** @returns a record as the screen gets it: with what the viewer may do with it. */
export function entryView(entry: Entry, rights: Rights): EntryView {
  const { id, kind, home, version, status, owner, dueAt, at, by, updatedAt, removed, answer } = entry;
  const body = toldValues(entry);
  return {
    ...{ id, kind, home, version, status, owner, dueAt, at, by, updatedAt, removed, body, answer },
    may: rights.on(entry),
  };
}
