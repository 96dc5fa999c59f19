import type { Settings } from '#domain/settings/settings';
import { idFromLabel } from './identifiers';
import { isRecord, sameJson } from '#kernel/sameJson';

/**
 * Puts the changes between `base` and `mine` on top of `theirs`. What only one side changed is kept from both; where
 * both changed the same thing, mine stands. Criteria, options, stages and journeys are matched by id.
 */
export function mergeSettings(base: Settings, mine: Settings, theirs: Settings): Settings {
  return merge(base, withoutClashes(base, mine, theirs), theirs);
}

/**
 * Two people can add criteria of different kinds that got the same id: mine takes another, no answer can name it yet.
 */
function withoutClashes(base: Settings, mine: Settings, theirs: Settings): Settings {
  const taken = [...mine.criteria, ...theirs.criteria].map(({ id }) => id);
  const criteria = mine.criteria.map((criterion) => {
    const other = theirs.criteria.find(({ id }) => id === criterion.id);
    const isNew = !base.criteria.some(({ id }) => id === criterion.id);
    if (!isNew || !other || other.kind === criterion.kind) return criterion;
    const id = idFromLabel(criterion.id, taken, 'criterion');
    taken.push(id);
    return { ...criterion, id };
  });
  return { ...mine, criteria };
}

/**
 * The usual three-way merge of JSON values: records key by key, lists of things by their ids, lists of words as sets.
 */
function merge<T>(base: unknown, mine: T, theirs: T): T {
  if (sameJson(base, mine)) return theirs;
  if (sameJson(base, theirs)) return mine;
  if (Array.isArray(mine) && Array.isArray(theirs))
    return mergeLists(Array.isArray(base) ? base : [], mine, theirs) as T;
  // Of two different things, the id of one never gets the name of the other.
  if (isRecord(mine) && isRecord(theirs) && mine['id'] === theirs['id'])
    return mergeRecords(isRecord(base) ? base : {}, mine, theirs) as T;
  return mine;
}

function mergeRecords(
  base: Record<string, unknown>,
  mine: Record<string, unknown>,
  theirs: Record<string, unknown>,
): Record<string, unknown> {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const merged = keys.map((key) => [key, merge(base[key], mine[key], theirs[key])] as const);
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

const keyOf = (item: unknown): unknown => (isRecord(item) ? item['id'] : item);

function mergeLists(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const byKey = (list: readonly unknown[]) => new Map(list.map((item) => [keyOf(item), item]));
  const [inBase, inMine, inTheirs] = [byKey(base), byKey(mine), byKey(theirs)];
  return orderOf([...inBase.keys()], [...inMine.keys()], [...inTheirs.keys()]).flatMap((key) => {
    if (!inMine.has(key)) return inBase.has(key) ? [] : [inTheirs.get(key)];
    if (!inTheirs.has(key)) return inBase.has(key) ? [] : [inMine.get(key)];
    return [merge(inBase.get(key), inMine.get(key), inTheirs.get(key))];
  });
}

/** My order when I changed it, otherwise theirs; what the other side added comes after. */
function orderOf(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const kept = mine.filter((key) => base.includes(key));
  const before = base.filter((key) => mine.includes(key));
  const [first, second] = sameJson(kept, before) ? [theirs, mine] : [mine, theirs];
  return [...new Set([...first, ...second])];
}
