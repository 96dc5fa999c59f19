import { guarded } from '../answers/cellText';
import type { Column } from '../answers/columns';
import type { Field } from '../session/content';
import { exportColumns, exportHeads } from '../exporting/ratingTable';

/** What a column of a file is: the key of the epic, the answer to a question, or nothing that is imported. */
export type Target = 'key' | Field | null;

/** One target for each column of the file, in its order. */
export type Mapping = readonly Target[];

const KEY_NAMES = ['key', 'issue key', 'epic key', 'epic', 'issue', 'issue id', 'jira key', 'work item key'];
const NAMES: Partial<Record<Field, string[]>> = {
  stage: ['stage', 'journey stage'],
  disruption: ['disruption', 'disruption while delivering'],
};

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');

/**
 * @returns what each column is by its head: the label or id of a question, or a usual name of the key. Each target goes
 * to the first that fits.
 */
export function guessMapping(heads: readonly string[], columns: readonly Column[]): Target[] {
  const names = new Map<string, Target>(KEY_NAMES.map((name) => [name, 'key']));
  const exported = exportHeads(columns).slice(3);
  exportColumns(columns).forEach(({ field, label }, index) => {
    const known = [exported[index] ?? label, label, field, field.replace(/^answers\./, ''), ...(NAMES[field] ?? [])];
    for (const name of known.flatMap((one) => [one, guarded(one)]))
      if (!names.has(plain(name))) names.set(plain(name), field);
  });
  const taken = new Set<Target>();
  return heads.map((head) => {
    const target = names.get(plain(head)) ?? null;
    if (target === null || taken.has(target)) return null;
    taken.add(target);
    return target;
  });
}

/** Rows that are looked at to see what a column holds. */
const LOOKED_AT = 50;

/**
 * A head may be called anything; what stands below it says more.
 * @param isKey whether a text is the key of an epic that the person sees.
 * @returns the guess; where the column of keys it names holds none, or it names none, with the first unused column of
 * which most cells are keys.
 */
export function withKeysFound(
  guess: Mapping,
  rows: readonly { cells: readonly string[] }[],
  isKey: (text: string) => boolean,
): Target[] {
  const holdsKeys = (column: number): boolean => {
    const written = rows.slice(0, LOOKED_AT).flatMap(({ cells }) => (cells[column] ?? '').trim() || []);
    return written.filter(isKey).length * 2 > written.length;
  };
  const named = guess.indexOf('key');
  const found =
    named >= 0 && holdsKeys(named) ? named : guess.findIndex((target, column) => target === null && holdsKeys(column));
  if (found < 0) return [...guess];
  return guess.map((target, column) => (column === found ? 'key' : target === 'key' ? null : target));
}

/** @returns why nothing can be imported by this mapping, in a sentence; null when it can. */
export function mappingProblem(mapping: Mapping): string | null {
  const given = mapping.filter((target) => target !== null);
  if (!given.includes('key')) return 'Choose which column holds the keys of the epics.';
  if (given.length < 2) return 'Choose at least one column that holds answers.';
  return new Set(given).size < given.length
    ? 'Two columns go to the same place. Choose another place for one of them.'
    : null;
}
