import type { EntryView } from '#contract/register';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import { emptyValues, type EntryKind, type Fields, type Values } from '#domain/register/kind';

/** The part of a record that somebody writes: what was asked, or its answer. */
export interface Sheet {
  fields: Fields;
  /** Whether a field fits what is written; all do without. */
  asks?: EntryKind['asks'];
  /** The right that it takes. */
  right: 'change' | 'answer';
  /** What is written there in a record. */
  of: (entry: EntryView | null) => Values;
}

const only = (fields: Fields, values: Values): Values =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, values[name] ?? null] as const));

/**
 * @returns what is asked of a kind, but for what only the server writes.
 * @param given what the place where the record is written says: it is not asked.
 */
export function bodySheet(kind: KindName, given: Values = {}): Sheet {
  const { fields: all, own = [], asks } = kindNamed(kind);
  const fields = Object.fromEntries(Object.entries(all).filter(([name]) => !own.includes(name) && !(name in given)));
  return {
    fields,
    ...(asks ? { asks: (name, values) => asks(name, { ...values, ...given }) } : {}),
    right: 'change',
    of: (entry) => only(fields, entry?.body ?? emptyValues(fields)),
  };
}

/** @returns the answer that somebody owes to a record of a kind. */
export function answerSheet(kind: KindName): Sheet {
  const { answer: fields = {} } = kindNamed(kind);
  return { fields, right: 'answer', of: (entry) => only(fields, entry?.answer ?? emptyValues(fields)) };
}
