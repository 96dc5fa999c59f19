import { kvs, Sort, WhereConditions, type ListResult } from '@forge/kvs';
import { readAssessment, writeAssessment, type AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { Entry } from '#domain/register/entry';
import { writeEntryChange, type EntryChange } from '#domain/register/entryChange';
import { entryPeople, readEntry, writeEntry } from '#domain/register/entryRecord';
import type { KindName } from '#domain/register/kinds/index';
import { homeName, type Home } from '#kernel/home';
import { peopleIn } from '#kernel/people';
import { isRecord } from '#kernel/sameJson';
import type { Page } from '#ports/page';
import type { EntryBasis, EntrySave, EntryStore, EpicSave, SaveMark } from '#ports/register/entries';
import { eraseFromEntries, forgetEntries } from './entriesErasing';
import { listEntryChanges, readEntryChanges } from './entryChanges';
import { entityOf, entryItem } from './entryPlaces';
import { assessmentKey, CURRENT_SETTINGS_KEY, ENTITY, entryChangeKey, entryKey, PAGE_SIZE } from '../kvs/keys';
import {
  atVersion,
  atVersionAs,
  atVersions,
  founded,
  readBatch,
  stored,
  storedRecord,
  writeBatch,
  written,
} from '../kvs/kvs';
import { readable } from '../kvs/readable';
import { personEntries } from '../personEntries';
import { hasMoved } from '../rating';
import { withoutHidden } from './mapImports';
import { addMarks } from './marks';
import { commitDerived } from './derived';
import { dropRecount, listRecounts } from './recounts';
import { toSettings } from '../settings';

async function readEntryBasis(home: Home, asked: readonly string[]): Promise<EntryBasis> {
  // A batch refuses a key that stands in it twice.
  const ids = [...new Set(asked)];
  const epicKey = 'issueId' in home ? assessmentKey(home.issueId) : null;
  const found = await readBatch([
    ...(epicKey === null ? [] : [{ entityName: ENTITY.assessment, key: epicKey }]),
    { entityName: ENTITY.settings, key: CURRENT_SETTINGS_KEY },
    ...ids.map(entryItem),
  ]);
  const epic = epicKey === null ? undefined : found.get(epicKey);
  const entries = ids.flatMap((id) => (found.has(entryKey(id)) ? [readEntry(found.get(entryKey(id)))] : []));
  return {
    settings: toSettings(found.get(CURRENT_SETTINGS_KEY)),
    record: epic === undefined ? undefined : readAssessment(epic),
    entries: byId(await shown(entries)),
  };
}

async function readEntries(ids: readonly string[]): Promise<Map<string, Entry>> {
  const found = await readBatch(ids.map(entryItem));
  return byId(await shown(readable('entry', [...found.values()], readEntry)));
}

/** @returns the records without those of imports that have not ended. */
export const shown = (entries: readonly Entry[]): Promise<Entry[]> => withoutHidden(entries, (entry) => entry);

const byId = (entries: readonly Entry[]): Map<string, Entry> => new Map(entries.map((entry) => [entry.id, entry]));

/** Decisions and proposals stand in the same entity; they have no id of their own among the attributes. */
export const entriesIn = (values: readonly unknown[]): Entry[] =>
  readable(
    'entry',
    values.filter((value) => isRecord(value) && typeof value['id'] === 'string'),
    readEntry,
  );

/** A page goes on behind the last record that it read, whether that could be read or not. */
export async function pageOf({ results, nextCursor }: ListResult<unknown>, by: 'dueAt' | 'id'): Promise<Page<Entry>> {
  const last = results.at(-1)?.value as Record<string, string> | undefined;
  return {
    items: await shown(entriesIn(results.map(({ value }) => value))),
    ...(nextCursor && last?.[by] ? { next: last[by] } : {}),
  };
}

const listEntries = (kind: KindName, home: Home, after?: string): Promise<Page<Entry>> =>
  listBy('by-home', homeName(home), kind, after);

const listByParent = (kind: KindName, parent: string, after?: string): Promise<Page<Entry>> =>
  listBy('by-parent', parent, kind, after);

async function listBy(
  index: 'by-home' | 'by-parent',
  of: string,
  kind: KindName,
  after?: string,
): Promise<Page<Entry>> {
  const query = kvs
    .entity<unknown>(entityOf(kind))
    .query()
    .index(index, { partition: [of, kind] });
  const page = await stored(() =>
    (after === undefined ? query : query.where(WhereConditions.greaterThan(after)))
      .sort(Sort.ASC)
      .limit(PAGE_SIZE)
      .getMany(),
  );
  return pageOf(page, 'dueAt');
}

async function allEntries(kind: KindName, home: Home): Promise<Entry[]> {
  const all: Entry[] = [];
  for (let after: string | undefined, more = true; more;) {
    const { items, next } = await listEntries(kind, home, after);
    all.push(...items);
    after = next;
    more = next !== undefined;
  }
  return all;
}

async function listOwned(
  { onePerPerson }: { onePerPerson: boolean },
  owner: string,
  status: string,
  after?: string,
): Promise<Page<Entry>> {
  const query = kvs
    .entity<unknown>(onePerPerson ? ENTITY.opinion : ENTITY.entry)
    .query()
    .index('by-owner', { partition: [owner, status] });
  const page = await stored(() =>
    (after === undefined ? query : query.where(WhereConditions.greaterThan(after)))
      .sort(Sort.ASC)
      .limit(PAGE_SIZE)
      .getMany(),
  );
  return pageOf(page, 'dueAt');
}

/** Before every character of an id. */
const BEHIND = ' ';

async function listByIds(kind: KindName, after: string, upTo: string): Promise<Page<Entry>> {
  const query = kvs
    .entity<unknown>(entityOf(kind))
    .query()
    .index('by-id', { partition: [kind] })
    .where(WhereConditions.between(`${after}${BEHIND}`, upTo))
    .sort(Sort.ASC)
    .limit(PAGE_SIZE);
  return pageOf(await stored(() => query.getMany()), 'id');
}

export const readNow = async (id: string): Promise<Entry | undefined> => {
  const value = await storedRecord(entryItem(id).entityName, entryKey(id));
  return value === undefined ? undefined : readEntry(value);
};

/** Everybody whom saves name: who did it, whose turn it is, and who stands in fields. */
const namedIn = (saves: readonly EntrySave[]): string[] =>
  saves.flatMap(({ entry, change }) => [...peopleIn(entryPeople(entry.kind), entry), change.actor]);

type Transaction = ReturnType<typeof kvs.transact>;

/** New records stand on a version 0. */
export async function foundSaves(saves: readonly EntrySave[]): Promise<void> {
  for (const { entry } of saves) if (entry.version === 1) await founded(entityOf(entry.kind), entryKey(entry.id));
}

/** Adds saves to a transaction, each on the version before, with its history. */
export function addSaves(transaction: Transaction, saves: readonly EntrySave[]): void {
  for (const { entry, change, was } of saves)
    transaction
      .set(entryKey(entry.id), writeEntry(entry), {
        entityName: entityOf(entry.kind),
        conditions: atVersionAs(entry.version - 1, was),
      })
      .set(entryChangeKey(entry.id, change.version), writeEntryChange(change), { entityName: ENTITY.change });
}

/** Adds whom saves name, so that the weekly report knows them. */
export function addPeople(transaction: Transaction, saves: readonly EntrySave[]): void {
  for (const { key, value } of personEntries(namedIn(saves), saves[0]?.change.at ?? ''))
    transaction.set(key, value, { entityName: ENTITY.person });
}

/** @returns whether one of the records is no longer what its save builds on. */
export async function isMoved(saves: readonly EntrySave[]): Promise<boolean> {
  const entries = await Promise.all(saves.map(({ entry }) => readNow(entry.id)));
  return saves.some(({ entry, was }, at) => {
    const now = entries[at];
    return (now?.version ?? 0) !== entry.version - 1 || (was !== undefined && now?.status !== was);
  });
}

async function commitEntries(
  saves: readonly EntrySave[],
  epic?: EpicSave,
  marks: readonly SaveMark[] = [],
): Promise<'stored' | 'entryMoved' | 'epicMoved'> {
  await foundSaves(saves);
  const commit = async (): Promise<void> => {
    const transaction = kvs.transact();
    addSaves(transaction, saves);
    if (epic) addEpic(transaction, epic);
    addMarks(transaction, marks);
    addPeople(transaction, saves);
    await transaction.execute();
  };
  let moved: 'entryMoved' | 'epicMoved' = 'entryMoved';
  const done = await written(commit, async () => {
    if (await isMoved(saves)) return true;
    moved = 'epicMoved';
    return epic !== undefined && hasMoved(epic.record.issueId, epic.record.assessment.version, epic.before);
  });
  return done ? 'stored' : moved;
}

function addEpic(transaction: Transaction, { record, before, changed }: EpicSave): void {
  const { issueId, assessment } = record;
  const conditions = atVersions(assessment.version, before);
  const options = { entityName: ENTITY.assessment, conditions };
  if (changed) transaction.set(assessmentKey(issueId), writeAssessment(record, storedAt(record)), options);
  else transaction.check(assessmentKey(issueId), options);
}

const storedAt = ({ assessment, registers }: AssessmentRecord): string => assessment.updatedAt ?? registers?.at ?? '';

/** The history first, then the record on its version 0: what is interrupted is done again. */
async function restoreEntry(entry: Entry, changes: readonly EntryChange[]): Promise<boolean> {
  const entityName = entityOf(entry.kind);
  await founded(entityName, entryKey(entry.id));
  if (await readNow(entry.id)) return false;
  await writeBatch(
    changes.map((change) => ({
      entityName: ENTITY.change,
      key: entryChangeKey(entry.id, change.version),
      value: writeEntryChange(change),
    })),
  );
  const named = peopleIn(entryPeople(entry.kind), entry);
  return written(
    async () => {
      const transaction = kvs
        .transact()
        .set(entryKey(entry.id), writeEntry(entry), { entityName, conditions: atVersion(0) });
      // The weekly report asks about them from now on.
      for (const { key, value } of personEntries(named, entry.updatedAt))
        transaction.set(key, value, { entityName: ENTITY.person });
      await transaction.execute();
    },
    async () => (await readNow(entry.id)) !== undefined,
  );
}

async function commitFacts(record: AssessmentRecord, before: number | undefined): Promise<boolean> {
  return written(
    async () => {
      const transaction = kvs.transact();
      addEpic(transaction, { record, before, changed: true });
      await transaction.execute();
    },
    () => hasMoved(record.issueId, record.assessment.version, before),
  );
}

export const entryStore: EntryStore = {
  readEntryBasis,
  readEntries,
  readEntryNow: readNow,
  listEntries,
  allEntries,
  listOwned,
  listByIds,
  listByParent,
  commitEntries,
  commitDerived,
  commitFacts,
  listEntryChanges,
  readEntryChanges,
  restoreEntry,
  listRecounts,
  dropRecount,
  forgetEntries,
  eraseFromEntries,
};
