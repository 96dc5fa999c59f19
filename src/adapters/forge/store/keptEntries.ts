import { kvs, Sort } from '@forge/kvs';
import { FORMER_USER } from '#kernel/people';
import { atVersion, founded, readBatch, stored, storedRecord, written } from './kvs/kvs';
import { ENTITY, PAGE_SIZE } from './kvs/keys';
import { readable } from './kvs/readable';
import { personEntries } from './personEntries';

const entityName = ENTITY.entry;

/** What a kind of entry is made of of which each version is kept: one is in force, those before it stand beside it. */
export interface KeptKind<T extends KeptEntry> {
  /** What it is called in the log. */
  name: string;
  /** Under which status the storage lists a person's entries of this kind. */
  status: string;
  key: (entry: T) => string;
  pastKey: (entry: T, version: number) => string;
  parse: (stored: unknown) => T;
  write: (entry: T, isInForce: boolean) => Record<string, unknown>;
}

export interface KeptEntry {
  version: number;
  at: string;
  author: string;
}

const item = (key: string) => ({ entityName, key });

/** @returns the entry in force under a key. */
export async function readKept<T extends KeptEntry>({ parse }: KeptKind<T>, key: string): Promise<T | undefined> {
  const value = await storedRecord(entityName, key);
  return value === undefined ? undefined : parse(value);
}

/**
 * Stores an entry in the place of the one before it, which is kept, if that is still the one in force (null: none is).
 * @returns false when it is not: nothing was stored.
 */
export async function commitKept<T extends KeptEntry>(
  kind: KeptKind<T>,
  next: T,
  replaced: T | null,
): Promise<boolean> {
  const key = kind.key(next);
  if (!replaced) await founded(entityName, key);
  const conditions = atVersion(replaced?.version ?? 0);
  const commit = async (): Promise<void> => {
    const transaction = kvs.transact().set(key, kind.write(next, true), { entityName, conditions });
    if (replaced)
      transaction.set(kind.pastKey(replaced, replaced.version), kind.write(replaced, false), { entityName });
    for (const { key: person, value } of personEntries([next.author], next.at))
      transaction.set(person, value, { entityName: ENTITY.person });
    await transaction.execute();
  };
  return written(commit, async () => (await readKept(kind, key))?.version !== replaced?.version);
}

interface Listed<T> {
  key: string;
  entry: T;
}

/** @returns every readable entry that an index lists. */
export async function listKept<T extends KeptEntry>(
  { name, parse }: KeptKind<T>,
  index: string,
  partition: string[],
): Promise<Listed<T>[]> {
  const found: Listed<T>[] = [];
  for (let cursor: string | undefined, more = true; more;) {
    const query = kvs.entity<unknown>(entityName).query().index(index, { partition }).sort(Sort.ASC).limit(PAGE_SIZE);
    const page = await stored(() => (cursor ? query.cursor(cursor) : query).getMany());
    for (const { key, value } of page.results)
      found.push(...readable(name, [value], parse).map((entry) => ({ key, entry })));
    cursor = page.nextCursor;
    more = Boolean(cursor);
  }
  return found;
}

/** Of what entries replaced, so many are read for one answer. */
const MOST_REPLACED = 100;

/**
 * @returns what entries replaced, the newest of each first, so that nobody pushes out what was said of others; at most
 * 100 of all that are given.
 */
export async function listReplacedBy<T extends KeptEntry>(kind: KeptKind<T>, entries: readonly T[]): Promise<T[]> {
  const newestFirst = entries.flatMap((entry) =>
    Array.from({ length: Math.min(entry.version - 1, MOST_REPLACED) }, (_, at) => ({
      key: kind.pastKey(entry, entry.version - 1 - at),
      at,
    })),
  );
  const keys = newestFirst
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_REPLACED)
    .map(({ key }) => key);
  const found = await readBatch(keys.map(item));
  return keys.flatMap((key) => {
    const value = found.get(key);
    return value === undefined ? [] : [kind.parse(value)];
  });
}

/** An entry that is replaced meanwhile is kept with the name that it had: it is looked for once more. */
const ROUNDS = 3;

/** Puts "former user" in the place of a person in every entry of a kind, in force or replaced. */
export async function eraseFromKept<T extends KeptEntry>(kind: KeptKind<T>, accountId: string): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = await listKept(kind, 'by-owner', [accountId, kind.status]);
    if (found.length === 0) return;
    for (const { key, entry } of found) await eraseAuthor(kind, key, entry);
  }
}

async function eraseAuthor<T extends KeptEntry>(kind: KeptKind<T>, key: string, entry: T): Promise<void> {
  const inForce = kind.key(entry);
  const erased = kind.write({ ...entry, author: FORMER_USER }, key === inForce);
  await written(
    () =>
      kvs
        .transact()
        .set(key, erased, { entityName, conditions: atVersion(entry.version) })
        .execute(),
    async () =>
      (await readBatch([item(key)])).get(key) === undefined ||
      (await readKept(kind, inForce))?.version !== entry.version,
  );
}
