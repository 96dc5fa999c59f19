import type { Entry } from '../entry';
import { kindNamed } from '../kinds';

/** @returns by what a record is called where another one names it; null where nobody said enough of it. */
export function recordName({ kind, values }: Pick<Entry, 'kind' | 'values'>): string | null {
  const { nameOf } = kindNamed(kind);
  if (nameOf) return nameOf(values);
  return typeof values['name'] === 'string' ? values['name'] : null;
}
