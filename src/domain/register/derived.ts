import { sameJson } from '#kernel/sameJson';
import { REMOVED, type Entry } from './entry';
import { kindNamed, type KindName } from './kinds';
import type { Values } from './kind';

/**
 * What the server works out of other records and puts beside what people said: it is no save, so the record keeps its
 * version, its history and whoever changed it last. Its status follows.
 * @returns the record with what follows by now; null where it says the same already.
 */
export function withDerived(entry: Entry, derived: Values): Entry | null {
  const differs = Object.entries(derived).some(([name, value]) => !sameJson(entry.values[name] ?? null, value ?? null));
  if (!differs) return null;
  const values = { ...entry.values, ...derived };
  const { dueAt, statusOf } = kindNamed(entry.kind);
  const status = entry.removed ? REMOVED : statusOf({ values, answer: entry.answer });
  return { ...entry, values, status, dueAt: dueAt?.(values, entry.at) ?? null };
}

/** @returns values without what follows from other records. */
export function withoutDerived(kind: KindName, values: Values): Values {
  const { derived = [] } = kindNamed(kind);
  return { ...values, ...Object.fromEntries(derived.map((name) => [name, null] as const)) };
}
