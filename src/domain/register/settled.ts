import { kindNamed, type KindName } from './kinds';
import type { EntryState, Values } from './kind';

/**
 * @returns what a file says, or somebody who makes it anew, with what stays of a record that is here: what follows from
 *   other records, and what was decided once.
 */
export function withSettled(kind: KindName, said: Values, here: Values): Values {
  const { derived = [], settled = [] } = kindNamed(kind);
  return {
    ...said,
    ...Object.fromEntries(derived.map((name) => [name, here[name] ?? null] as const)),
    ...Object.fromEntries(settled.map((name) => [name, here[name] ?? said[name] ?? null] as const)),
  };
}

type Said = Pick<EntryState, 'values' | 'answer' | 'removed'>;

/** @returns what a file says of a record, but for what stays of the one that is here: of one that is decided, all. */
export function asKept(kind: KindName, { values, answer, removed }: Said, here: Said): Said {
  if (kindNamed(kind).may.bySame && here.answer !== null) return here;
  return { values: withSettled(kind, values, here.values), answer, removed };
}
