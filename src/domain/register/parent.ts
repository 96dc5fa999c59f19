import type { Entry } from './entry';
import { kindNamed } from './kinds';

/** @returns the id of the record under which one stands; null where it stands by itself. */
export function parentOf({ kind, values }: Pick<Entry, 'kind' | 'values'>): string | null {
  const { parent } = kindNamed(kind);
  const id = parent === undefined ? null : values[parent];
  return typeof id === 'string' ? id : null;
}
