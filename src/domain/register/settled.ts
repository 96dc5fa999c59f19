import { kindNamed, type KindName } from './kinds';
import type { Values } from './kind';

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
