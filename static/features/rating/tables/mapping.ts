import { issueKeyIn } from '#tables/words/issueKeys';
import { isBlank, normalForm } from '#tables/words/normalForm';
import { guarded } from '../answers/cellText';
import type { Column } from '../answers/columns';
import type { Field } from '../session/content';
import { exportColumns, exportHeads } from '../exporting/ratingTable';

/** What a column of a file is: the key of the epic, the answer to a question, or nothing that is imported. */
export type Target = 'key' | Field | null;

/** One target for each column of the file, in its order. */
export type Mapping = readonly Target[];

/** What the person said of heads before, by the normal form of each. */
export type RememberedHeads = ReadonlyMap<string, Target>;

const KEY_NAMES = [
  'key',
  'issue key',
  'epic key',
  'epic',
  'issue',
  'issue id',
  'jira key',
  'work item key',
  'work item',
];
const NAMES: Partial<Record<Field, string[]>> = {
  stage: ['stage', 'journey stage'],
  disruption: ['disruption', 'disruption while delivering'],
};

export const headForm = (head: string): string => normalForm(head.replaceAll('_', ' '));

/** "Custom field (Customer impact)", as Jira exports a field; "Customer impact (-3 to 3)", as people explain one. */
const WITH_BRACKETS = /^([^()[\]]+?)\s*[([]\s*([^()[\]]+?)\s*[)\]]$/;

/**
 * @returns what each column is by its head: what the person said of it before, the label or id of a question, or a
 * usual name of the key; then by the words
 *   within or before brackets. Each target goes to the first that fits.
 */
export function guessMapping(
  heads: readonly string[],
  columns: readonly Column[],
  remembered: RememberedHeads = new Map(),
): Target[] {
  const names = namesOf(columns);
  const fields = new Set<Target>([null, 'key', ...columns.map(({ field }) => field)]);
  const guess = new Array<Target>(heads.length).fill(null);
  const taken = new Set<Target>();
  const said = new Set<number>();
  const take = (at: number, target: Target | undefined): void => {
    if (target === undefined || target === null || guess[at] !== null || taken.has(target)) return;
    guess[at] = target;
    taken.add(target);
  };
  heads.forEach((head, at) => {
    const before = remembered.get(headForm(head));
    if (before === undefined || !fields.has(before)) return;
    said.add(at);
    take(at, before);
  });
  const others = heads.flatMap((head, at) => (said.has(at) ? [] : [{ head: headForm(head), at }]));
  for (const { head, at } of others) take(at, names.get(head));
  for (const { head, at } of others) {
    const [, outside = '', inside = ''] = WITH_BRACKETS.exec(head) ?? [];
    take(at, names.get(inside) ?? names.get(outside));
  }
  return guess;
}

function namesOf(columns: readonly Column[]): Map<string, Target> {
  const names = new Map<string, Target>(KEY_NAMES.map((name) => [name, 'key']));
  const exported = exportHeads(columns).slice(3);
  exportColumns(columns).forEach(({ field, label }, index) => {
    const known = [exported[index] ?? label, label, field, field.replace(/^answers\./, ''), ...(NAMES[field] ?? [])];
    for (const name of known.flatMap((one) => [one, guarded(one)]))
      if (!names.has(headForm(name))) names.set(headForm(name), field);
  });
  return names;
}

/** Rows that are looked at to see what a column holds. */
const LOOKED_AT = 50;

/**
 * A head may be called anything; what stands below it says more.
 * @param isKey whether a text names an epic that the person sees.
 * @returns the guess; where the column of keys it names holds none, or it names none, with the first unused column of
 * which most cells are keys of such
 *   epics, or else of any issue.
 */
export function withKeysFound(
  guess: Mapping,
  rows: readonly { cells: readonly string[] }[],
  isKey: (text: string) => boolean,
): Target[] {
  const looked = rows.slice(0, LOOKED_AT);
  const holds = (column: number, test: (text: string) => boolean): boolean => {
    const written = looked.flatMap(({ cells }) => (isBlank(cells[column] ?? '') ? [] : [cells[column] ?? '']));
    return written.filter(test).length * 2 > written.length;
  };
  const named = guess.indexOf('key');
  if (named >= 0 && holds(named, isKey)) return [...guess];
  const found = firstOf([isKey, (text: string) => issueKeyIn(text) !== null], (test) =>
    guess.findIndex((target, column) => (target === null || target === 'key') && holds(column, test)),
  );
  if (found < 0) return [...guess];
  return guess.map((target, column) => (column === found ? 'key' : target === 'key' ? null : target));
}

function firstOf<T>(tests: readonly T[], find: (test: T) => number): number {
  for (const test of tests) {
    const found = find(test);
    if (found >= 0) return found;
  }
  return -1;
}

/** @returns heads that stand in several columns of which only one is imported, each once. */
export function doubledHeads(heads: readonly string[], mapping: Mapping): string[] {
  const twice = heads.filter(
    (head, at) =>
      !isBlank(head) &&
      mapping[at] !== null &&
      heads.some((other, place) => place !== at && headForm(other) === headForm(head)),
  );
  return [...new Set(twice)];
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
