import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { entryChangeWithout, idOfSubject, writeEntryChange } from '#domain/register/entryChange';
import { readEntryId } from '#domain/register/entryId';
import { entryWithout, readEntry, writeEntry } from '#domain/register/entryRecord';
import { KIND_NAMES, kindNamed, type KindName } from '#domain/register/kinds/index';
import { homeName, type Home } from '#kernel/home';
import { deleteIndexed } from '../kvs/deleteIndexed';
import { ENTITY, entryChangeKey, entryKey, PAGE_SIZE } from '../kvs/keys';
import { atVersionAs, stored, storedRecord, written } from '../kvs/kvs';
import { entityOf, ENTRY_ENTITIES, entryItem } from './entryPlaces';
import { listEntryChanges } from './entryChanges';
import { readable } from '../kvs/readable';

export async function forgetEntries(home: Home): Promise<void> {
  for (const kind of KIND_NAMES) await deleteIndexed(entityOf(kind), 'by-home', [homeName(home), kind]);
  await deleteIndexed(ENTITY.change, 'by-home', [homeName(home)]);
}

/** A record that somebody saves meanwhile is looked at once more. */
const ROUNDS = 3;

/**
 * A person stands in a record as its owner, or did something that its history tells: both are listed by an index. Who
 * is or was named in a field is looked for where that can be.
 */
export async function eraseFromEntries(accountId: string): Promise<void> {
  const closed = new Set([accountId]);
  for (const id of await idsNaming(accountId)) {
    await eraseFromEntry(id, closed);
    await eraseFromHistory(id, closed);
  }
}

const owned = z.object({ id: z.string() });
const changed = z.object({ subject: z.string() });

/** Decisions and proposals stand in the same entity, without an id; they are erased by themselves. */
const idsIn = (values: readonly unknown[]): string[] =>
  values.flatMap((value) => {
    const found = owned.safeParse(value);
    return found.success ? [found.data.id] : [];
  });

async function idsNaming(accountId: string): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const entityName of ENTRY_ENTITIES)
    for (const id of idsIn(await allOf(entityName, 'by-person', [accountId]))) ids.add(id);
  for (const value of await allOf(ENTITY.change, 'by-actor', [accountId])) {
    const found = changed.safeParse(value);
    const id = found.success ? idOfSubject(found.data.subject) : null;
    if (id !== null) ids.add(id);
  }
  for (const kind of KIND_NAMES.filter(namesPeople)) for (const id of await idsOfNamed(kind, ids)) ids.add(id);
  return ids;
}

const namesPeople = (kind: KindName): boolean =>
  Object.values(kindNamed(kind).fields).some(({ control: { control } }) => control === 'person');

/**
 * Records of a kind that may name somebody in a field, now or in their history. Where each person has a record of their
 * own, whoever is named has one at the same issue; of the others all are looked at.
 * @param known the ids of records that were found to name the person.
 */
async function idsOfNamed(kind: KindName, known: ReadonlySet<string>): Promise<string[]> {
  if (!kindNamed(kind).onePerPerson) return idsIn(await allOf(entityOf(kind), 'by-id', [kind]));
  const homes = new Set([...known].map(readEntryId).flatMap((id) => (id.kind === kind ? [homeName(id.home)] : [])));
  const found: string[] = [];
  for (const home of homes) found.push(...idsIn(await allOf(entityOf(kind), 'by-home', [home, kind])));
  return found;
}

async function allOf(entityName: string, index: string, partition: string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let cursor: string | undefined, more = true; more;) {
    const query = kvs.entity<unknown>(entityName).query().index(index, { partition }).limit(PAGE_SIZE);
    const page = await stored(() => (cursor ? query.cursor(cursor) : query).getMany());
    found.push(...page.results.map(({ value }) => value));
    cursor = page.nextCursor;
    more = Boolean(cursor);
  }
  return found;
}

async function eraseFromEntry(id: string, closed: ReadonlySet<string>): Promise<void> {
  const { entityName } = entryItem(id);
  for (let round = 0; round < ROUNDS; round += 1) {
    const value = await storedRecord(entityName, entryKey(id));
    const [entry] = value === undefined ? [] : readable('entry', [value], readEntry);
    const erased = entry && entryWithout(entry, closed);
    if (!entry || !erased) return;
    const done = await written(
      () =>
        kvs
          .transact()
          .set(entryKey(id), writeEntry(erased), { entityName, conditions: atVersionAs(entry.version, entry.status) })
          .execute(),
      async () => {
        const now = await storedRecord(entityName, entryKey(id));
        const is = now === undefined ? undefined : readEntry(now);
        return is?.version !== entry.version || is.status !== entry.status;
      },
    );
    if (done) return;
  }
  throw new Error('A record kept moving while a person was erased from it.');
}

async function eraseFromHistory(id: string, closed: ReadonlySet<string>): Promise<void> {
  for (let before: number | undefined, more = true; more;) {
    const page = await listEntryChanges(id, before);
    for (const change of page.changes) {
      const erased = entryChangeWithout(change, closed);
      if (erased)
        await stored(() =>
          kvs.entity<unknown>(ENTITY.change).set(entryChangeKey(id, change.version), writeEntryChange(erased)),
        );
    }
    more = page.more;
    before = page.changes.at(-1)?.version;
  }
}
