import type { EntryView } from '#contract/register';
import { answerValues, toldValues, type Entry } from '#domain/register/entry';
import { emptyValues } from '#domain/register/kind';
import { kindNamed } from '#domain/register/kinds/index';
import type { Rights } from './rights';

/** @returns a record as the screen gets it: with what the viewer may do with it; empty where it is not told to them. */
export function entryView(entry: Entry, rights: Rights): EntryView {
  const isTold = rights.tells?.(entry.kind, entry.values) ?? true;
  const isAnswerTold = rights.tells?.(entry.kind, answerValues(entry.answer)) ?? true;
  const { id, kind, home, version, status, owner, dueAt, at, by, updatedAt, removed, answer } = entry;
  const body = isTold ? toldValues(entry) : emptyValues(kindNamed(kind).fields);
  const blank = emptyValues(kindNamed(kind).answer ?? {});
  return {
    ...{ id, kind, home, version, status, owner, dueAt, at, by, updatedAt, removed, body },
    answer: answer && !isAnswerTold ? { ...blank, by: answer.by, at: answer.at } : answer,
    may: rights.on(entry),
  };
}
